package kerf.accel.winograd;

import java.math.BigInteger;

/**
 * A rational number in lowest terms; arithmetic is exact.
 *
 * @param numerator any
 * @param denominator above 0
 */
public record Fraction(BigInteger numerator, BigInteger denominator) {
  /** 0. */
  public static final Fraction ZERO = of(0);

  /** 1. */
  public static final Fraction ONE = of(1);

  /**
   * Reduces.
   *
   * @throws ArithmeticException when the denominator is 0
   */
  public Fraction {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("a fraction's denominator is 0");
    }
    BigInteger common =
        numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
    numerator = numerator.divide(common);
    denominator = denominator.divide(common);
  }

  /** An integer. */
  public static Fraction of(long value) {
    return of(value, 1);
  }

  /** A quotient of integers. */
  public static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** The sum. */
  public Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** The difference. */
  public Fraction minus(Fraction other) {
    return plus(other.negated());
  }

  /** The product. */
  public Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /** The quotient; by 0 an ArithmeticException. */
  public Fraction over(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** The number with the other sign. */
  public Fraction negated() {
    return new Fraction(numerator.negate(), denominator);
  }

  /** The magnitude. */
  public Fraction abs() {
    return new Fraction(numerator.abs(), denominator);
  }

  /** -1, 0 or 1. */
  public int signum() {
    return numerator.signum();
  }

  /** A double within one unit in the last place. */
  public double value() {
    return numerator.doubleValue() / denominator.doubleValue();
  }

  /** {@code 3} or {@code -7/5}. */
  @Override
  public String toString() {
    return denominator.equals(BigInteger.ONE)
        ? numerator.toString()
        : numerator + "/" + denominator;
  }
}
