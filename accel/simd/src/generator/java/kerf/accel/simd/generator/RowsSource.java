package kerf.accel.simd.generator;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a register block of a matrix product, whose rows lie at equal distances: what finding each
 * pixel by a table costs would be much where there are few products.
 *
 * @param pixels rows
 * @param vectors vectors of columns
 */
record RowsSource(int pixels, int vectors) {
  private static final String CLASS =
      """
      package kerf.accel.simd;

      import jdk.incubator.vector.FloatVector;

      /** %1$d rows x %2$d vectors: %3$d sums. */
      final class Rows%1$dx%2$d {
        private Rows%1$dx%2$d() {}

        /** See {@link Block#rows}. */
        static void run(
            float[] m, int blocks, int inner, int xAt, int xStride, float[] w, int wAt, boolean more, int outAt, int outStride) {
          int x = xAt;
          int out = outAt;
          for (int block = 0; block < blocks; block++) {
      %4$s%5$s      for (int c = 0; c < inner; c++) {
      %6$s      }
            if (more) {
      %7$s      }
      %8$s      x += %1$d * xStride;
            out += %1$d * outStride;
          }
        }
      }
      """;

  String name() {
    return "Rows" + pixels + "x" + vectors;
  }

  String text() {
    String zero = "      FloatVector a%d%d = FloatVector.zero(Lanes.F);%n";
    String add =
        "        a%1$d%2$d = a%1$d%2$d.add(FloatVector.fromArray(Lanes.F, m, out + %1$d * outStride +"
            + " %2$d * Lanes.COUNT));%n";
    String store = "      a%1$d%2$d.intoArray(m, out + %1$d * outStride + %2$d * Lanes.COUNT);%n";
    return CLASS.formatted(
        pixels,
        vectors,
        pixels * vectors,
        sums(zero),
        each(pixels, i -> "      int x%1$d = x + %1$d * xStride;%n".formatted(i)),
        products(),
        sums(add),
        sums(store));
  }

  private String products() {
    String load =
        "        FloatVector w%d = FloatVector.fromArray(Lanes.F, w, wAt + c * %d * Lanes.COUNT + %d"
            + " * Lanes.COUNT);%n";
    String broadcast =
        "        FloatVector b%1$d = FloatVector.broadcast(Lanes.F, m[x%1$d + c]);%n";
    String product = "        a%1$d%2$d = b%1$d.fma(w%2$d, a%1$d%2$d);%n";
    return each(vectors, j -> load.formatted(j, vectors, j))
        + each(pixels, i -> broadcast.formatted(i) + each(vectors, j -> product.formatted(i, j)));
  }

  private String sums(String line) {
    return each(pixels, i -> each(vectors, j -> line.formatted(i, j)));
  }

  private static String each(int count, IntFunction<String> text) {
    return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining());
  }
}
