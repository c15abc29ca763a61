package kerf.models.onnx;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kerf.models.KerfException;
import kerf.models.UnsupportedException;
import kerf.models.onnx.OnnxProto.AttributeProto;
import kerf.models.onnx.OnnxProto.NodeProto;

/**
 * One node with the values it reads: its inputs and attributes checked on access, its errors
 * phrased.
 */
final class Call {
  private final ModelFile file;
  private final NodeProto node;
  private final int opset;
  private final List<Optional<Value>> inputs;
  private final Budget budget;

  /**
   * @param inputs values read, empty where an input is left out
   */
  Call(ModelFile file, NodeProto node, int opset, List<Optional<Value>> inputs, Budget budget) {
    this.file = file;
    this.node = node;
    this.opset = opset;
    this.inputs = inputs;
    this.budget = budget;
  }

  int opset() {
    return opset;
  }

  String operator() {
    return node.operator();
  }

  /** Number of values it makes. */
  int outputs() {
    return (int) node.outputs().stream().filter(o -> !o.isEmpty()).count();
  }

  /** Name of the value it makes. */
  String output() {
    return node.outputs().getFirst();
  }

  ModelFile file() {
    return file;
  }

  // ---- inputs

  /** The values it reads, without those left out. */
  List<Value> values() {
    return inputs.stream().flatMap(Optional::stream).toList();
  }

  /** An input that may be left out. */
  Optional<Value> optional(int index) {
    return index < inputs.size() ? inputs.get(index) : Optional.empty();
  }

  /** An input that must be there. */
  Value input(int index) {
    return optional(index).orElseThrow(() -> error("lacks its input " + (index + 1)));
  }

  /** An input that must be there and known. */
  ConstTensor constant(int index) {
    return known(input(index)).tensor();
  }

  /** An input that must be known if it is there. */
  Optional<ConstTensor> optionalConstant(int index) {
    return optional(index).map(v -> known(v).tensor());
  }

  private Value.Known known(Value value) {
    if (value instanceof Value.Known known) {
      return known;
    }
    throw unsupported("with its input '" + value.name() + "' computed at run time");
  }

  // ---- attributes

  long integer(String name, long missing) {
    return attribute(name, ProtoReader.TYPE_INT).map(AttributeProto::integer).orElse(missing);
  }

  float real(String name, float missing) {
    float value = attribute(name, ProtoReader.TYPE_FLOAT).map(AttributeProto::real).orElse(missing);
    if (Float.isNaN(value)) {
      throw error("has NaN for its attribute '" + name + "'");
    }
    return value;
  }

  String text(String name, String missing) {
    return attribute(name, ProtoReader.TYPE_STRING).map(AttributeProto::text).orElse(missing);
  }

  Optional<List<Long>> integers(String name) {
    return attribute(name, ProtoReader.TYPE_INTS).map(AttributeProto::integers);
  }

  /** An integer that must be there. */
  long requiredInteger(String name) {
    return attribute(name, ProtoReader.TYPE_INT).orElseThrow(() -> lacks(name)).integer();
  }

  /** A list of integers that must be there. */
  List<Long> requiredIntegers(String name) {
    return integers(name).orElseThrow(() -> lacks(name));
  }

  private KerfException lacks(String attribute) {
    return error("lacks its attribute '" + attribute + "'");
  }

  /** An attribute of the given type. */
  Optional<AttributeProto> attribute(String name, int type) {
    AttributeProto attribute = attributes().get(name);
    if (attribute != null && attribute.type() != type) {
      throw error("has an attribute '" + name + "' of another type than ONNX says");
    }
    return Optional.ofNullable(attribute);
  }

  Map<String, AttributeProto> attributes() {
    return node.attributes();
  }

  // ---- axes and sizes

  /** An axis, counted from the end when negative. */
  int axis(long axis, int rank) {
    if (axis < -rank || axis >= rank) {
      throw error("has no axis " + axis + " in a value of rank " + rank);
    }
    return (int) (axis < 0 ? axis + rank : axis);
  }

  /** The number of elements of a constant about to be made. */
  int claim(List<Integer> dims) {
    try {
      int count = 1;
      for (int dim : dims) {
        count = Math.multiplyExact(count, dim);
      }
      if (budget.claim(count)) {
        return count;
      }
    } catch (ArithmeticException e) {
      throw new KerfException(tooLarge(dims).getMessage(), e);
    }
    throw tooLarge(dims);
  }

  private KerfException tooLarge(List<Integer> dims) {
    return error("makes a constant of " + dims + ", more than a file of this size may");
  }

  // ---- errors

  /** An error: "FILE: operator 'OP' (node 'NAME', opset N) " and the rest. */
  KerfException error(String rest) {
    return new KerfException(sentence(rest));
  }

  /**
   * Something right that Kerf does not have: "FILE: operator 'OP' (node 'NAME', opset N) REST is
   * not supported".
   */
  UnsupportedException unsupported(String rest) {
    return new UnsupportedException(
        sentence(rest.isEmpty() ? "is not supported" : rest + " is not supported"));
  }

  private String sentence(String rest) {
    String domain = node.domain().isEmpty() ? "" : node.domain() + ".";
    return file.path()
        + ": operator '"
        + domain
        + node.operator()
        + "' (node '"
        + node.label()
        + "', opset "
        + opset
        + ") "
        + rest;
  }
}
