package kerf.host.verify;

import kerf.models.KerfException;

/**
 * How far a value may be off: a part of the standard deviation of what it belongs to, which grows
 * with a tensor's values as rounding errors do; but not less than that part of 0.01, for tensors
 * that hardly vary, and 16 roundings of the wanted value itself, for single numbers.
 *
 * @param relative part of the standard deviation
 */
public record Tolerance(double relative) {
  /** 1e-4 of the standard deviation: about what networks of a hundred layers lose in float32. */
  public static final Tolerance DEFAULT = new Tolerance(1e-4);

  private static final double SMALLEST_DEVIATION = 0.01;

  private static final int ULPS = 16;

  /**
   * @throws KerfException when the part is not above 0
   */
  public Tolerance {
    if (!(relative > 0) || !Double.isFinite(relative)) {
      throw new KerfException("a bound must be above 0, not " + relative);
    }
  }

  /** The bound of values with the given standard deviation. */
  public double of(double deviation) {
    return relative * Math.max(deviation, SMALLEST_DEVIATION);
  }

  /** Standard deviation of the values that are finite. */
  public static double deviation(float[] values) {
    double sum = 0;
    long count = 0;
    for (float value : values) {
      if (Float.isFinite(value)) {
        sum += value;
        count++;
      }
    }
    double mean = sum / Math.max(1, count);
    double squares = 0;
    for (float value : values) {
      squares += Float.isFinite(value) ? (value - mean) * (value - mean) : 0;
    }
    return Math.sqrt(squares / Math.max(1, count));
  }

  /** What roundings of the wanted value alone may amount to. */
  public static double rounding(double want) {
    return Double.isFinite(want) ? ULPS * Math.ulp((float) want) : 0;
  }
}
