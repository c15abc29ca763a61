package kerf.accel.kernels.plan;

import java.util.List;
import java.util.stream.IntStream;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;

/**
 * Products by tiles in local memory, and reductions by a work-group; the rest is left to the plain
 * kernels, whose items read neighbouring channels already.
 */
final class GpuStrategy implements OpStrategy {
  /** A shorter row keeps most of a work-group idle. */
  private static final int LONG_ROW = 64;

  private final NhwcProducts products;

  GpuStrategy(LoweringOptions options) {
    products = NhwcProducts.limited(GpuConv::candidates, options);
  }

  @Override
  public Alignment alignment(Segment segment) {
    return Alignment.DENSE;
  }

  @Override
  public boolean lower(Draft draft, Node node) {
    return switch (node.op()) {
      case Op.Conv2d conv -> products.conv(draft, node, conv);
      case Op.Gemm gemm -> products.gemm(draft, node, gemm);
      case Op.GlobalAvgPool _ -> mean(draft, node);
      case Op.AdaptiveAvgPool(int height, int width) when height * width == 1 -> mean(draft, node);
      case Op.Softmax(List<Integer> axes) -> softmax(draft, node, axes);
      default -> false;
    };
  }

  private static boolean mean(Draft draft, Node node) {
    Shape shape = draft.shape(node.inputs().getFirst());
    View in = draft.read(node.inputs().getFirst());
    View out = draft.write(node.name());
    var from = new ConvGeometry.Slice(shape.h(), shape.w(), in.cols(), in.stride(), in.offset());
    var to = new ConvGeometry.Slice(1, 1, out.cols(), out.stride(), out.offset());
    draft.launch(
        GpuReductionLaunches.mean(
            shape.n(), from, to, in.buffer(), out.buffer(), node.name(), draft));
    return true;
  }

  /** Over the innermost axes of dense values. */
  private static boolean softmax(Draft draft, Node node, List<Integer> axes) {
    Shape shape = draft.shape(node.name());
    View in = draft.read(node.inputs().getFirst());
    View out = draft.write(node.name());
    int first = axes.stream().mapToInt(a -> a).min().orElse(shape.rank());
    boolean innermost = IntStream.range(first, shape.rank()).allMatch(axis -> axes.contains(axis));
    int length =
        IntStream.range(first, shape.rank()).map(shape::dim).reduce(1, Math::multiplyExact);
    boolean dense = in.contiguous() && out.contiguous() && in.offset() == 0 && out.offset() == 0;
    if (!innermost || !dense || length < LONG_ROW) {
      return false;
    }
    int rows = in.rows() * in.cols() / length;
    draft.launch(
        GpuReductionLaunches.softmax(rows, length, in.buffer(), out.buffer(), node.name(), draft));
    return true;
  }

  @Override
  public boolean copy(Draft draft, View from, View to) {
    return false;
  }
}
