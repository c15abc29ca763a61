package kerf.accel.kernels.plan;

import kerf.accel.kernels.MapFields;
import kerf.accel.kernels.PlainMove;
import kerf.accel.kernels.StridedFields;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.tensor.Shape;

/** Launches of the operations that move elements. */
final class PlainMoves {
  private PlainMoves() {}

  /** Copies elements: the plan's node is named when there are too many axes. */
  static void copy(Draft draft, String node, Walk walk, int from, int fromAt, int to, int toAt) {
    int[] shape = walk.shape(StridedFields.COPY_LENGTH, node);
    shape[StridedFields.IN_OFFSET] = fromAt;
    shape[StridedFields.OUT_OFFSET] = toAt;
    draft.launch(PlainMove.COPY, shape, from, to);
  }

  /** Copies rows and columns. */
  static void copy(Draft draft, View from, View to) {
    int[] dims = {from.rows(), from.cols()};
    Walk walk = Walk.of(dims, new int[] {from.stride(), 1}, new int[] {to.stride(), 1});
    copy(draft, "", walk, from.buffer(), from.offset(), to.buffer(), to.offset());
  }

  /** Buffer that holds a value's elements from its beginning, without gaps. */
  static int dense(Draft draft, String value) {
    float[] constant = draft.constant(value);
    if (constant != null) {
      return draft.packed(value + " as given", () -> constant);
    }
    View view = draft.read(value);
    if (view.offset() == 0 && view.contiguous()) {
      return view.buffer();
    }
    View copy = draft.dense(value + " without gaps", view.rows(), view.cols());
    copy(draft, view, copy);
    return copy.buffer();
  }

  static void concat(Draft draft, Node node, Op.Concat op) {
    View out = draft.write(node.name());
    int[] strides = out.strides(draft.shape(node.name()));
    int from = 0;
    for (String input : node.inputs()) {
      Shape shape = draft.shape(input);
      View x = draft.read(input);
      Walk walk = Walk.of(Walk.dims(shape), x.strides(shape), strides);
      int at = out.offset() + from * strides[op.axis()];
      copy(draft, node.name(), walk, x.buffer(), x.offset(), out.buffer(), at);
      from += shape.dim(op.axis());
    }
  }

  static void pad(Draft draft, Node node, Op.Pad op) {
    View x = draft.read(node.inputs().getFirst());
    View out = draft.write(node.name());
    Shape in = draft.shape(node.inputs().getFirst());
    int[] from = x.strides(in);
    int[] to = out.strides(draft.shape(node.name()));
    int[] dims = new int[in.rank()];
    int fromAt = x.offset();
    int toAt = out.offset();
    boolean any = true;
    for (int axis = 0; axis < dims.length; axis++) {
      int before = op.before().get(axis);
      int skip = Math.max(0, -before);
      dims[axis] = in.dim(axis) - skip - Math.max(0, -op.after().get(axis));
      fromAt += skip * from[axis];
      toAt += Math.max(0, before) * to[axis];
      any &= dims[axis] > 0;
    }
    fill(draft, out, op.value());
    if (any) {
      copy(draft, node.name(), Walk.of(dims, from, to), x.buffer(), fromAt, out.buffer(), toAt);
    }
  }

  private static void fill(Draft draft, View out, float value) {
    int[] shape = new int[MapFields.LENGTH];
    shape[0] = out.cols();
    shape[1] = out.rows();
    shape[2] = 1;
    shape[MapFields.OUT_OFFSET] = out.offset();
    shape[MapFields.OUT_STRIDE] = out.stride();
    int constants = draft.packed("fill " + value, () -> new float[] {value});
    draft.launch(PlainMove.FILL, shape, constants, out.buffer());
  }

  /** Elements keep their order in N, C, H, W: by way of a copy in that order. */
  static void reshape(Draft draft, Node node) {
    String input = node.inputs().getFirst();
    View x = draft.read(input);
    View out = draft.write(node.name());
    Shape from = draft.shape(input);
    Shape to = draft.shape(node.name());
    boolean direct = out.contiguous() && Placement.isLinear(to);
    View linear = direct ? out : draft.dense(node.name() + " in order", 1, out.rows() * out.cols());
    int[] source = Walk.dims(from.toNchw());
    Walk there = Walk.of(source, Walk.nchw(x.strides(from)), Walk.dense(source));
    copy(draft, node.name(), there, x.buffer(), x.offset(), linear.buffer(), linear.offset());
    if (!direct) {
      int[] target = Walk.dims(to.toNchw());
      Walk back = Walk.of(target, Walk.dense(target), Walk.nchw(out.strides(to)));
      copy(draft, node.name(), back, linear.buffer(), linear.offset(), out.buffer(), out.offset());
    }
  }
}
