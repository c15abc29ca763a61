package kerf.profiles.board;

import kerf.profiles.Calibration;

/**
 * What was fitted to networks that a device ran: it predicts the float32 time of others.
 *
 * @param fit constants, and the band that nine of ten groups are within
 * @param wholeError the largest relative error of a whole network that was left out of the fit
 * @param measured on which networks, how and when
 */
public record Prediction(Calibration fit, double wholeError, String measured) {
  /**
   * @throws IllegalArgumentException when the error is no number from 0 on, or nobody says what was
   *     measured
   */
  public Prediction {
    if (!(wholeError >= 0 && wholeError < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the error of whole networks must be a number from 0 on, not " + wholeError);
    }
    if (measured.isBlank()) {
      throw new IllegalArgumentException("a prediction needs a word of what was measured");
    }
  }
}
