package kerf.models.onnx;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kerf.models.onnx.OnnxProto.NodeProto;

/**
 * Makes Kerf's operations of ONNX's: the operators that are left when everything known has been
 * computed.
 */
final class Converters {
  /** Makes a node of a call. */
  @FunctionalInterface
  private interface Converter {
    Value convert(Call call, Assembly assembly);
  }

  private static final Map<String, Converter> OPERATORS =
      Map.ofEntries(
          Map.entry("Add", BroadcastConverters::add),
          Map.entry("AveragePool", WindowConverters::averagePool),
          Map.entry("BatchNormalization", MapConverters::batchNormalization),
          Map.entry("Cast", MapConverters::cast),
          Map.entry("Clip", MapConverters::clip),
          Map.entry("Concat", LayoutConverters::concat),
          Map.entry("Conv", WindowConverters::conv),
          Map.entry("DequantizeLinear", QuantizeConverters::dequantize),
          Map.entry("Dropout", MapConverters::dropout),
          Map.entry("Flatten", LayoutConverters::flatten),
          Map.entry("Gemm", MatrixConverters::gemm),
          Map.entry("GlobalAveragePool", WindowConverters::globalAveragePool),
          Map.entry("GlobalMaxPool", WindowConverters::globalMaxPool),
          Map.entry("Identity", MapConverters::identity),
          Map.entry("LRN", MapConverters::lrn),
          Map.entry("MatMul", MatrixConverters::matMul),
          Map.entry("MaxPool", WindowConverters::maxPool),
          Map.entry("Mul", BroadcastConverters::mul),
          Map.entry("PRelu", BroadcastConverters::prelu),
          Map.entry("Pad", LayoutConverters::pad),
          Map.entry("QuantizeLinear", QuantizeConverters::quantize),
          Map.entry("Relu", MapConverters::relu),
          Map.entry("Reshape", LayoutConverters::reshape),
          Map.entry("Sigmoid", MapConverters::sigmoid),
          Map.entry("Softmax", MapConverters::softmax),
          Map.entry("Squeeze", LayoutConverters::squeeze),
          Map.entry("Sum", BroadcastConverters::sum),
          Map.entry("Unsqueeze", LayoutConverters::unsqueeze));

  /**
   * Where the inputs begin that are to be known before the network runs: weights, shapes, bounds.
   */
  private static final Map<String, Integer> PARAMETERS =
      Map.of(
          "BatchNormalization", 1,
          "Clip", 1,
          "Conv", 1,
          "DequantizeLinear", 1,
          "Dropout", 1,
          "Pad", 1,
          "QuantizeLinear", 1,
          "Reshape", 1,
          "Squeeze", 1,
          "Unsqueeze", 1);

  /**
   * What does to whole numbers the same as to the floats that stand for them, and keeps their type.
   */
  private static final Set<String> OF_INTEGERS =
      Set.of(
          "Concat",
          "Flatten",
          "GlobalMaxPool",
          "Identity",
          "MaxPool",
          "Reshape",
          "Squeeze",
          "Unsqueeze");

  /** What makes floats of whole numbers. */
  private static final Set<String> TO_FLOATS = Set.of("Cast", "DequantizeLinear");

  private Converters() {}

  /**
   * The node of a call.
   *
   * @throws kerf.models.UnsupportedException when Kerf lacks the operator, or lacks it for values
   *     that are computed at run time
   */
  static Value convert(Call call, Assembly assembly) {
    Converter converter = OPERATORS.get(call.operator());
    if (converter == null) {
      throw call.unsupported(
          ConstantFolder.has(call.operator()) ? "on values computed at run time" : "");
    }
    Optional<ElementType> integers = assembly.integers(call.values());
    boolean kept = OF_INTEGERS.contains(call.operator());
    if (integers.isPresent() && !kept && !TO_FLOATS.contains(call.operator())) {
      throw call.unsupported("on values of " + integers.get());
    }
    Value value = converter.convert(call, assembly);
    if (kept) {
      integers.ifPresent(type -> assembly.markIntegers(value.name(), type));
    }
    return value;
  }

  /** The inputs of a node that are to be known before the network runs. */
  static List<String> parameters(NodeProto node) {
    int count = node.inputs().size();
    int first = PARAMETERS.getOrDefault(node.operator(), count);
    return node.inputs().subList(Math.min(first, count), count);
  }

  private static boolean isNumber(ConstTensor tensor) {
    return tensor.count() == 1;
  }

  /**
   * Refuses a dropout that drops: attributes say nothing about it before opset 12, the third input
   * does since.
   */
  static void checkInference(Call call) {
    if (OldOperators.trains(call)) {
      throw call.unsupported("in training mode");
    }
    if (call.opset() < 12) {
      return;
    }
    boolean training =
        call.optionalConstant(2).filter(t -> isNumber(t) && t.longAt(0) != 0).isPresent();
    boolean dropsNothing =
        call.optionalConstant(1).filter(t -> isNumber(t) && t.floatAt(0) == 0).isPresent();
    if (training && !dropsNothing) {
      throw call.unsupported("in training mode");
    }
  }
}
