package kerf.accel.reference;

import java.util.Arrays;
import java.util.List;
import kerf.models.graph.Op;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * Operations that look along an axis: batch normalisation, local response normalisation, softmax.
 */
final class ChannelLoops {
  private ChannelLoops() {}

  /** {@code out = (x - mean) / sqrt(variance + epsilon) * scale + shift}, per channel. */
  static void batchNorm(Op.BatchNorm op, List<Tensor> in, Tensor out) {
    float[] x = in.getFirst().data();
    float[] scale = op.scaled() ? in.get(1).data() : null;
    float[] shift = in.get(op.scaled() ? 2 : 1).data();
    float[] mean = in.get(op.scaled() ? 3 : 2).data();
    float[] variance = in.get(op.scaled() ? 4 : 3).data();
    for (int i = 0; i < x.length; i++) {
      int c = i % shift.length;
      double factor =
          (scale == null ? 1 : scale[c]) / Math.sqrt((double) variance[c] + op.epsilon());
      out.data()[i] = (float) ((x[i] - (double) mean[c]) * factor + shift[c]);
    }
  }

  /**
   * {@code out[c] = x[c] / (bias + alpha / size * sum over c' of x[c']^2) ^ beta}, c' from c -
   * (size - 1) / 2 to c + size / 2.
   */
  static void lrn(Op.Lrn op, Tensor in, Tensor out) {
    int channels = in.shape().c();
    for (int pixel = 0; pixel < in.data().length; pixel += channels) {
      for (int c = 0; c < channels; c++) {
        double squares = 0;
        int last = Math.min(channels - 1, c + op.size() / 2);
        for (int i = Math.max(0, c - (op.size() - 1) / 2); i <= last; i++) {
          squares += (double) in.data()[pixel + i] * in.data()[pixel + i];
        }
        double divisor = Math.pow(op.bias() + (double) op.alpha() / op.size() * squares, op.beta());
        out.data()[pixel + c] = (float) (in.data()[pixel + c] / divisor);
      }
    }
  }

  /**
   * {@code out = exp(x - max) / sum of exp(x - max)} over all elements that agree outside the given
   * axes.
   */
  static void softmax(Op.Softmax op, Tensor in, Tensor out) {
    int[] group = groups(in.shape(), op.axes());
    int count = Arrays.stream(group).max().orElse(0) + 1;
    double[] max = new double[count];
    Arrays.fill(max, Double.NEGATIVE_INFINITY);
    double[] sum = new double[count];
    for (int i = 0; i < group.length; i++) {
      max[group[i]] = Math.max(max[group[i]], in.data()[i]);
    }
    for (int i = 0; i < group.length; i++) {
      sum[group[i]] += Math.exp(in.data()[i] - max[group[i]]);
    }
    for (int i = 0; i < group.length; i++) {
      out.data()[i] = (float) (Math.exp(in.data()[i] - max[group[i]]) / sum[group[i]]);
    }
  }

  /** For each element the number of the group that it is normalised in. */
  private static int[] groups(Shape shape, List<Integer> axes) {
    int[] group = new int[Math.toIntExact(shape.elements())];
    for (int i = 0; i < group.length; i++) {
      int rest = i;
      int factor = 1;
      for (int axis = shape.rank() - 1; axis >= 0; axis--) {
        if (!axes.contains(axis)) {
          group[i] += rest % shape.dim(axis) * factor;
          factor *= shape.dim(axis);
        }
        rest /= shape.dim(axis);
      }
    }
    return group;
  }
}
