package kerf.accel.kernels.plan;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kerf.accel.kernels.PlainNorm;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.tensor.Shape;

/** Launches of the operations that normalise. */
final class PlainNorms {
  private PlainNorms() {}

  static void batchNorm(Draft draft, Node node, Op.BatchNorm op) {
    View x = draft.read(node.inputs().getFirst());
    View out = draft.write(node.name());
    List<String> statistics = node.inputs().subList(op.scaled() ? 2 : 1, node.inputs().size());
    String scale = op.scaled() ? node.inputs().get(1) : null;
    int factor = factor(draft, node, op, scale, statistics.get(2));
    int shift = PlainMoves.dense(draft, statistics.get(0));
    int mean = PlainMoves.dense(draft, statistics.get(1));
    draft.launch(
        PlainNorm.SCALE_SHIFT,
        PlainMaps.shape(x, out, 0),
        x.buffer(),
        mean,
        factor,
        shift,
        out.buffer());
  }

  /** {@code scale / sqrt(variance + epsilon)}: once, in double, where both are constant. */
  private static int factor(
      Draft draft, Node node, Op.BatchNorm op, String scale, String variance) {
    int channels = View.cols(draft.shape(variance));
    float[] scales = scale == null ? ones(channels) : draft.constant(scale);
    float[] variances = draft.constant(variance);
    if (scales != null && variances != null) {
      float[] factors = new float[channels];
      for (int c = 0; c < channels; c++) {
        factors[c] = (float) (scales[c] / Math.sqrt((double) variances[c] + op.epsilon()));
      }
      return draft.floats(node.name() + " factor", factors);
    }
    int given =
        scale == null
            ? draft.packed("ones " + channels, () -> ones(channels))
            : PlainMoves.dense(draft, scale);
    int factor = draft.scratch(node.name() + " factor", channels);
    draft.launch(
        PlainNorm.NORM_FACTOR,
        new int[] {channels, 1, 1},
        given,
        PlainMoves.dense(draft, variance),
        draft.floats(node.name() + " epsilon", new float[] {op.epsilon()}),
        factor);
    return factor;
  }

  private static float[] ones(int count) {
    float[] ones = new float[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  static void lrn(Draft draft, Node node, Op.Lrn op) {
    View x = draft.read(node.inputs().getFirst());
    View out = draft.write(node.name());
    float[] constants = {op.alpha() / op.size(), op.beta(), op.bias()};
    int[] shape = PlainMaps.shape(x, out, op.size());
    int factors = draft.packed("constants of " + op, () -> constants);
    draft.launch(PlainNorm.LRN, shape, x.buffer(), factors, out.buffer());
  }

  /** Rows as they lie where the axes are the innermost ones, else by way of copies. */
  static void softmax(Draft draft, Node node, Op.Softmax op) {
    Shape shape = draft.shape(node.name());
    View x = draft.read(node.inputs().getFirst());
    View out = draft.write(node.name());
    int[] inside = op.axes().stream().mapToInt(a -> a).distinct().sorted().toArray();
    int[] outside = IntStream.range(0, shape.rank()).filter(a -> !op.axes().contains(a)).toArray();
    int length = Arrays.stream(inside).map(shape::dim).reduce(1, Math::multiplyExact);
    int rows = x.rows() * x.cols() / length;
    boolean innermost = inside.length == 0 || inside[0] == outside.length;
    boolean lastOnly = innermost && length == x.cols();
    if (lastOnly) {
      rows(draft, x, out);
    } else if (innermost && x.contiguous() && out.contiguous()) {
      View from = new View(x.memory(), x.offset(), rows, length, length);
      rows(draft, from, new View(out.memory(), out.offset(), rows, length, length));
    } else {
      moved(draft, node, IntStream.concat(IntStream.of(outside), IntStream.of(inside)), length);
    }
  }

  private static void moved(Draft draft, Node node, IntStream order, int length) {
    Shape shape = draft.shape(node.name());
    View x = draft.read(node.inputs().getFirst());
    View out = draft.write(node.name());
    int[] axes = order.toArray();
    int[] dims = Arrays.stream(axes).map(shape::dim).toArray();
    int[] strides = x.strides(shape);
    int[] back = out.strides(shape);
    int rows = x.rows() * x.cols() / length;
    View from = draft.dense(node.name() + " in rows", rows, length);
    View to = draft.dense(node.name() + " of rows", rows, length);
    int[] dense = Walk.dense(dims);
    Walk there = Walk.of(dims, Arrays.stream(axes).map(a -> strides[a]).toArray(), dense);
    PlainMoves.copy(draft, node.name(), there, x.buffer(), x.offset(), from.buffer(), 0);
    rows(draft, from, to);
    Walk here = Walk.of(dims, dense, Arrays.stream(axes).map(a -> back[a]).toArray());
    PlainMoves.copy(draft, node.name(), here, to.buffer(), 0, out.buffer(), out.offset());
  }

  private static void rows(Draft draft, View from, View to) {
    int[] shape = PlainMaps.shape(from, to, from.cols());
    shape[0] = from.rows();
    shape[1] = 1;
    draft.launch(PlainNorm.SOFTMAX, shape, from.buffer(), to.buffer());
  }
}
