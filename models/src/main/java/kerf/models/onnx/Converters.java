package kerf.models.onnx;

import java.util.Map;
import java.util.Optional;

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
          Map.entry("Dropout", MapConverters::dropout),
          Map.entry("Flatten", LayoutConverters::flatten),
          Map.entry("Gemm", MatrixConverters::gemm),
          Map.entry("GlobalAveragePool", WindowConverters::globalAveragePool),
          Map.entry("Identity", MapConverters::identity),
          Map.entry("LRN", MapConverters::lrn),
          Map.entry("MatMul", MatrixConverters::matMul),
          Map.entry("MaxPool", WindowConverters::maxPool),
          Map.entry("Mul", BroadcastConverters::mul),
          Map.entry("PRelu", BroadcastConverters::prelu),
          Map.entry("Pad", LayoutConverters::pad),
          Map.entry("Relu", MapConverters::relu),
          Map.entry("Reshape", LayoutConverters::reshape),
          Map.entry("Sigmoid", MapConverters::sigmoid),
          Map.entry("Softmax", MapConverters::softmax),
          Map.entry("Squeeze", LayoutConverters::squeeze),
          Map.entry("Sum", BroadcastConverters::sum),
          Map.entry("Unsqueeze", LayoutConverters::unsqueeze));

  private Converters() {}

  /**
   * The node of a call.
   *
   * @throws kerf.models.UnsupportedException when Kerf lacks the operator, or lacks it for values
   *     that are computed at run time
   */
  static Value convert(Call call, Assembly assembly) {
    Converter converter = OPERATORS.get(call.operator());
    if (converter != null) {
      return converter.convert(call, assembly);
    }
    throw call.unsupported(
        ConstantFolder.has(call.operator()) ? "on values computed at run time" : "");
  }

  /**
   * Refuses a dropout that drops: attributes say nothing about it before opset 12, the third input
   * does since.
   */
  static void checkInference(Call call) {
    Optional<ConstTensor> training =
        call.opset() < 12 ? Optional.empty() : call.optionalConstant(2);
    if (training.isPresent() && training.get().count() == 1 && training.get().longAt(0) != 0) {
      throw call.unsupported("in training mode");
    }
  }
}
