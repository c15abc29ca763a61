package kerf.accel.kernels.plan;

import kerf.accel.kernels.CpuKernels;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;

/**
 * Kernels over vectors of 16 channels. Values begin at whole vectors, and their buffers with the
 * zeros that padded convolutions read.
 *
 * @param options how to compute convolutions
 */
record CpuStrategy(LoweringOptions options) implements OpStrategy {
  @Override
  public Alignment alignment(Segment segment) {
    int head = 0;
    for (Node node : segment.graph().nodes()) {
      if (node.op() instanceof Op.Conv2d conv) {
        Shape in = segment.shape(node.inputs().getFirst());
        Padding.Explicit pad = conv.window().padding().resolve(conv.window(), in.h(), in.w());
        if (pad.top() + pad.left() + pad.bottom() + pad.right() > 0) {
          head = Math.max(head, in.c() / conv.groups());
        }
      }
    }
    Alignment dense = new Alignment(CpuKernels.LANES, 0);
    return new Alignment(CpuKernels.LANES, dense.padded(head));
  }

  /** Convolutions by tiles read single floats. */
  @Override
  public boolean readsDense(Graph graph, Node input) {
    return graph.nodes().stream()
        .filter(node -> node.inputs().contains(input.name()))
        .allMatch(node -> isDenseConv(node) && node.inputs().lastIndexOf(input.name()) == 0);
  }

  private static boolean isDenseConv(Node node) {
    return node.op() instanceof Op.Conv2d conv && conv.groups() == 1;
  }

  @Override
  public boolean lower(Draft draft, Node node) {
    return switch (node.op()) {
      case Op.Conv2d conv -> conv(draft, node, conv);
      case Op.Gemm gemm -> products().gemm(draft, node, gemm);
      case Op.MaxPool _, Op.AvgPool _, Op.GlobalAvgPool _, Op.AdaptiveAvgPool _ ->
          pool(draft, node);
      case Op.Add(Activation activation) -> add(draft, node, activation);
      default -> false;
    };
  }

  private boolean conv(Draft draft, Node node, Op.Conv2d op) {
    if (draft.isPlaced(node.name())) {
      return true;
    }
    Siblings siblings = Siblings.of(draft, node, CpuKernels.LANES);
    boolean together = siblings.several() && CpuConvs.fuses(op.activation());
    return together ? products().together(draft, siblings, op) : products().conv(draft, node, op);
  }

  private NhwcProducts products() {
    return new NhwcProducts(new CpuConvs(options.lanes())::candidates, options, CpuConvs::fuses);
  }

  private static boolean pool(Draft draft, Node node) {
    Shape in = draft.shape(node.inputs().getFirst());
    Shape out = draft.shape(node.name());
    View x = draft.read(node.inputs().getFirst());
    View y = draft.write(node.name());
    if (!CpuPools.fits(slice(in, x), slice(out, y))) {
      return false;
    }
    draft.launch(
        CpuPools.launch(
            node.name(),
            in.n(),
            slice(in, x),
            x.buffer(),
            PoolWindows.of(node, in, out),
            slice(out, y),
            y.buffer(),
            draft));
    return true;
  }

  private static boolean add(Draft draft, Node node, Activation activation) {
    Shape out = draft.shape(node.name());
    View a = draft.read(node.inputs().get(0));
    View b = draft.read(node.inputs().get(1));
    View y = draft.write(node.name());
    boolean same =
        draft.shape(node.inputs().get(0)).equals(out)
            && draft.shape(node.inputs().get(1)).equals(out);
    if (out.rank() != 4
        || !same
        || !Limits.cover(activation)
        || !CpuSums.fits(slice(out, a), slice(out, b), slice(out, y))) {
      return false;
    }
    draft.launch(
        CpuSums.launch(
            node.name(),
            out.n(),
            slice(out, a),
            a.buffer(),
            slice(out, b),
            b.buffer(),
            activation,
            slice(out, y),
            y.buffer(),
            draft));
    return true;
  }

  @Override
  public boolean copy(Draft draft, View from, View to) {
    int items = items(from.rows());
    int each = from.rows() / items;
    draft.launch(
        CpuMoves.copy(
            to.memory().spec().name(),
            1,
            new ConvGeometry.Slice(items, each, from.cols(), from.stride(), from.offset()),
            from.buffer(),
            new Padding.Explicit(0, 0, 0, 0),
            new ConvGeometry.Slice(items, each, to.cols(), to.stride(), to.offset()),
            to.buffer(),
            draft));
    return true;
  }

  /** Work-items for a copy: enough for all cores, each of many rows where the rows divide so. */
  private static int items(int rows) {
    int most = 512;
    for (int items = Math.min(most, rows); items > 1; items--) {
      if (rows % items == 0) {
        return items;
      }
    }
    return 1;
  }

  private static ConvGeometry.Slice slice(Shape shape, View view) {
    return new ConvGeometry.Slice(shape.h(), shape.w(), view.cols(), view.stride(), view.offset());
  }
}
