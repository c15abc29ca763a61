package kerf.accel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import kerf.models.graph.Activation;

/** Element-wise functions on vectors. A NaN stays a NaN, as with {@link Activation#apply}. */
final class Activations {
  private Activations() {}

  /** {@code min(max(x, lo), hi)}; comparisons with a NaN are false, so it is kept. */
  static FloatVector clip(FloatVector x, float lo, float hi) {
    FloatVector low = atLeast(x, lo);
    return low.blend(hi, low.compare(VectorOperators.GT, hi));
  }

  /** {@code max(x, lo)}; fewer instructions than the maximum, which also orders signed zeros. */
  static FloatVector atLeast(FloatVector x, float lo) {
    return x.blend(lo, x.lt(lo));
  }

  /** {@code 1 / (1 + exp(-x))}. */
  static FloatVector sigmoid(FloatVector x) {
    return FloatVector.broadcast(Lanes.F, 1).div(Exponential.exp(x.neg()).add(1));
  }

  /** Smallest value that a kernel lets through: all there is to ReLU. */
  static float lower(Activation a) {
    return a.kind() == Activation.Kind.RELU ? 0 : Float.NEGATIVE_INFINITY;
  }

  /** What is left to do behind a kernel that has applied {@link #lower}. */
  static Activation rest(Activation a) {
    return a.kind() == Activation.Kind.RELU ? Activation.NONE : a;
  }

  /** {@code m[to + i] = f(m[from + i])} for i below count. */
  static void apply(Activation a, float[] m, int from, int to, int count) {
    switch (a.kind()) {
      case NONE -> copy(m, from, to, count);
      case RELU -> clip(m, from, to, count, 0, Float.POSITIVE_INFINITY);
      case CLIP -> clip(m, from, to, count, a.min(), a.max());
      case SIGMOID -> sigmoid(m, from, to, count);
    }
  }

  private static void copy(float[] m, int from, int to, int count) {
    if (from != to) {
      System.arraycopy(m, from, m, to, count);
    }
  }

  private static void sigmoid(float[] m, int from, int to, int count) {
    for (int i = 0; i < count; i += Lanes.COUNT) {
      VectorMask<Float> mask = Lanes.F.indexInRange(i, count);
      sigmoid(FloatVector.fromArray(Lanes.F, m, from + i, mask)).intoArray(m, to + i, mask);
    }
  }

  private static void clip(float[] m, int from, int to, int count, float lo, float hi) {
    int i = 0;
    for (; i <= count - Lanes.COUNT; i += Lanes.COUNT) {
      clip(FloatVector.fromArray(Lanes.F, m, from + i), lo, hi).intoArray(m, to + i);
    }
    for (; i < count; i++) {
      m[to + i] = Math.min(Math.max(m[from + i], lo), hi);
    }
  }
}
