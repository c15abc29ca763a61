package kerf.accel.simd;

import java.util.Arrays;
import java.util.Optional;
import kerf.models.tensor.Tensor;

/**
 * A weight: known when the segment is compiled, or a value that the graph computes.
 *
 * @param constant null where it is computed
 * @param view where it lies (without gaps between rows) when it is computed
 */
record Operand(Tensor constant, View view) {
  /** Elements up to which it is quick to look at them all. */
  private static final long FEW = 1 << 12;

  boolean isConstant() {
    return constant != null;
  }

  float[] in(float[] mem) {
    return isConstant() ? constant.data() : mem;
  }

  int at() {
    return isConstant() ? 0 : view.at();
  }

  /** What the weight's elements follow from; empty where they are too many to say. */
  Optional<String> origin() {
    if (!isConstant()) {
      return Optional.empty();
    }
    boolean few = constant.shape().elements() <= FEW;
    return constant
        .origin()
        .or(() -> few ? Optional.of(Arrays.toString(constant.data())) : Optional.empty());
  }
}
