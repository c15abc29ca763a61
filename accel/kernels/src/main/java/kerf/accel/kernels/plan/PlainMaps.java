package kerf.accel.kernels.plan;

import java.util.Arrays;
import kerf.accel.kernels.MapFields;
import kerf.accel.kernels.PlainActivation;
import kerf.accel.kernels.PlainMap;
import kerf.accel.kernels.StridedFields;
import kerf.models.graph.Activation;
import kerf.models.graph.Node;
import kerf.models.tensor.Shape;

/** Launches of the functions of one and two elements. */
final class PlainMaps {
  private PlainMaps() {}

  /** Code of an activation. */
  static int code(Activation activation) {
    return switch (activation.kind()) {
      case NONE -> PlainActivation.NONE;
      case RELU, CLIP -> PlainActivation.BOUNDS;
      case SIGMOID -> PlainActivation.SIGMOID;
    };
  }

  /** Bounds of an activation, and what a kernel needs behind them; equal ones share a buffer. */
  static int constants(Draft draft, Activation activation, float... more) {
    float[] constants = new float[2 + more.length];
    constants[0] = activation.kind() == Activation.Kind.CLIP ? activation.min() : 0;
    constants[1] =
        activation.kind() == Activation.Kind.CLIP ? activation.max() : Float.POSITIVE_INFINITY;
    System.arraycopy(more, 0, constants, 2, more.length);
    String key = "constants of " + activation + " " + Arrays.toString(more);
    return draft.packed(key, () -> constants);
  }

  /** Fields of a map from rows to rows. */
  static int[] shape(View in, View out, int detail) {
    int[] shape = new int[MapFields.LENGTH];
    shape[0] = out.cols();
    shape[1] = out.rows();
    shape[2] = 1;
    shape[MapFields.IN_OFFSET] = in.offset();
    shape[MapFields.IN_STRIDE] = in.stride();
    shape[MapFields.OUT_OFFSET] = out.offset();
    shape[MapFields.OUT_STRIDE] = out.stride();
    shape[MapFields.DETAIL] = detail;
    return shape;
  }

  static void activate(Draft draft, Node node, Activation activation) {
    View x = draft.read(node.inputs().getFirst());
    View out = draft.write(node.name());
    int[] shape = shape(x, out, code(activation));
    int constants = constants(draft, activation);
    draft.launch(PlainMap.ACTIVATE, shape, x.buffer(), constants, out.buffer());
  }

  /**
   * An operation on two operands that broadcast.
   *
   * @param operation a constant of {@link PlainMap}
   */
  static void binary(Draft draft, Node node, int operation, Activation activation) {
    View a = draft.read(node.inputs().get(0));
    View b = draft.read(node.inputs().get(1));
    View out = draft.write(node.name());
    Shape to = draft.shape(node.name());
    Shape shapeA = draft.shape(node.inputs().get(0));
    Shape shapeB = draft.shape(node.inputs().get(1));
    Walk walk =
        Walk.of(
            Walk.dims(to),
            Walk.broadcast(a.strides(shapeA), shapeA, to),
            out.strides(to),
            Walk.broadcast(b.strides(shapeB), shapeB, to));
    int[] shape = walk.shape(StridedFields.BINARY_LENGTH, node.name());
    Walk.put(walk.strides().get(2), shape, StridedFields.SECOND);
    shape[StridedFields.IN_OFFSET] = a.offset();
    shape[StridedFields.SECOND_OFFSET] = b.offset();
    shape[StridedFields.OUT_OFFSET] = out.offset();
    shape[StridedFields.OPERATION] = operation;
    shape[StridedFields.ACTIVATION] = code(activation);
    int constants = constants(draft, activation);
    draft.launch(PlainMap.BINARY, shape, a.buffer(), b.buffer(), constants, out.buffer());
  }
}
