package kerf.accel.simd;

import kerf.models.graph.Activation;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.tensor.Shape;

/** A matrix product as a convolution whose pixels are the rows of A. */
final class MatrixLowering {
  private final Draft draft;
  private final Node node;
  private final Op.Gemm op;
  private final int rows;
  private final int columns;
  private final int inner;

  MatrixLowering(Draft draft, Node node, Op.Gemm op) {
    this.draft = draft;
    this.node = node;
    this.op = op;
    this.rows = draft.shape(node.name()).dim(0);
    this.columns = draft.shape(node.name()).dim(1);
    this.inner = draft.shape(node.inputs().getFirst()).dim(op.transA() ? 0 : 1);
  }

  void lower() {
    View a = rowsOfA();
    Operand b = draft.weight(node.inputs().get(1));
    String addend = node.inputs().size() > 2 ? node.inputs().get(2) : null;
    boolean isBias = addend != null && isRow(draft.shape(addend));
    Operand bias = isBias ? draft.weight(addend) : null;
    Columns cut = Columns.of(1, columns, inner, rows == 1);
    PackedWeights.Source source =
        op.transB()
            ? new PackedWeights.Source(inner, 1, 0)
            : new PackedWeights.Source(1, columns, 0);
    PackedWeights packed = PackedWeights.allocate(source, cut, 1, inner, op.alpha());
    int step = isBias && View.cols(draft.shape(addend)) == columns ? 1 : 0;
    draft.prepare(new PackStep(packed, b, bias, step, op.beta()), b, bias);
    View out = draft.write(node);
    boolean later = addend != null && !isBias;
    product(a, out, cut, packed, later ? Activation.NONE : op.activation());
    if (later) {
      Shape shape = draft.shape(node.name());
      Binary.Shapes shapes = new Binary.Shapes(shape, draft.shape(addend), shape);
      View c = draft.read(addend);
      draft.add(Binary.of(Binary.Kind.SUM, op.beta(), op.activation(), out, c, out, shapes));
    }
  }

  private void product(View a, View out, Columns cut, PackedWeights packed, Activation activation) {
    TapTable table = TapTable.identity(rows, a.stride());
    ConvArgs args =
        new ConvArgs(
            table.entries(),
            table.row(),
            1,
            inner,
            packed.weights(),
            packed.bias(),
            Activations.lower(activation));
    long flops = 2L * inner * cut.list().getFirst().block().channels();
    DirectConv.Tiling tiling =
        DirectConv.Tiling.of(1, rows, 0, cut.list().size(), inner, flops, draft.threads());
    draft.add(new DirectConv(Sum.of(args), cut, a, out, tiling, Activations.rest(activation)));
  }

  private View rowsOfA() {
    View a = draft.read(node.inputs().getFirst());
    if (!op.transA()) {
      return a;
    }
    View transposed = draft.temporary(rows, inner);
    draft.add(
        new StridedCopy(
            a,
            0,
            transposed,
            0,
            new int[] {rows, inner},
            new int[] {1, a.stride()},
            new int[] {inner, 1}));
    return transposed;
  }

  /** True when C is the same in every row. */
  private static boolean isRow(Shape c) {
    return c.rank() < 2 || c.dim(0) == 1;
  }
}
