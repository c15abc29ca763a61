package kerf.models.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kerf.models.onnx.OnnxProto.AttributeProto;

/** Computes nodes whose inputs are all known before the network runs. */
final class ConstantFolder {
  private static final Map<String, Function<Call, ConstTensor>> OPERATORS =
      Map.ofEntries(
          Map.entry("Add", Arithmetic::add),
          Map.entry("Cast", Arithmetic::cast),
          Map.entry("Concat", Rearranging::concat),
          Map.entry("Constant", ConstantFolder::constant),
          Map.entry("ConstantOfShape", ConstantFolder::constantOfShape),
          Map.entry("DequantizeLinear", Quantization::dequantize),
          Map.entry("Div", Arithmetic::div),
          Map.entry("Dropout", ConstantFolder::dropout),
          Map.entry("Flatten", Rearranging::flatten),
          Map.entry("Gather", Rearranging::gather),
          Map.entry("Identity", call -> call.constant(0)),
          Map.entry("Mul", Arithmetic::mul),
          Map.entry("QuantizeLinear", Quantization::quantize),
          Map.entry("Reshape", Rearranging::reshape),
          Map.entry("Slice", Rearranging::slice),
          Map.entry("Squeeze", Rearranging::squeeze),
          Map.entry("Sub", Arithmetic::sub),
          Map.entry("Transpose", Rearranging::transpose),
          Map.entry("Unsqueeze", Rearranging::unsqueeze));

  private ConstantFolder() {}

  /** True for an operator that can be computed on constants. */
  static boolean has(String operator) {
    return OPERATORS.containsKey(operator);
  }

  /**
   * The value of a node whose inputs are all known, or nothing where the operator is not among
   * those that are computed here.
   */
  static Optional<Value> fold(Call call) {
    Function<Call, ConstTensor> operator = OPERATORS.get(call.operator());
    if (operator == null || !call.values().stream().allMatch(v -> v instanceof Value.Known)) {
      return Optional.empty();
    }
    return Optional.of(new Value.Known(call.output(), operator.apply(call)));
  }

  private static ConstTensor dropout(Call call) {
    Converters.checkInference(call);
    return call.constant(0);
  }

  private static ConstTensor constant(Call call) {
    if (call.attributes().size() != 1) {
      throw call.error("has " + call.attributes().size() + " attributes for its one value");
    }
    AttributeProto attribute = call.attributes().values().iterator().next();
    return switch (attribute.name()) {
      case "value" -> tensor(call).orElseThrow();
      case "value_int" ->
          new ConstTensor(ElementType.INT64, List.of(), new long[] {attribute.integer()});
      case "value_ints" ->
          ConstTensor.vector(attribute.integers().stream().mapToLong(Long::longValue).toArray());
      case "value_float" -> floats(List.of(), List.of(attribute.real()));
      case "value_floats" -> floats(List.of(attribute.reals().size()), attribute.reals());
      default -> throw call.unsupported("with the attribute '" + attribute.name() + "'");
    };
  }

  private static ConstTensor floats(List<Integer> dims, List<Float> values) {
    float[] array = new float[values.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = values.get(i);
    }
    return new ConstTensor(ElementType.FLOAT, dims, array);
  }

  private static Optional<ConstTensor> tensor(Call call) {
    Optional<AttributeProto> attribute = call.attribute("value", ProtoReader.TYPE_TENSOR);
    if (attribute.isPresent() && attribute.get().tensor() == null) {
      throw call.error("has an attribute 'value' without a tensor");
    }
    return attribute.map(a -> new TensorDecoder(call.file()).decode(a.tensor(), call.output()));
  }

  private static ConstTensor constantOfShape(Call call) {
    List<Integer> dims = dims(call);
    ConstTensor value = tensor(call).orElseGet(() -> floats(List.of(1), List.of(0f)));
    if (value.count() != 1) {
      throw call.error("has " + value.count() + " values to fill with");
    }
    if (!(ConstTensor.allocate(value.type(), 0) instanceof float[])) {
      call.claim(dims); // up to eight bytes an element, where the budget counts floats
    }
    return value.pick(dims, call.claim(dims), _ -> 0);
  }

  /** The dimensions that a ConstantOfShape asks for. */
  static List<Integer> dims(Call call) {
    List<Integer> dims = new ArrayList<>();
    for (long dim : call.constant(0).longs()) {
      if (dim < 0 || dim > Integer.MAX_VALUE) {
        throw call.error("makes a dimension of " + dim);
      }
      dims.add((int) dim);
    }
    return dims;
  }
}
