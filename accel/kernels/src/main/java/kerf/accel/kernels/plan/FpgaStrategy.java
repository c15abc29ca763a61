package kerf.accel.kernels.plan;

import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;

/** Products and pooling by fixed work-groups; the rest is left to the plain kernels. */
final class FpgaStrategy implements OpStrategy {
  private final NhwcProducts products;

  FpgaStrategy(LoweringOptions options) {
    products = NhwcProducts.limited(FpgaConv::candidates, options);
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
      case Op.MaxPool(Window window, _) -> pool(draft, node, window, true, false);
      case Op.AvgPool(Window window, _, boolean padded) -> pool(draft, node, window, false, padded);
      case Op.GlobalAvgPool _ -> {
        Shape in = draft.shape(node.inputs().getFirst());
        Window whole = Window.of(in.h(), in.w(), 1, Padding.none());
        yield pool(draft, node, whole, false, false);
      }
      default -> false;
    };
  }

  private static boolean pool(
      Draft draft, Node node, Window window, boolean max, boolean countPadding) {
    String input = node.inputs().getFirst();
    Shape in = draft.shape(input);
    View from = draft.read(input);
    View to = draft.write(node.name());
    Pooling pooling =
        new Pooling(
            in.n(),
            slice(from, in),
            slice(to, draft.shape(node.name())),
            window,
            window.padding().resolve(window, in.h(), in.w()));
    int x = from.buffer();
    int out = to.buffer();
    draft.launch(
        max
            ? pooling.max(x, out, node.name(), draft)
            : pooling.average(countPadding, x, out, node.name(), draft));
    return true;
  }

  private static ConvGeometry.Slice slice(View view, Shape shape) {
    return new ConvGeometry.Slice(shape.h(), shape.w(), view.cols(), view.stride(), view.offset());
  }

  @Override
  public boolean copy(Draft draft, View from, View to) {
    return false;
  }
}
