package kerf.accel.conformance;

import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Shapes;
import kerf.models.tensor.Shape;

/** How many terms an operation sums for one output. */
final class Terms {
  private Terms() {}

  static long of(Node node, Shapes shapes) {
    Shape in = node.inputs().isEmpty() ? null : shapes.of(node.inputs().getFirst());
    return switch (node.op()) {
      case Op.Conv2d conv ->
          (long) conv.window().taps() * shapes.of(node.inputs().get(1)).dim(1) + 1;
      case Op.Gemm gemm -> in.dim(gemm.transA() ? 0 : 1) + 1L;
      case Op.MaxPool pool -> pool.window().taps();
      case Op.ArgMaxPool pool -> pool.window().taps();
      case Op.AvgPool pool -> pool.window().taps();
      case Op.GlobalAvgPool _, Op.AdaptiveAvgPool _ -> (long) in.h() * in.w();
      case Op.Softmax softmax ->
          softmax.axes().stream().mapToLong(in::dim).reduce(1, (a, b) -> a * b);
      case Op.Lrn lrn -> lrn.size() + 1L;
      case Op.BatchNorm _ -> 2;
      case Op.Input _, Op.Parameter _, Op.Constant _ -> 0;
      case Op.Activate _,
          Op.PRelu _,
          Op.Concat _,
          Op.Add _,
          Op.Mul _,
          Op.Quantize _,
          Op.Dropout _,
          Op.Identity _,
          Op.Flatten _,
          Op.Reshape _,
          Op.Pad _ ->
          1;
    };
  }
}
