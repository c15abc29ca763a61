package kerf.models.onnx;

import java.util.Map;

/**
 * Since which operator set an operator means what it means in 8, or its converter knows what it
 * meant before, from the change log of ONNX's operators (docs/Changelog.md there). What came later,
 * such as a second output, changes nothing in an older file.
 */
final class OldOperators {
  /** From here on every operator is told by its operator set. */
  private static final int ALL = 8;

  private static final Map<String, Integer> SINCE =
      Map.ofEntries(
          Map.entry("Add", 7), // before, shapes met at an axis that an attribute named
          Map.entry("AveragePool", 1),
          Map.entry("BatchNormalization", 1),
          Map.entry("Cast", 6),
          Map.entry("Clip", 6),
          Map.entry("Concat", 4),
          Map.entry("Constant", 1),
          Map.entry("Conv", 1),
          Map.entry("Div", 7),
          Map.entry("Dropout", 1),
          Map.entry("Flatten", 1),
          Map.entry("Gather", 1),
          Map.entry("Gemm", 1),
          Map.entry("GlobalAveragePool", 1),
          Map.entry("GlobalMaxPool", 1),
          Map.entry("Identity", 1),
          Map.entry("LRN", 1),
          Map.entry("MatMul", 1),
          Map.entry("MaxPool", 1),
          Map.entry("Mul", 7),
          Map.entry("PRelu", 1),
          Map.entry("Pad", 2),
          Map.entry("Relu", 6),
          Map.entry("Reshape", 5),
          Map.entry("Shape", 1),
          Map.entry("Sigmoid", 6),
          Map.entry("Slice", 1),
          Map.entry("Softmax", 1),
          Map.entry("Squeeze", 1),
          Map.entry("Sub", 7),
          Map.entry("Sum", 6),
          Map.entry("Transpose", 1),
          Map.entry("Unsqueeze", 1));

  /** The operator sets before this one say by an attribute whether an operator trains. */
  private static final int TOLD_BY_OUTPUTS = 7;

  private OldOperators() {}

  /**
   * Whether a BatchNormalization or Dropout of an old file trains, which is what it does unless its
   * attribute is_test says otherwise.
   */
  static boolean trains(Call call) {
    return call.opset() < TOLD_BY_OUTPUTS && call.integer("is_test", 0) == 0;
  }

  /** Before opset 7 a vector of slopes was one for each channel, not one for each column. */
  static boolean slopesAreOfChannels(Call call) {
    return call.opset() < TOLD_BY_OUTPUTS;
  }

  /**
   * Refuses an operator whose meaning was another one.
   *
   * @throws kerf.models.UnsupportedException with the operator set that it needs
   */
  static void check(Call call) {
    int since = SINCE.getOrDefault(call.operator(), ALL);
    if (call.opset() < Math.min(since, ALL)) {
      throw call.unsupported("as it was before opset " + since);
    }
  }
}
