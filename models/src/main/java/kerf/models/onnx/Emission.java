package kerf.models.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kerf.models.UnsupportedException;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Shapes;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * The file's content while it is put together: operators, initialisers, and in which form each
 * constant is written.
 */
final class Emission {
  private static final int OPSET = 17;
  private static final int IR_VERSION = 8;

  /** The first operator sets that files of the next IR versions may use. */
  private static final int OPSET_OF_NEXT_IR = 19;

  private static final int OPSET_OF_IR_AFTER_THAT = 21;

  private final Graph graph;
  private final Shapes shapes;
  private final Set<String> taken;
  private final List<WireMessage> nodes = new ArrayList<>();
  private final List<WireMessage> initializers = new ArrayList<>();
  private final Map<List<Object>, String> constants = new HashMap<>();
  private final Set<String> writtenConstants = new HashSet<>();
  private int opset = OPSET;

  Emission(Graph graph) {
    this.graph = graph;
    this.shapes = Shapes.declared(graph);
    this.taken = new HashSet<>(graph.byName().keySet());
  }

  List<WireMessage> nodes() {
    return nodes;
  }

  List<WireMessage> initializers() {
    return initializers;
  }

  int opset() {
    return opset;
  }

  int irVersion() {
    if (opset < OPSET_OF_NEXT_IR) {
      return IR_VERSION;
    }
    return opset < OPSET_OF_IR_AFTER_THAT ? IR_VERSION + 1 : IR_VERSION + 2;
  }

  /** Notes that an operator needs an operator set. */
  void needs(int version) {
    opset = Math.max(opset, version);
  }

  /** The shape of a value in Kerf's order. */
  Shape shape(String value) {
    return shapes.of(value);
  }

  /** A name that no value has. */
  String unique(String base) {
    String name = base;
    while (!taken.add(name)) {
      name += "_";
    }
    return name;
  }

  /** Adds an operator; the result is the name of its output. */
  String node(String operator, String output, List<String> inputs, WireMessage... attributes) {
    node(operator, List.of(output), inputs, attributes);
    return output;
  }

  /** Adds an operator with several outputs. */
  void node(String operator, List<String> outputs, List<String> inputs, WireMessage... attributes) {
    nodes.add(ProtoWriter.node(operator, outputs, inputs, List.of(attributes)));
  }

  /** Adds an initialiser; the result is its name. */
  String initializer(String base, Tensor tensor) {
    String name = unique(base);
    initializers.add(ProtoWriter.tensor(name, tensor));
    return name;
  }

  /** Adds a vector of int64; the result is its name. */
  String integers(String base, List<Integer> values) {
    String name = unique(base);
    initializers.add(ProtoWriter.integers(name, values));
    return name;
  }

  /** Adds whole numbers of a type; the result is their name. */
  String integers(String base, ElementType type, Tensor values) {
    String name = unique(base);
    initializers.add(ProtoWriter.integers(name, type, values));
    return name;
  }

  /**
   * An input of a node that is known.
   *
   * @throws UnsupportedException when it is computed
   */
  Tensor constant(Node reader, int input) {
    String name = reader.inputs().get(input);
    if (graph.node(name).op() instanceof Op.Constant(Tensor value)) {
      return value;
    }
    throw noForm(reader, "its weight '" + name + "' is computed at run time");
  }

  /**
   * A weight in the order it is stored in.
   *
   * @throws UnsupportedException when it is computed: its order would be another one
   */
  String weight(Node reader, int input) {
    return constant(reader.inputs().get(input), constant(reader, input), false);
  }

  /** An input of a node in ONNX's order. */
  String operand(Node reader, int input) {
    String name = reader.inputs().get(input);
    return operand(reader, input, shape(name).rank());
  }

  /**
   * An input of a node whose values have the given rank together. Shapes line up at their last
   * axis, which is C here and W in ONNX: so what meets feature maps gets their rank first.
   */
  String operand(Node reader, int input, int rank) {
    String name = reader.inputs().get(input);
    boolean raised = rank == 4 && shape(name).rank() > 0 && shape(name).rank() < 4;
    if (graph.node(name).op() instanceof Op.Constant(Tensor value)) {
      return constant(name, raised ? value.reshaped(maps(value.shape())) : value, rank == 4);
    }
    return raised ? raised(reader, name) : name;
  }

  private static Shape maps(Shape shape) {
    List<Integer> dims = new ArrayList<>(Collections.nCopies(4 - shape.rank(), 1));
    dims.addAll(shape.dims());
    return new Shape(dims);
  }

  /** A computed value as feature maps, where that moves no element. */
  private String raised(Node reader, String name) {
    Shape maps = maps(shape(name));
    boolean moves = maps.c() != 1 && (maps.h() != 1 || maps.w() != 1);
    if (moves || maps.dims().stream().filter(d -> d == Shape.FREE).count() > 1) {
      throw noForm(
          reader, "'" + name + "' of " + shape(name) + " would have to be transposed to NCHW");
    }
    String target = integers(name + ".shape", maps.toNchw().dims());
    return node("Reshape", unique(name + ".maps"), List.of(name, target));
  }

  private String constant(String name, Tensor value, boolean maps) {
    return constants.computeIfAbsent(
        List.of(name, value.shape(), maps),
        _ -> {
          // The first form of a constant has the name that it has in the graph.
          String written = writtenConstants.add(name) ? name : unique(name + ".form");
          initializers.add(ProtoWriter.tensor(written, maps ? value.nhwcToNchw() : value));
          return written;
        });
  }

  /** The error of an operation that cannot be said in ONNX. */
  UnsupportedException noForm(Node node, String reason) {
    return new UnsupportedException(
        "network "
            + graph.name()
            + ": "
            + node.op().kind()
            + " '"
            + node.name()
            + "' cannot be written as ONNX: "
            + reason);
  }
}
