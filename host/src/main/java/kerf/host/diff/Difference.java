package kerf.host.diff;

import kerf.host.verify.Tolerance;
import kerf.models.tensor.Tensor;

/**
 * How far one value is off between two devices: the element that is farthest beyond, or nearest to,
 * its bound.
 *
 * @param error absolute difference; infinite where one side is NaN or infinite and the other is not
 * @param allowed the element's bound
 * @param index of the element, in the tensor's own order
 * @param trusted the element on the trusted device
 * @param other the element on the other device
 * @param deviation standard deviation of the trusted values
 */
public record Difference(
    double error, double allowed, int index, float trusted, float other, double deviation) {
  /**
   * Compares two tensors of one shape.
   *
   * @param tolerance what it allows, or the same part of the element itself where that is more: in
   *     maps that are nearly all zero one element may be twenty deviations large
   */
  static Difference of(Tensor trusted, Tensor other, Tolerance tolerance) {
    float[] a = trusted.data();
    float[] b = other.data();
    double deviation = Tolerance.deviation(a);
    double bound = tolerance.of(deviation);
    double part = tolerance.relative();
    Difference worst = at(0, a, b, bound, part, deviation);
    for (int i = 1; i < a.length; i++) {
      // No element is allowed less than the bound; what is below it by the worst ratio is no worse.
      boolean near = !(Math.abs((double) a[i] - b[i]) <= worst.ratio() * bound);
      if (near) {
        Difference here = at(i, a, b, bound, part, deviation);
        worst = here.ratio() > worst.ratio() ? here : worst;
      }
    }
    return worst;
  }

  private static Difference at(
      int i, float[] a, float[] b, double bound, double part, double deviation) {
    double own = Float.isFinite(a[i]) ? part * Math.abs(a[i]) : 0;
    double allowed = Math.max(Math.max(bound, own), Tolerance.rounding(a[i]));
    boolean same = a[i] == b[i] || (Float.isNaN(a[i]) && Float.isNaN(b[i]));
    double error = same ? 0 : Math.abs((double) a[i] - b[i]);
    double counted = Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
    return new Difference(counted, allowed, i, a[i], b[i], deviation);
  }

  /** The error in units of what is allowed. */
  public double ratio() {
    return error / allowed;
  }

  /** True when more than allowed. */
  public boolean exceeds() {
    return ratio() > 1;
  }
}
