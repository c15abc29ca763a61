package kerf.accel.kernels.plan;

import kerf.accel.kernels.PlainConv;
import kerf.accel.kernels.PlainConvFields;
import kerf.accel.kernels.PlainPool;
import kerf.accel.kernels.PlainPoolFields;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;

/** Launches of convolution and pooling. */
final class PlainWindows {
  private PlainWindows() {}

  static void conv(Draft draft, Node node, Op.Conv2d op) {
    View x = draft.read(node.inputs().getFirst());
    View out = draft.write(node.name());
    int weights = weights(draft, node.inputs().get(1));
    int bias = bias(draft, node, out.cols());
    int constants = PlainMaps.constants(draft, op.activation());
    int[] shape = shape(draft, node, op, x, out);
    draft.launch(PlainConv.CONV2D, shape, x.buffer(), weights, bias, constants, out.buffer());
  }

  private static int[] shape(Draft draft, Node node, Op.Conv2d op, View x, View out) {
    Shape in = draft.shape(node.inputs().getFirst());
    Shape to = draft.shape(node.name());
    Window w = op.window();
    Padding.Explicit pad = w.padding().resolve(w, in.h(), in.w());
    int[] shape = new int[PlainConvFields.LENGTH];
    shape[0] = to.c();
    shape[1] = to.w();
    shape[2] = to.n() * to.h();
    shape[PlainConvFields.IN_H] = in.h();
    shape[PlainConvFields.IN_W] = in.w();
    shape[PlainConvFields.IN_OFFSET] = x.offset();
    shape[PlainConvFields.IN_STRIDE] = x.stride();
    shape[PlainConvFields.OUT_H] = to.h();
    shape[PlainConvFields.OUT_OFFSET] = out.offset();
    shape[PlainConvFields.OUT_STRIDE] = out.stride();
    shape[PlainConvFields.KERNEL_H] = w.kernelH();
    shape[PlainConvFields.KERNEL_W] = w.kernelW();
    shape[PlainConvFields.STRIDE_H] = w.strideH();
    shape[PlainConvFields.STRIDE_W] = w.strideW();
    shape[PlainConvFields.DILATION_H] = w.dilationH();
    shape[PlainConvFields.DILATION_W] = w.dilationW();
    shape[PlainConvFields.PAD_TOP] = pad.top();
    shape[PlainConvFields.PAD_LEFT] = pad.left();
    shape[PlainConvFields.GROUP_IN] = in.c() / op.groups();
    shape[PlainConvFields.GROUP_OUT] = to.c() / op.groups();
    shape[PlainConvFields.ACTIVATION] = PlainMaps.code(op.activation());
    return shape;
  }

  /** Weights [k, c, r, s] as rows (r, s, c) of k: packed once, or in every run if computed. */
  private static int weights(Draft draft, String value) {
    Shape shape = draft.shape(value);
    int outputs = shape.dim(0);
    int inputs = shape.dim(1);
    int taps = shape.dim(2) * shape.dim(3);
    float[] constant = draft.constant(value);
    if (constant != null) {
      return draft.packed(value + " by taps", () -> byTaps(constant, outputs, inputs, taps));
    }
    View view = draft.read(value);
    View packed = draft.dense(value + " by taps", taps * inputs, outputs);
    int[] strides = {1, outputs, shape.dim(3) * inputs * outputs, inputs * outputs};
    Walk walk = Walk.of(Walk.dims(shape), view.strides(shape), strides);
    PlainMoves.copy(draft, value, walk, view.buffer(), view.offset(), packed.buffer(), 0);
    return packed.buffer();
  }

  private static float[] byTaps(float[] oihw, int outputs, int inputs, int taps) {
    float[] packed = new float[oihw.length];
    for (int k = 0; k < outputs; k++) {
      for (int c = 0; c < inputs; c++) {
        for (int t = 0; t < taps; t++) {
          packed[(t * inputs + c) * outputs + k] = oihw[(k * inputs + c) * taps + t];
        }
      }
    }
    return packed;
  }

  private static int bias(Draft draft, Node node, int channels) {
    return node.inputs().size() > 2
        ? PlainMoves.dense(draft, node.inputs().get(2))
        : draft.packed("zeros " + channels, () -> new float[channels]);
  }

  static void pool(Draft draft, Node node) {
    Shape in = draft.shape(node.inputs().getFirst());
    Shape to = draft.shape(node.name());
    View x = draft.read(node.inputs().getFirst());
    View out = draft.write(node.name());
    PoolWindows windows = PoolWindows.of(node, in, to);
    int table = draft.ints(node.name() + " windows", windows.table());
    int[] shape = new int[PlainPoolFields.LENGTH];
    shape[0] = to.c();
    shape[1] = to.w();
    shape[2] = to.n() * to.h();
    shape[PlainPoolFields.IN_H] = in.h();
    shape[PlainPoolFields.IN_W] = in.w();
    shape[PlainPoolFields.IN_OFFSET] = x.offset();
    shape[PlainPoolFields.IN_STRIDE] = x.stride();
    shape[PlainPoolFields.OUT_H] = to.h();
    shape[PlainPoolFields.OUT_OFFSET] = out.offset();
    shape[PlainPoolFields.OUT_STRIDE] = out.stride();
    shape[PlainPoolFields.DILATION_H] = windows.dilationH();
    shape[PlainPoolFields.DILATION_W] = windows.dilationW();
    if (windows.max()) {
      int least = draft.packed("least", () -> new float[] {Float.NEGATIVE_INFINITY});
      draft.launch(PlainPool.MAX, shape, x.buffer(), table, least, out.buffer());
    } else {
      draft.launch(PlainPool.MEAN, shape, x.buffer(), table, out.buffer());
    }
  }
}
