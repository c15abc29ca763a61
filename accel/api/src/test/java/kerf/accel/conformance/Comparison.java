package kerf.accel.conformance;

import static org.assertj.core.api.Assertions.fail;

import kerf.models.tensor.Tensor;

/** Compares results element by element. */
final class Comparison {
  private Comparison() {}

  /**
   * Fails when an element is farther off than its bound; what is not a number must be so on both
   * sides.
   *
   * @param what added to the message
   */
  static void within(String what, Tensor got, Tensor want, Tensor bound, double factor) {
    for (int i = 0; i < want.data().length; i++) {
      float g = got.data()[i];
      float w = want.data()[i];
      double limit = factor * bound.data()[i] + Float.MIN_NORMAL;
      boolean same = g == w || (Float.isNaN(g) && Float.isNaN(w));
      if (!same && !(Math.abs((double) g - w) <= limit)) {
        fail(
            "%s: element %d of %s is %s, expected %s; off by %s, allowed %s"
                .formatted(what, i, want.shape(), g, w, Math.abs((double) g - w), limit));
      }
    }
  }

  /** Fails when two results are not the same, bit for bit. */
  static void same(String what, Tensor got, Tensor want) {
    for (int i = 0; i < want.data().length; i++) {
      if (Float.floatToIntBits(got.data()[i]) != Float.floatToIntBits(want.data()[i])) {
        fail(
            "%s: element %d of %s is %s, was %s"
                .formatted(what, i, want.shape(), got.data()[i], want.data()[i]));
      }
    }
  }
}
