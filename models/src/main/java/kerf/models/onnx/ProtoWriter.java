package kerf.models.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import kerf.models.onnx.OnnxProto.Extent;
import kerf.models.onnx.OnnxProto.ValueInfo;
import kerf.models.tensor.Tensor;

/**
 * Makes the messages of an ONNX file. The field numbers are those of the published onnx.proto; see
 * {@link ProtoReader}, {@link TensorReader} and {@link ValueReader} for the other direction.
 */
final class ProtoWriter {
  private static final int FLOAT = 1;
  private static final int INT64 = 7;

  private ProtoWriter() {}

  /**
   * A whole model.
   *
   * @param irVersion version of the file format
   * @param opset version of the default operator set
   */
  static WireMessage model(int irVersion, int opset, WireMessage graph) {
    return new WireMessage()
        .integer(1, irVersion)
        .text(2, "kerf")
        .message(7, graph)
        .message(8, new WireMessage().text(1, "").integer(2, opset));
  }

  /** A graph, from its parts. */
  static WireMessage graph(
      String name,
      List<WireMessage> nodes,
      List<WireMessage> initializers,
      List<ValueInfo> inputs,
      List<ValueInfo> outputs) {
    WireMessage graph = new WireMessage();
    nodes.forEach(node -> graph.message(1, node));
    graph.text(2, name);
    initializers.forEach(tensor -> graph.message(5, tensor));
    inputs.forEach(input -> graph.message(11, value(input)));
    outputs.forEach(output -> graph.message(12, value(output)));
    return graph;
  }

  /** An operator call; an empty name among the inputs is one left out. */
  static WireMessage node(
      String operator, List<String> outputs, List<String> inputs, List<WireMessage> attributes) {
    WireMessage node = new WireMessage();
    inputs.forEach(input -> node.text(1, input));
    outputs.forEach(output -> node.text(2, output));
    node.text(3, outputs.getLast()).text(4, operator);
    attributes.forEach(attribute -> node.message(5, attribute));
    return node;
  }

  /** An attribute of type int. */
  static WireMessage attribute(String name, long value) {
    return new WireMessage().text(1, name).integer(3, value).integer(20, ProtoReader.TYPE_INT);
  }

  /** An attribute of type float. */
  static WireMessage attribute(String name, float value) {
    return new WireMessage().text(1, name).real(2, value).integer(20, ProtoReader.TYPE_FLOAT);
  }

  /** An attribute of type string. */
  static WireMessage attribute(String name, String value) {
    return new WireMessage().text(1, name).text(4, value).integer(20, ProtoReader.TYPE_STRING);
  }

  /** An attribute that is a list of ints. */
  static WireMessage attribute(String name, List<Integer> values) {
    WireMessage attribute = new WireMessage().text(1, name);
    values.forEach(value -> attribute.integer(8, value));
    return attribute.integer(20, ProtoReader.TYPE_INTS);
  }

  /** A tensor of floats in the order that its shape says. */
  static WireMessage tensor(String name, Tensor tensor) {
    return header(name, tensor.shape().dims(), FLOAT).floats(9, tensor.data());
  }

  /** A vector of int64. */
  static WireMessage integers(String name, List<Integer> values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Long.BYTES * values.size()).order(ByteOrder.LITTLE_ENDIAN);
    values.forEach(bytes::putLong);
    return header(name, List.of(values.size()), INT64).bytes(9, bytes.array());
  }

  /** Whole numbers of a type of up to 16 bits, which are given as floats. */
  static WireMessage integers(String name, ElementType type, Tensor values) {
    int width = type.bytes();
    ByteBuffer bytes = ByteBuffer.allocate(width * values.data().length);
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values.data()) {
      for (int shift = 0; shift < width * Byte.SIZE; shift += Byte.SIZE) {
        bytes.put((byte) ((int) value >> shift));
      }
    }
    return header(name, values.shape().dims(), type.number()).bytes(9, bytes.array());
  }

  private static WireMessage header(String name, List<Integer> dims, int elementType) {
    WireMessage tensor = new WireMessage();
    dims.forEach(dim -> tensor.integer(1, dim));
    return tensor.integer(2, elementType).text(8, name);
  }

  private static WireMessage value(ValueInfo info) {
    WireMessage shape = new WireMessage();
    for (Extent extent : info.extents()) {
      WireMessage dim = new WireMessage();
      if (extent.value() > 0) {
        dim.integer(1, extent.value());
      } else if (!extent.symbol().isEmpty()) {
        dim.text(2, extent.symbol());
      }
      shape.message(1, dim);
    }
    WireMessage tensorType = new WireMessage().integer(1, info.elementType()).message(2, shape);
    return new WireMessage()
        .text(1, info.name())
        .message(2, new WireMessage().message(1, tensorType));
  }
}
