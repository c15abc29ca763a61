package kerf.host.plan;

import kerf.models.KerfException;

/**
 * What it takes to turn files into inputs: a stage of every plan, on threads of its own.
 *
 * @param secondsPerPicture of one thread
 * @param threads that decode at a time, at least 1
 * @param sharesCores whether they run on the cores on which devices of the host compute
 */
public record DecodeCost(double secondsPerPicture, int threads, boolean sharesCores) {
  /** Inputs that are there already. */
  public static final DecodeCost NONE = new DecodeCost(0, 1, false);

  /**
   * @throws KerfException when a number is out of range
   */
  public DecodeCost {
    if (!(secondsPerPicture >= 0) || Double.isInfinite(secondsPerPicture) || threads < 1) {
      throw new KerfException(
          "decoding needs at least 0 s a picture and 1 thread, not "
              + secondsPerPicture
              + " and "
              + threads);
    }
  }
}
