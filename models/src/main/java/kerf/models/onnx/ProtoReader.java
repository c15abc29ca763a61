package kerf.models.onnx;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kerf.models.onnx.OnnxProto.AttributeProto;
import kerf.models.onnx.OnnxProto.GraphProto;
import kerf.models.onnx.OnnxProto.ModelProto;
import kerf.models.onnx.OnnxProto.NodeProto;
import kerf.models.onnx.OnnxProto.TensorProto;
import kerf.models.onnx.OnnxProto.ValueInfo;

/**
 * Reads ModelProto and the messages in it. The field numbers are those of the published onnx.proto;
 * fields that Kerf has no use for (sub-graphs of control flow among them) are passed over.
 */
final class ProtoReader {
  /** Attribute types. */
  static final int TYPE_FLOAT = 1;

  static final int TYPE_INT = 2;
  static final int TYPE_STRING = 3;
  static final int TYPE_TENSOR = 4;
  static final int TYPE_FLOATS = 6;
  static final int TYPE_INTS = 7;

  private static final int MODEL_GRAPH = 7;
  private static final int MODEL_OPSET_IMPORT = 8;

  private static final int OPSET_DOMAIN = 1;
  private static final int OPSET_VERSION = 2;

  private static final int GRAPH_NODE = 1;
  private static final int GRAPH_INITIALIZER = 5;
  private static final int GRAPH_INPUT = 11;
  private static final int GRAPH_OUTPUT = 12;
  private static final int GRAPH_SPARSE_INITIALIZER = 15;

  private static final int NODE_INPUT = 1;
  private static final int NODE_OUTPUT = 2;
  private static final int NODE_NAME = 3;
  private static final int NODE_OP_TYPE = 4;
  private static final int NODE_ATTRIBUTE = 5;
  private static final int NODE_DOMAIN = 7;

  private static final int ATTRIBUTE_NAME = 1;
  private static final int ATTRIBUTE_F = 2;
  private static final int ATTRIBUTE_I = 3;
  private static final int ATTRIBUTE_S = 4;
  private static final int ATTRIBUTE_T = 5;
  private static final int ATTRIBUTE_FLOATS = 7;
  private static final int ATTRIBUTE_INTS = 8;
  private static final int ATTRIBUTE_TYPE = 20;

  /** The other name of the default operator set, whose name is the empty string. */
  private static final String DEFAULT_DOMAIN = "ai.onnx";

  private final WireReader wire;

  private ProtoReader(WireReader wire) {
    this.wire = wire;
  }

  /**
   * Reads a whole model.
   *
   * @throws IOException when the bytes are not a protocol buffer of that form
   */
  static ModelProto model(MemorySegment bytes) throws IOException {
    return new ProtoReader(new WireReader(bytes)).model();
  }

  private ModelProto model() throws IOException {
    Map<String, Long> opsets = new HashMap<>();
    GraphProto graph = null;
    int field;
    while ((field = wire.next()) != 0) {
      switch (field) {
        case MODEL_GRAPH -> graph = graph();
        case MODEL_OPSET_IMPORT -> opset(opsets);
        default -> wire.skip();
      }
    }
    return new ModelProto(opsets, graph);
  }

  private void opset(Map<String, Long> opsets) throws IOException {
    String domain = "";
    long version = 0;
    int end = wire.enter();
    int field;
    while ((field = wire.next()) != 0) {
      switch (field) {
        case OPSET_DOMAIN -> domain = domain();
        case OPSET_VERSION -> version = wire.integer();
        default -> wire.skip();
      }
    }
    wire.leave(end);
    opsets.put(domain, version);
  }

  private String domain() throws IOException {
    String domain = wire.text();
    return domain.equals(DEFAULT_DOMAIN) ? "" : domain;
  }

  private GraphProto graph() throws IOException {
    List<NodeProto> nodes = new ArrayList<>();
    List<TensorProto> initializers = new ArrayList<>();
    List<ValueInfo> inputs = new ArrayList<>();
    List<ValueInfo> outputs = new ArrayList<>();
    boolean sparse = false;
    int end = wire.enter();
    int field;
    while ((field = wire.next()) != 0) {
      switch (field) {
        case GRAPH_NODE -> nodes.add(node());
        case GRAPH_INITIALIZER -> initializers.add(tensor());
        case GRAPH_INPUT -> inputs.add(ValueReader.read(wire));
        case GRAPH_OUTPUT -> outputs.add(ValueReader.read(wire));
        case GRAPH_SPARSE_INITIALIZER -> {
          wire.skip();
          sparse = true;
        }
        default -> wire.skip();
      }
    }
    wire.leave(end);
    return new GraphProto(nodes, initializers, inputs, outputs, sparse);
  }

  private TensorProto tensor() throws IOException {
    int end = wire.enter();
    TensorProto tensor = TensorReader.read(wire);
    wire.leave(end);
    return tensor;
  }

  private NodeProto node() throws IOException {
    String name = "";
    String operator = "";
    String domain = "";
    List<String> inputs = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    Map<String, AttributeProto> attributes = new HashMap<>();
    int end = wire.enter();
    int field;
    while ((field = wire.next()) != 0) {
      switch (field) {
        case NODE_INPUT -> inputs.add(wire.text());
        case NODE_OUTPUT -> outputs.add(wire.text());
        case NODE_NAME -> name = wire.text();
        case NODE_OP_TYPE -> operator = wire.text();
        case NODE_ATTRIBUTE -> {
          AttributeProto attribute = attribute();
          attributes.put(attribute.name(), attribute);
        }
        case NODE_DOMAIN -> domain = domain();
        default -> wire.skip();
      }
    }
    wire.leave(end);
    return new NodeProto(name, operator, domain, inputs, outputs, attributes);
  }

  private AttributeProto attribute() throws IOException {
    String name = "";
    int type = 0;
    float real = 0;
    long integer = 0;
    String text = "";
    TensorProto tensor = null;
    List<MemorySegment> reals = new ArrayList<>();
    List<Long> integers = new ArrayList<>();
    int end = wire.enter();
    int field;
    while ((field = wire.next()) != 0) {
      switch (field) {
        case ATTRIBUTE_NAME -> name = wire.text();
        case ATTRIBUTE_F -> real = wire.real();
        case ATTRIBUTE_I -> integer = wire.integer();
        case ATTRIBUTE_S -> text = utf8(wire.span());
        case ATTRIBUTE_T -> tensor = tensor();
        case ATTRIBUTE_FLOATS -> wire.fixed(Float.BYTES, reals);
        case ATTRIBUTE_INTS -> wire.integers(integers::add);
        case ATTRIBUTE_TYPE -> type = (int) wire.integer();
        default -> wire.skip();
      }
    }
    wire.leave(end);
    return new AttributeProto(name, type, real, integer, text, tensor, floats(reals), integers);
  }

  /**
   * Attributes of type string are bytes; control characters are replaced, since messages quote
   * them.
   */
  private static String utf8(MemorySegment bytes) {
    String text = new String(bytes.toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
    return text.replaceAll("\\p{Cntrl}", "?");
  }

  private static List<Float> floats(List<MemorySegment> parts) throws IOException {
    List<Float> values = new ArrayList<>();
    for (MemorySegment part : parts) {
      if (part.byteSize() % Float.BYTES != 0) {
        throw new IOException("an attribute's numbers are cut off");
      }
      for (long at = 0; at < part.byteSize(); at += Float.BYTES) {
        values.add(part.get(ElementType.FLOAT_LE, at));
      }
    }
    return values;
  }
}
