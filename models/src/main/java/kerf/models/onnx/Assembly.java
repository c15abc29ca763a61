package kerf.models.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Shapes;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * The graph while it is put together: its nodes, the shape of each, and which constants have become
 * nodes.
 */
final class Assembly {
  private final ModelFile file;
  private final Set<String> taken;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Shape> shapes = new HashMap<>();
  private final Map<List<Object>, String> constants = new HashMap<>();
  private final Map<String, ElementType> integers = new HashMap<>();

  /**
   * @param valueNames names of the file's values, which nodes made here must not take
   */
  Assembly(ModelFile file, Set<String> valueNames) {
    this.file = file;
    this.taken = new HashSet<>(valueNames);
  }

  /** An input of the network. */
  Value.Activation input(String name, List<Dim> dims) {
    put(Node.of(name, new Op.Input(Axes.shape(dims))), Axes.shape(dims));
    return new Value.Activation(name, dims);
  }

  /**
   * The node of an ONNX node, named as its output.
   *
   * @param origin for an axis (ONNX's order) whose extent is free the extent it equals, or null
   *     when it is a new one
   */
  Value.Activation add(Call call, Op op, List<String> inputs, IntFunction<Dim> origin) {
    return add(call.output(), op, inputs, origin);
  }

  /** A node of a name of its own. */
  Value.Activation add(String name, Op op, List<String> inputs, IntFunction<Dim> origin) {
    Node node = new Node(name, op, inputs);
    Shape shape = infer(node);
    put(node, shape);
    List<Dim> dims = new ArrayList<>();
    Shape order = shape.toNchw();
    for (int axis = 0; axis < order.rank(); axis++) {
      Dim from = order.dim(axis) == Shape.FREE ? origin.apply(axis) : Dim.of(order.dim(axis));
      dims.add(from == null ? Dim.fresh() : from);
    }
    return new Value.Activation(name, dims);
  }

  /**
   * Notes that a value, whose elements are floats here, has a type of whole numbers in the file.
   */
  void markIntegers(String value, ElementType type) {
    integers.put(value, type);
  }

  /** The type of whole numbers that one of the values has in the file. */
  Optional<ElementType> integers(List<Value> values) {
    return values.stream().map(v -> integers.get(v.name())).filter(Objects::nonNull).findFirst();
  }

  /** A name that no value of the file and no other node has. */
  String unique(String base) {
    String name = base;
    while (!taken.add(name)) {
      name += "_";
    }
    return name;
  }

  /** The node's value as an operand: itself, or the constant in Kerf's order. */
  String operand(Value value, Call call) {
    return switch (value) {
      case Value.Activation activation -> activation.name();
      case Value.Known known -> operand(known, known.rank());
      case Value.Extents _ -> throw call.unsupported("on a shape that is known at run time only");
    };
  }

  /** A constant as a weight, in the order it is stored in. */
  String weight(Value.Known known) {
    return constant(known, known.tensor().dims(), false);
  }

  /**
   * A constant as an operand of values of the given rank: with leading dimensions of 1, and NHWC
   * for rank 4.
   */
  String operand(Value.Known known, int rank) {
    List<Integer> dims = new ArrayList<>(Collections.nCopies(Math.max(0, rank - known.rank()), 1));
    dims.addAll(known.tensor().dims());
    return constant(known, dims, rank == 4);
  }

  private String constant(Value.Known known, List<Integer> dims, boolean nhwc) {
    return constants.computeIfAbsent(
        List.of(known.name(), dims, nhwc),
        _ -> {
          // The first form of a constant has the name that it has in the file.
          String name =
              nodes.containsKey(known.name()) ? unique(known.name() + ".form") : known.name();
          Tensor tensor = tensor(known, dims);
          Tensor ordered = nhwc ? tensor.nchwToNhwc() : tensor;
          put(Node.of(name, new Op.Constant(ordered)), ordered.shape());
          return name;
        });
  }

  private Tensor tensor(Value.Known known, List<Integer> dims) {
    if (dims.contains(0)) {
      throw file.error("tensor '" + known.name() + "' has no elements");
    }
    if (known.tensor().isDeferred()) {
      return known.tensor().weight(new Shape(dims)); // finite, or it would not be deferred
    }
    float[] values = known.tensor().floats();
    int largest = 0;
    for (float value : values) {
      largest = Math.max(largest, Float.floatToRawIntBits(value) & Integer.MAX_VALUE);
    }
    if (largest >= Float.floatToRawIntBits(Float.POSITIVE_INFINITY)) {
      throw file.error("tensor '" + known.name() + "' holds NaN or infinity, which is no weight");
    }
    return known.tensor().weight(new Shape(dims));
  }

  private Shape infer(Node node) {
    List<Node> alone = new ArrayList<>();
    for (String input : new LinkedHashSet<>(node.inputs())) {
      alone.add(Node.of(input, new Op.Input(shapes.get(input))));
    }
    alone.add(node);
    return Shapes.declared(new Graph(file.path().toString(), alone, List.of(node.name())))
        .of(node.name());
  }

  private void put(Node node, Shape shape) {
    nodes.put(node.name(), node);
    shapes.put(node.name(), shape);
  }

  /** The finished graph. */
  Graph graph(String name, List<String> outputs) {
    return new Graph(name, nodes.values(), outputs);
  }
}
