package kerf.accel.kernels.plan;

import kerf.accel.kernels.PlainMap;
import kerf.models.UnsupportedException;
import kerf.models.graph.Activation;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;

/** Kernels that compute every operation at any shape, one value an item. */
final class PlainStrategy implements OpStrategy {
  @Override
  public Alignment alignment(Segment segment) {
    return Alignment.DENSE;
  }

  @Override
  public boolean lower(Draft draft, Node node) {
    switch (node.op()) {
      case Op.Conv2d conv -> PlainWindows.conv(draft, node, conv);
      case Op.Gemm gemm -> PlainProducts.gemm(draft, node, gemm);
      case Op.BatchNorm norm -> PlainNorms.batchNorm(draft, node, norm);
      case Op.Lrn lrn -> PlainNorms.lrn(draft, node, lrn);
      case Op.Softmax softmax -> PlainNorms.softmax(draft, node, softmax);
      case Op.Activate(Activation activation) -> PlainMaps.activate(draft, node, activation);
      case Op.PRelu _ -> PlainMaps.binary(draft, node, PlainMap.PRELU, Activation.NONE);
      case Op.Add(Activation activation) -> PlainMaps.binary(draft, node, PlainMap.SUM, activation);
      case Op.Mul _ -> PlainMaps.binary(draft, node, PlainMap.PRODUCT, Activation.NONE);
      case Op.Quantize _, Op.ArgMaxPool _ -> throw lacks(draft, node);
      case Op.MaxPool _, Op.AvgPool _, Op.GlobalAvgPool _, Op.AdaptiveAvgPool _ ->
          PlainWindows.pool(draft, node);
      case Op.Concat concat -> PlainMoves.concat(draft, node, concat);
      case Op.Pad pad -> PlainMoves.pad(draft, node, pad);
      case Op.Flatten _, Op.Reshape _, Op.Identity _, Op.Dropout _ ->
          PlainMoves.reshape(draft, node);
      case Op.Input _, Op.Parameter _, Op.Constant _ ->
          throw new IllegalStateException(node + " computes nothing");
    }
    return true;
  }

  private static UnsupportedException lacks(Draft draft, Node node) {
    return new UnsupportedException(
        "network %s: no kernel computes %s '%s'; run it on simd or reference"
            .formatted(draft.segment().graph().name(), node.op().kind(), node.name()));
  }

  @Override
  public boolean copy(Draft draft, View from, View to) {
    PlainMoves.copy(draft, from, to);
    return true;
  }
}
