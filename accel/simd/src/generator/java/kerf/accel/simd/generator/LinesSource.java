package kerf.accel.simd.generator;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kerf.accel.winograd.Fraction;
import kerf.accel.winograd.Winograd;

/** Writes the transforms of Winograd convolution along one dimension. */
final class LinesSource {
  private static final String HEAD =
      """
      package kerf.accel.simd;

      import jdk.incubator.vector.FloatVector;

      /**
       * The transforms of Winograd convolution along one dimension, on vectors of channels:
       *
       * <pre>
       * inputN:    y = B' x       N values in, N out
       * outputMxR: y = A' x       M + R - 1 values in, M out
       * clippedMxR: y = max(A' x, lower)
       * </pre>
       *
       * for some lines: line l reads its values at {@code from + l fromLine + i fromStep} and writes
       * them at {@code to + l toLine + j toStep}. Two dimensions are two of them, one after the other.
       */
      final class WinogradLines {
        private WinogradLines() {}
      """;

  private static final String METHOD =
      """

        static void %s(
            float[] m, int lines, int from, int fromLine, int fromStep, int to, int toLine, int toStep%s) {
      %s    for (int l = 0; l < lines; l++) {
            int x = from + l * fromLine;
            int y = to + l * toLine;
      %s%s    }
        }
      """;

  private LinesSource() {}

  /**
   * The class.
   *
   * @param transforms outputs and taps of each
   */
  static String of(List<int[]> transforms) {
    StringBuilder text = new StringBuilder(HEAD);
    Map<Integer, Winograd> sides = new TreeMap<>();
    transforms.forEach(f -> sides.putIfAbsent(f[0] + f[1] - 1, Winograd.accurate(f[0], f[1])));
    sides.forEach(
        (side, f) -> text.append(method("input" + side, "", f.input(), UnaryOperator.identity())));
    for (int[] f : transforms) {
      var matrix = Winograd.accurate(f[0], f[1]).output();
      String name = f[0] + "x" + f[1];
      text.append(method("output" + name, "", matrix, UnaryOperator.identity()));
      text.append(
          method("clipped" + name, ", float lower", matrix, value -> value + ".max(lower)"));
    }
    return text.append("}\n").toString();
  }

  private static String method(
      String name, String parameter, List<List<Fraction>> matrix, UnaryOperator<String> result) {
    VectorSums sums = VectorSums.of(matrix);
    String loads =
        IntStream.range(0, matrix.getFirst().size())
            .mapToObj(
                i ->
                    "      FloatVector x%d = FloatVector.fromArray(Lanes.F, m, x + %d * fromStep);\n"
                        .formatted(i, i))
            .collect(Collectors.joining());
    String stores =
        sums.results(
            (row, value) ->
                "      %s.intoArray(m, y + %d * toStep);%n".formatted(result.apply(value), row));
    return METHOD.formatted(name, parameter, sums.constants(), loads, stores);
  }
}
