package kerf.accel.kernels;

import uk.ac.manchester.tornado.api.math.TornadoMath;

/** The activation that kernels apply to a result; it is compiled into them. */
public final class PlainActivation {
  /** The identity. */
  public static final int NONE = 0;

  /** The value, or the bound that it passes. */
  public static final int BOUNDS = 1;

  /** The logistic function. */
  public static final int SIGMOID = 2;

  private PlainActivation() {}

  /** The activation of that code; a NaN stays a NaN. */
  static float apply(float value, int code, float low, float high) {
    float result = value;
    if (code == BOUNDS) {
      if (result < low) {
        result = low;
      }
      if (result > high) {
        result = high;
      }
    }
    if (code == SIGMOID) {
      result = 1.0f / (1.0f + TornadoMath.exp(-value));
    }
    return result;
  }
}
