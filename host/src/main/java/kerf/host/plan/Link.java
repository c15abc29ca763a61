package kerf.host.plan;

import kerf.models.KerfException;

/**
 * What a transfer between the host's memory and a device costs: {@code alpha + bytes / beta}.
 *
 * @param alphaSeconds seconds that every transfer takes, however small
 * @param bytesPerSecond beta; infinite for a device that works in the host's memory
 */
public record Link(double alphaSeconds, double bytesPerSecond) {
  /** A device that reads and writes the host's own memory. */
  public static final Link NONE = new Link(0, Double.POSITIVE_INFINITY);

  /**
   * @throws KerfException when alpha is negative or not finite, or beta not positive
   */
  public Link {
    if (!(alphaSeconds >= 0) || Double.isInfinite(alphaSeconds) || !(bytesPerSecond > 0)) {
      throw new KerfException(
          "a link needs alpha >= 0 s and beta > 0 bytes/s, not "
              + alphaSeconds
              + " and "
              + bytesPerSecond);
    }
  }

  /** Seconds for several values that are transferred one after another. */
  double seconds(int transfers, long bytes) {
    return transfers * alphaSeconds + bytes / bytesPerSecond;
  }
}
