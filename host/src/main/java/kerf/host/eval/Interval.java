package kerf.host.eval;

/**
 * Where a proportion lies with 95 % confidence.
 *
 * @param low from 0
 * @param high to 1
 */
public record Interval(double low, double high) {
  /** The normal distribution's quantile at 0.975. */
  private static final double Z = 1.959963984540054;

  /**
   * The score interval: Wilson, "Probable inference, the law of succession, and statistical
   * inference", Journal of the American Statistical Association 22 (1927); formula (4) of Brown,
   * Cai and DasGupta, "Interval estimation for a binomial proportion", Statistical Science 16
   * (2001): {@code (p + z²/2n ± z sqrt(p (1 - p) / n + z²/4n²)) / (1 + z²/n)}.
   *
   * @param count how often it happened, 0 to {@code of}
   * @param of how often it could have; 0 gives all from 0 to 1
   */
  public static Interval wilson(long count, long of) {
    if (count < 0 || count > of) {
      throw new IllegalArgumentException(count + " of " + of);
    }
    if (of == 0) {
      return new Interval(0, 1);
    }
    double p = (double) count / of;
    double square = Z * Z / of;
    double half = Z * Math.sqrt(p * (1 - p) / of + square / (4 * of));
    double low = (p + square / 2 - half) / (1 + square);
    double high = (p + square / 2 + half) / (1 + square);
    // Rounding must not leave the bounds that the formula has for none and for all.
    return new Interval(count == 0 ? 0 : low, count == of ? 1 : high);
  }
}
