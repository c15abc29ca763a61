package kerf.accel.simd;

import java.util.stream.IntStream;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.tensor.Shape;

/** Steps of the operations that move elements; none where {@link Placement} made them needless. */
final class MoveLowering {
  private MoveLowering() {}

  static void concat(Draft draft, Node node, Op.Concat op) {
    View out = draft.write(node);
    Shape whole = draft.shape(node.name());
    int[] strides = out.strides(whole);
    int from = 0;
    for (String input : node.inputs()) {
      Shape shape = draft.shape(input);
      View x = draft.read(input);
      int at = from * strides[op.axis()];
      boolean inPlace = x.buffer() == out.buffer() && x.offset() == out.offset() + at;
      if (!inPlace) {
        draft.add(new StridedCopy(x, 0, out, at, dims(shape), x.strides(shape), strides));
      }
      from += shape.dim(op.axis());
    }
  }

  static void pad(Draft draft, Node node, Op.Pad op) {
    View x = draft.read(node.inputs().getFirst());
    View out = draft.write(node);
    Shape in = draft.shape(node.inputs().getFirst());
    int[] from = x.strides(in);
    int[] to = out.strides(draft.shape(node.name()));
    int[] dims = new int[in.rank()];
    int fromAt = 0;
    int toAt = 0;
    boolean any = true;
    for (int axis = 0; axis < dims.length; axis++) {
      int before = op.before().get(axis);
      int skip = Math.max(0, -before);
      dims[axis] = in.dim(axis) - skip - Math.max(0, -op.after().get(axis));
      fromAt += skip * from[axis];
      toAt += Math.max(0, before) * to[axis];
      any &= dims[axis] > 0;
    }
    draft.add(new Fill(out, op.value()));
    if (any) {
      draft.add(new StridedCopy(x, fromAt, out, toAt, dims, from, to));
    }
  }

  /** Elements keep their order in N, C, H, W: by way of a copy in that order. */
  static void reshape(Draft draft, Node node) {
    String input = node.inputs().getFirst();
    View x = draft.read(input);
    View out = draft.write(node);
    if (Placement.isRename(node, draft.segment().shapes())) {
      if (!x.equals(out)) {
        draft.add(StridedCopy.rows(x, out));
      }
      return;
    }
    Shape from = draft.shape(input);
    Shape to = draft.shape(node.name());
    boolean direct = out.contiguous() && Placement.isLinear(to);
    View linear = direct ? out : draft.temporary(1, Math.toIntExact(from.elements()));
    int[] nchw = dims(from.toNchw());
    draft.add(new StridedCopy(x, 0, linear, 0, nchw, nchw(x.strides(from)), dense(nchw)));
    if (!direct) {
      int[] target = dims(to.toNchw());
      draft.add(new StridedCopy(linear, 0, out, 0, target, dense(target), nchw(out.strides(to))));
    }
  }

  private static int[] dims(Shape shape) {
    return shape.dims().stream().mapToInt(d -> d).toArray();
  }

  /** Strides of N, H, W, C in the order N, C, H, W. */
  private static int[] nchw(int[] strides) {
    return strides.length == 4
        ? new int[] {strides[0], strides[3], strides[1], strides[2]}
        : strides;
  }

  /** Strides of a tensor without gaps. */
  private static int[] dense(int[] dims) {
    return IntStream.range(0, dims.length)
        .map(
            axis ->
                IntStream.range(axis + 1, dims.length).map(a -> dims[a]).reduce(1, (a, b) -> a * b))
        .toArray();
  }
}
