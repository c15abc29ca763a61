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
       * outputMxR: y = A' x       a value for each product in, M out; MxRs2 for every second output
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
   * A transform.
   *
   * @param outputs m
   * @param taps r
   * @param stride 1, or 2 for every second output
   */
  record Line(int outputs, int taps, int stride) {
    Winograd matrices() {
      return stride == 1 ? Winograd.accurate(outputs, taps) : Winograd.halving(outputs, taps);
    }

    String name() {
      return outputs + "x" + taps + (stride == 1 ? "" : "s" + stride);
    }
  }

  /** The class. */
  static String of(List<Line> transforms) {
    StringBuilder text = new StringBuilder(HEAD);
    Map<Integer, Winograd> sides = new TreeMap<>();
    for (Line line : transforms) {
      Winograd f = line.matrices();
      Winograd other = sides.putIfAbsent(f.products(), f);
      if (other != null && !other.input().equals(f.input())) {
        throw new IllegalStateException("two input transforms of " + f.products() + " values");
      }
    }
    sides.forEach(
        (side, f) -> text.append(method("input" + side, "", f.input(), UnaryOperator.identity())));
    for (Line line : transforms) {
      var matrix = line.matrices().output();
      text.append(method("output" + line.name(), "", matrix, UnaryOperator.identity()));
      text.append(
          method(
              "clipped" + line.name(),
              ", float lower",
              matrix,
              y -> "%1$s.blend(lower, %1$s.lt(lower))".formatted(y)));
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
                "      FloatVector y%1$d = %2$s;%n      %3$s.intoArray(m, y + %1$d * toStep);%n"
                    .formatted(row, value, result.apply("y" + row)));
    return METHOD.formatted(name, parameter, sums.constants(), loads, stores);
  }
}
