package kerf.accel.generator;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Java text of what is done to each lane of a vector of 16. */
final class Lanes {
  /** Lanes of a vector. */
  static final int COUNT = 16;

  private Lanes() {}

  /** A vector of the given lanes. */
  static String vector(IntFunction<String> lane) {
    return IntStream.range(0, COUNT)
        .mapToObj(lane)
        .collect(Collectors.joining(", ", "new Float16(", ")"));
  }

  /** A vector of 16 times the same scalar. */
  static String broadcast(String scalar) {
    return vector(lane -> scalar);
  }

  /**
   * Writes the lanes of a vector between {@code low} and {@code high}. Comparisons, not minima:
   * they keep a NaN, and compile to the vector instructions, which the minimum of OpenCL C does
   * not.
   *
   * @return the vector of these lanes
   */
  static String limited(SourceText text, String vector) {
    for (int l = 0; l < COUNT; l++) {
      text.line("float %sx%d = %s.getS%d();", vector, l, vector, l);
      text.line("%1$sx%2$d = %1$sx%2$d < low ? low : %1$sx%2$d;", vector, l);
      text.line("%1$sx%2$d = %1$sx%2$d > high ? high : %1$sx%2$d;", vector, l);
    }
    return vector(lane -> vector + "x" + lane);
  }

  /**
   * Writes the lanes of a vector that are at least {@code low}.
   *
   * @return the vector of these lanes
   */
  static String raised(SourceText text, String vector) {
    for (int l = 0; l < COUNT; l++) {
      text.line("float %sx%d = %s.getS%d();", vector, l, vector, l);
      text.line("%1$sx%2$d = %1$sx%2$d < low ? low : %1$sx%2$d;", vector, l);
    }
    return vector(lane -> vector + "x" + lane);
  }

  /**
   * Writes the larger lanes of two vectors.
   *
   * @return the vector of these lanes
   */
  static String larger(SourceText text, String a, String b) {
    for (int l = 0; l < COUNT; l++) {
      text.line("float %sx%d = %s.getS%d();", a, l, a, l);
      text.line("float %sx%d = %s.getS%d();", b, l, b, l);
      text.line("float l%2$d = %3$sx%2$d > %1$sx%2$d ? %3$sx%2$d : %1$sx%2$d;", a, l, b);
    }
    return vector(lane -> "l" + lane);
  }
}
