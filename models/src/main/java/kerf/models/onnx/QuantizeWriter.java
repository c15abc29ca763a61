package kerf.models.onnx;

import static kerf.models.onnx.ProtoWriter.attribute;

import java.util.List;
import java.util.stream.IntStream;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/** Writes a quantisation: QuantizeLinear, and Cast, since the numbers are floats here. */
final class QuantizeWriter {
  /** The first operator set that quantises to 16 bits. */
  private static final int SIXTEEN_BITS = 21;

  private QuantizeWriter() {}

  /**
   * Adds the two operators.
   *
   * @throws kerf.models.UnsupportedException when scale or zero point are computed, differ in
   *     shape, or vary along more than one axis, or the bounds are those of no type
   */
  static void write(Node node, Op.Quantize op, Emission to) {
    Shape scales = to.shape(node.inputs().get(1));
    int axis = axis(node, scales, to);
    Tensor scale = to.constant(node, 1);
    Tensor zero = to.constant(node, 2);
    if (!zero.shape().equals(scale.shape())) {
      throw to.noForm(node, "its zero point is " + zero.shape() + " and its scale " + scales);
    }
    ElementType type =
        Quantization.QUANTIZED.stream()
            .filter(t -> t.min() == op.min() && t.max() == op.max())
            .findFirst()
            .orElseThrow(() -> to.noForm(node, "no type holds " + op.min() + " to " + op.max()));
    if (type.bytes() > 1) {
      to.needs(SIXTEEN_BITS);
    }
    Shape vector = axis < 0 ? Shape.SCALAR : Shape.of(Math.toIntExact(scales.elements()));
    String scaleName = to.initializer(node.name() + ".scale", scale.reshaped(vector));
    String zeroName = to.integers(node.name() + ".zero", type, zero.reshaped(vector));
    WireMessage[] attributes =
        axis < 0 ? new WireMessage[0] : new WireMessage[] {attribute("axis", axis)};
    String quantized =
        to.node(
            "QuantizeLinear",
            to.unique(node.name() + ".quantized"),
            List.of(to.operand(node, 0), scaleName, zeroName),
            attributes);
    to.node("Cast", node.name(), List.of(quantized), attribute("to", ElementType.FLOAT.number()));
  }

  /** The axis (ONNX's) along which the scale varies, -1 where it does not. */
  private static int axis(Node node, Shape scale, Emission to) {
    int rank = to.shape(node.name()).rank();
    int[] axes = IntStream.range(0, scale.rank()).filter(a -> scale.dim(a) != 1).toArray();
    if (axes.length > 1) {
      throw to.noForm(node, "its scale of " + scale + " varies along more than one axis");
    }
    return axes.length == 0 ? -1 : Axes.toOnnx(axes[0] + rank - scale.rank(), rank);
  }
}
