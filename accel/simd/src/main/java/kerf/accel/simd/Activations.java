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
    FloatVector low = x.blend(lo, x.lt(lo));
    return low.blend(hi, low.compare(VectorOperators.GT, hi));
  }

  /** {@code 1 / (1 + exp(-x))}. */
  static FloatVector sigmoid(FloatVector x) {
    return FloatVector.broadcast(Lanes.F, 1).div(x.neg().lanewise(VectorOperators.EXP).add(1));
  }

  /** Smallest value that the function lets through. */
  static float lower(Activation a) {
    return switch (a.kind()) {
      case RELU -> 0;
      case CLIP -> a.min();
      case NONE, SIGMOID -> Float.NEGATIVE_INFINITY;
    };
  }

  /** Largest value that the function lets through. */
  static float upper(Activation a) {
    return a.kind() == Activation.Kind.CLIP ? a.max() : Float.POSITIVE_INFINITY;
  }

  /** {@code m[to + i] = f(m[from + i])} for i below count. */
  static void apply(Activation a, float[] m, int from, int to, int count) {
    if (a.kind() == Activation.Kind.SIGMOID) {
      sigmoid(m, from, to, count);
    } else {
      clip(m, from, to, count, lower(a), upper(a));
    }
  }

  /** {@code m[to + i] = sigmoid(m[from + i])} for i below count. */
  static void sigmoid(float[] m, int from, int to, int count) {
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
