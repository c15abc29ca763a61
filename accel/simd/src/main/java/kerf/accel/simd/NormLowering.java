package kerf.accel.simd;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.tensor.Shape;

/** Steps of the operations that normalise. */
final class NormLowering {
  private NormLowering() {}

  static void batchNorm(Draft draft, Node node, Op.BatchNorm op) {
    View x = draft.read(node.inputs().getFirst());
    Operand[] statistics =
        node.inputs().stream().skip(1).map(draft::weight).toArray(Operand[]::new);
    float[] scale = new float[x.cols()];
    float[] shift = new float[x.cols()];
    draft.prepare(new NormFactors(op, List.of(statistics), scale, shift), statistics);
    draft.add(new ScaleShift(scale, shift, x, draft.write(node), RowTasks.of(x.rows(), x.cols())));
  }

  /**
   * {@code scale' = scale / sqrt(variance + epsilon)} and {@code shift' = shift - mean * scale'}.
   *
   * @param statistics scale (where the operation has one), shift, mean, variance
   * @param scale written
   * @param shift written
   */
  private record NormFactors(
      Op.BatchNorm op, List<Operand> statistics, float[] scale, float[] shift) implements Packing {
    @Override
    public List<float[]> packed() {
      return List.of(scale, shift);
    }

    @Override
    public Optional<String> recipe() {
      List<String> origins = statistics.stream().flatMap(s -> s.origin().stream()).toList();
      return origins.size() == statistics.size()
          ? Optional.of(op + " of " + origins)
          : Optional.empty();
    }

    @Override
    public int tasks() {
      return 1;
    }

    @Override
    public void run(float[] mem, int task, int scratch) {
      int first = op.scaled() ? 1 : 0;
      for (int c = 0; c < scale.length; c++) {
        double variance = value(first + 2, mem, c);
        double gamma = op.scaled() ? value(0, mem, c) : 1;
        double factor = gamma / Math.sqrt(variance + op.epsilon());
        scale[c] = (float) factor;
        shift[c] = (float) (value(first, mem, c) - value(first + 1, mem, c) * factor);
      }
    }

    private double value(int which, float[] mem, int c) {
      Operand operand = statistics.get(which);
      return operand.in(mem)[operand.at() + c];
    }
  }

  static void lrn(Draft draft, Node node, Op.Lrn op) {
    View x = draft.read(node.inputs().getFirst());
    draft.add(new LocalNorm(op, x, draft.write(node), RowTasks.of(x.rows(), x.cols())));
  }

  static void softmax(Draft draft, Node node, Op.Softmax op) {
    Shape shape = draft.shape(node.name());
    View x = draft.read(node.inputs().getFirst());
    View out = draft.write(node);
    int[] inside = op.axes().stream().mapToInt(a -> a).distinct().toArray();
    int[] outside = IntStream.range(0, shape.rank()).filter(a -> !op.axes().contains(a)).toArray();
    draft.add(
        new SoftmaxStep(x, out, places(shape, x, out, outside), places(shape, x, out, inside)));
  }

  private static SoftmaxStep.Places places(Shape shape, View x, View out, int[] axes) {
    return new SoftmaxStep.Places(
        places(shape, x.strides(shape), axes), places(shape, out.strides(shape), axes));
  }

  /** Place of every combination of indices along the given axes. */
  private static int[] places(Shape shape, int[] strides, int[] axes) {
    int[] places = new int[Arrays.stream(axes).map(shape::dim).reduce(1, (a, b) -> a * b)];
    for (int i = 0; i < places.length; i++) {
      int rest = i;
      for (int a = axes.length - 1; a >= 0; a--) {
        places[i] += rest % shape.dim(axes[a]) * strides[axes[a]];
        rest /= shape.dim(axes[a]);
      }
    }
    return places;
  }
}
