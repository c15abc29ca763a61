package kerf.accel.simd.generator;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a register block of a convolution: its sums are local variables, for the elements of an
 * array do not stay in registers.
 *
 * @param pixels output pixels
 * @param vectors vectors of output channels
 */
record BlockSource(int pixels, int vectors) {
  private static final String CLASS =
      """
      package kerf.accel.simd;

      import jdk.incubator.vector.FloatVector;

      /** %1$d pixels x %2$d vectors: %3$d sums. */
      final class Block%1$dx%2$d {
        private Block%1$dx%2$d() {}

        /** See {@link Block#run}; pixel i's sums begin with {@code s[sAt + i sStride + j]}. */
        static void run(
            float[] m, ConvArgs g, int p, int base, int wAt, float[] s, int sAt, int sStride, int out, int stride, int last) {
          float[] w = g.weights();
          int[] table = g.table();
          int taps = g.taps();
          int ic = g.inner();
          int k = wAt;
      %4$s    for (int t = 0; t < taps; t++) {
            int q = t * g.row() + p;
      %5$s      for (int c = 0; c < ic; c++) {
      %6$s      }
            k += ic * %2$d * Lanes.COUNT;
          }
          float lo = g.lower();
      %7$s  }
      }
      """;

  String name() {
    return "Block" + pixels + "x" + vectors;
  }

  String text() {
    return CLASS.formatted(
        pixels,
        vectors,
        pixels * vectors,
        each(
            pixels,
            i ->
                each(
                    vectors,
                    j -> "    FloatVector a%d%d = FloatVector.zero(Lanes.F);%n".formatted(i, j))),
        each(pixels, i -> "      int x%1$d = ConvArgs.at(table[q + %1$d], base);%n".formatted(i)),
        products(),
        results());
  }

  private String products() {
    String load =
        "        FloatVector w%d = FloatVector.fromArray(Lanes.F, w, k + c * %d * Lanes.COUNT + %d"
            + " * Lanes.COUNT);%n";
    return each(vectors, j -> load.formatted(j, vectors, j))
        + each(
            pixels,
            i ->
                "        FloatVector b%1$d = FloatVector.broadcast(Lanes.F, m[x%1$d + c]);%n"
                        .formatted(i)
                    + each(
                        vectors,
                        j -> "        a%1$d%2$d = b%1$d.fma(w%2$d, a%1$d%2$d);%n".formatted(i, j)));
  }

  /** All are complete before one is stored: those of a pixel that repeats may be where it is. */
  private String results() {
    String begin =
        "    a%1$d%2$d = a%1$d%2$d.add(FloatVector.fromArray(Lanes.F, s, s%1$d + %2$d *"
            + " Lanes.COUNT));%n";
    String store =
        "    a%1$d%2$d.blend(lo, a%1$d%2$d.lt(lo)).intoArray(m, o%1$d + %2$d * Lanes.COUNT);%n";
    return each(
            pixels,
            i ->
                "    int o%1$d = out + Math.min(%1$d, last) * stride;%n".formatted(i)
                    + "    int s%1$d = sAt + Math.min(%1$d, last) * sStride;%n".formatted(i)
                    + each(vectors, j -> begin.formatted(i, j)))
        + each(pixels, i -> each(vectors, j -> store.formatted(i, j)));
  }

  private static String each(int count, IntFunction<String> text) {
    return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining());
  }
}
