package kerf.accel.simd;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import kerf.models.graph.Op;

/**
 * Local response normalisation, a pixel at a time: {@code out[c] = x[c] / (bias + alpha / size *
 * sum over c' of x[c']^2) ^ beta}, c' from c - (size - 1) / 2 to c + size / 2. The squares are
 * written into scratch between zeros, so that every sum has {@code size} terms.
 */
record LocalNorm(Op.Lrn op, View x, View out, RowTasks split) implements Step {
  @Override
  public int tasks() {
    return split.tasks();
  }

  /** Squares of a pixel, zeros on both sides, and what the last vector reads behind them. */
  @Override
  public int scratch() {
    return x.cols() + op.size() + 2 * Lanes.COUNT;
  }

  @Override
  public void run(float[] mem, int task, int scratch) {
    Arrays.fill(mem, scratch, scratch + scratch(), 0);
    for (int row = split.first(task); row < split.end(task); row++) {
      int from = x.at() + row * x.stride();
      square(mem, from, scratch + (op.size() - 1) / 2, x.cols());
      normalise(mem, from, out.at() + row * out.stride(), scratch);
    }
  }

  private static void square(float[] mem, int from, int to, int count) {
    for (int c = 0; c < count; c += Lanes.COUNT) {
      VectorMask<Float> mask = Lanes.F.indexInRange(c, count);
      FloatVector v = FloatVector.fromArray(Lanes.F, mem, from + c, mask);
      v.mul(v).intoArray(mem, to + c, mask);
    }
  }

  private void normalise(float[] mem, int from, int to, int squares) {
    float factor = op.alpha() / op.size();
    for (int c = 0; c < x.cols(); c += Lanes.COUNT) {
      FloatVector sum = FloatVector.fromArray(Lanes.F, mem, squares + c);
      for (int i = 1; i < op.size(); i++) {
        sum = sum.add(FloatVector.fromArray(Lanes.F, mem, squares + c + i));
      }
      VectorMask<Float> mask = Lanes.F.indexInRange(c, x.cols());
      FloatVector v = FloatVector.fromArray(Lanes.F, mem, from + c, mask);
      v.div(power(sum.mul(factor).add(op.bias()), op.beta())).intoArray(mem, to + c, mask);
    }
  }

  /** {@code base ^ beta}; the exponents that networks use need only roots. */
  private static FloatVector power(FloatVector base, float beta) {
    if (beta == 0.75f) {
      FloatVector root = base.sqrt();
      return root.mul(root.sqrt());
    }
    if (beta == 0.5f) {
      return base.sqrt();
    }
    return beta == 1 ? base : slowPower(base, beta);
  }

  /** Lane by lane: the Vector API's own power differs before and after the JIT. */
  private static FloatVector slowPower(FloatVector base, float beta) {
    float[] lanes = base.toArray();
    for (int i = 0; i < lanes.length; i++) {
      lanes[i] = (float) Math.pow(lanes[i], beta);
    }
    return FloatVector.fromArray(Lanes.F, lanes, 0);
  }
}
