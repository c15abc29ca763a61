package kerf.accel.kernels.plan;

import kerf.accel.kernels.PlainMatrix;
import kerf.accel.kernels.PlainMatrixFields;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.tensor.Shape;

/** Launches of matrix products. */
final class PlainProducts {
  private PlainProducts() {}

  static void gemm(Draft draft, Node node, Op.Gemm op) {
    View a = draft.read(node.inputs().get(0));
    View b = draft.read(node.inputs().get(1));
    View out = draft.write(node.name());
    boolean added = node.inputs().size() > 2;
    int[] shape = new int[PlainMatrixFields.LENGTH];
    shape[0] = out.cols();
    shape[1] = out.rows();
    shape[2] = 1;
    shape[PlainMatrixFields.TERMS] = op.transA() ? a.rows() : a.cols();
    shape[PlainMatrixFields.A_OFFSET] = a.offset();
    shape[PlainMatrixFields.A_ROW] = op.transA() ? 1 : a.stride();
    shape[PlainMatrixFields.A_TERM] = op.transA() ? a.stride() : 1;
    shape[PlainMatrixFields.B_OFFSET] = b.offset();
    shape[PlainMatrixFields.B_TERM] = op.transB() ? 1 : b.stride();
    shape[PlainMatrixFields.B_COLUMN] = op.transB() ? b.stride() : 1;
    shape[PlainMatrixFields.OUT_OFFSET] = out.offset();
    shape[PlainMatrixFields.OUT_ROW] = out.stride();
    shape[PlainMatrixFields.ACTIVATION] = PlainMaps.code(op.activation());
    int c = added ? addend(draft, node, shape) : draft.packed("zeros 1", () -> new float[1]);
    int constants = PlainMaps.constants(draft, op.activation(), op.alpha(), added ? op.beta() : 0);
    draft.launch(PlainMatrix.GEMM, shape, a.buffer(), b.buffer(), c, constants, out.buffer());
  }

  /** Where C lies; it is repeated along the axes that it lacks. */
  private static int addend(Draft draft, Node node, int[] shape) {
    String value = node.inputs().get(2);
    View c = draft.read(value);
    Shape own = draft.shape(value);
    int[] steps = Walk.broadcast(c.strides(own), own, draft.shape(node.name()));
    shape[PlainMatrixFields.C_OFFSET] = c.offset();
    shape[PlainMatrixFields.C_ROW] = steps[0];
    shape[PlainMatrixFields.C_COLUMN] = steps[1];
    return c.buffer();
  }
}
