package kerf.accel.simd;

import java.util.List;
import java.util.Optional;
import kerf.accel.ConvProblem;
import kerf.accel.Precision;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;

/** Chooses how a convolution is computed, and adds its steps. */
final class ConvLowering {
  /**
   * Below so many channels a whole kernel row of them is summed at a time, even when that takes a
   * copy: the few products of one tap would not pay for finding it.
   */
  private static final int FEW_CHANNELS = 16;

  /** The same where it takes no copy, which pays for longer. */
  private static final int SOME_CHANNELS = 128;

  private final Draft draft;
  private final Node node;
  private final Op.Conv2d op;
  private final Shape in;
  private final Shape out;
  private final Shape weight;
  private final Padding.Explicit border;

  ConvLowering(Draft draft, Node node, Op.Conv2d op) {
    this.draft = draft;
    this.node = node;
    this.op = op;
    this.in = draft.shape(node.inputs().getFirst());
    this.out = draft.shape(node.name());
    this.weight = draft.shape(node.inputs().get(1));
    this.border = op.window().padding().resolve(op.window(), in.h(), in.w());
  }

  void lower() {
    Window w = op.window();
    View x = draft.read(node.inputs().getFirst());
    Optional<Tiles> tiles = tiles();
    if (op.groups() > 1 && op.groups() == in.c() && op.groups() == out.c()) {
      depthwise(x);
    } else if (tiles.isPresent()) {
      new WinogradLowering(draft, node, op, tiles.get()).lower();
    } else if (w.isPointwise() && border.equals(Padding.none())) {
      direct(x, new Geometry(TapTable.identity(x.rows(), x.stride()), 1, x.rows(), 0, 1));
    } else if (rowwisePays(x)) {
      rowwise(x);
    } else {
      direct(x, sliding(x, in.w(), w, border, 1));
    }
  }

  /** The cut for Winograd convolution where that is allowed and pays. */
  private Optional<Tiles> tiles() {
    boolean allowed = draft.precision() == Precision.FLOAT32;
    if (!allowed || !draft.isConstant(node.inputs().get(1))) {
      return Optional.empty();
    }
    ConvProblem problem = new ConvProblem(in, out.c(), op);
    List<Tiles> possible = WinogradChoice.possible(problem);
    return possible.isEmpty() ? Optional.empty() : draft.ways().choose(problem, possible);
  }

  /**
   * How pixels are found.
   *
   * @param table the taps
   * @param images pictures
   * @param pixels output pixels of a picture
   * @param inImage floats from one input picture to the next
   * @param merged taps of the kernel that count as one, side by side in memory
   */
  private record Geometry(TapTable table, int images, int pixels, int inImage, int merged) {}

  private Geometry sliding(View x, int width, Window w, Padding.Explicit pad, int merged) {
    TapTable.Key key =
        new TapTable.Key(in.h(), width, w.with(Padding.none()), pad, x.stride(), out.h(), out.w());
    int inImage = in.h() * width * x.stride();
    return new Geometry(draft.table(key), in.n(), out.h() * out.w(), inImage, merged);
  }

  private boolean rowwisePays(View x) {
    Window w = op.window();
    boolean possible = w.kernelW() > 1 && w.dilationW() == 1 && op.groups() == 1;
    return possible && in.c() < (hasRows(x) ? SOME_CHANNELS : FEW_CHANNELS);
  }

  /** True when the pixels of a row lie side by side and no kernel row leaves the picture. */
  private boolean hasRows(View x) {
    return border.left() + border.right() == 0 && x.contiguous();
  }

  /** A kernel row as one tap, over a copy of the input that has the left and right border in it. */
  private void rowwise(View x) {
    Window w = op.window();
    int width = in.w() + border.left() + border.right();
    View padded = hasRows(x) ? x : padded(x, width);
    Window row =
        new Window(w.kernelH(), 1, w.strideH(), w.strideW(), w.dilationH(), 1, Padding.none());
    Padding.Explicit vertical = new Padding.Explicit(border.top(), 0, border.bottom(), 0);
    direct(padded, sliding(padded, width, row, vertical, w.kernelW()));
  }

  private View padded(View x, int width) {
    int rows = in.n() * in.h();
    View copy = draft.temporary(rows * width, in.c());
    fill(copy, 0, border.left(), rows, width);
    fill(copy, border.left() + in.w(), border.right(), rows, width);
    int[] dims = {rows, in.w(), in.c()};
    draft.add(
        new StridedCopy(
            x,
            0,
            copy,
            border.left() * in.c(),
            dims,
            new int[] {in.w() * x.stride(), x.stride(), 1},
            new int[] {width * in.c(), in.c(), 1}));
    return copy;
  }

  /** Zeros for some pixels of each row. */
  private void fill(View copy, int first, int pixels, int rows, int width) {
    if (pixels > 0) {
      int at = copy.offset() + first * in.c();
      View border = new View(copy.buffer(), at, rows, pixels * in.c(), width * in.c());
      draft.add(new Fill(border, 0));
    }
  }

  private void direct(View x, Geometry g) {
    int inner = weight.dim(1);
    int taps = op.window().taps();
    int perGroup = out.c() / op.groups();
    Columns columns = Columns.of(op.groups(), perGroup, taps * inner, g.pixels == 1);
    PackedWeights packed =
        PackedWeights.allocate(PackedWeights.Source.oihw(inner, taps), columns, taps, inner, 1);
    Operand from = draft.weight(node.inputs().get(1));
    Operand bias = bias();
    draft.prepare(new PackStep(packed, from, bias, 1, 1), from, bias);
    draft.needZeros(inner * g.merged);
    ConvArgs args =
        args(g.table, taps / g.merged, inner * g.merged, packed.weights(), packed.bias());
    Window w = op.window();
    DirectConv.Tiling tiling =
        DirectConv.Tiling.of(
            g.images,
            g.pixels,
            g.inImage,
            columns.list().size(),
            w.strideH() * w.strideW() * in.c(),
            2L * taps * inner * columns.list().getFirst().block().channels(),
            draft.threads());
    draft.add(
        new DirectConv(
            Sum.of(args),
            columns,
            x,
            draft.write(node),
            tiling,
            Activations.rest(op.activation())));
  }

  private void depthwise(View x) {
    int taps = op.window().taps();
    float[] weights = new float[taps * in.c()];
    float[] biases = new float[in.c()];
    Operand from = draft.weight(node.inputs().get(1));
    Operand bias = bias();
    draft.prepare(new PackStep.Depthwise(from, bias, taps, weights, biases), from, bias);
    Geometry g = sliding(x, in.w(), op.window(), border, 1);
    ConvArgs args = args(g.table, taps, 1, weights, biases);
    draft.add(
        new DepthwiseConv(
            args, x, draft.write(node), in.n(), out.w(), Activations.rest(op.activation())));
  }

  private ConvArgs args(TapTable table, int taps, int inner, float[] weights, float[] bias) {
    return new ConvArgs(
        table.entries(),
        table.row(),
        taps,
        inner,
        weights,
        bias,
        Activations.lower(op.activation()));
  }

  private Operand bias() {
    return node.inputs().size() > 2 ? draft.weight(node.inputs().get(2)) : null;
  }
}
