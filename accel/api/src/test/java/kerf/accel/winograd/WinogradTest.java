package kerf.accel.winograd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WinogradTest {
  @ParameterizedTest(name = "F({0}, {1})")
  @CsvSource({
    "1, 1", "1, 3", "2, 3", "4, 3", "6, 3", "2, 5", "4, 5", "2, 7", "4, 7", "6, 7", "5, 1"
  })
  void isTheCorrelationExactly(int outputs, int taps) {
    checkExactly(Winograd.of(outputs, taps), 1);
    checkExactly(Winograd.accurate(outputs, taps), 1);
  }

  @ParameterizedTest(name = "every second of F({0}, {1}): {2} products")
  @CsvSource({"1, 2, 2", "2, 3, 5", "3, 3, 7", "4, 3, 9", "2, 4, 6", "3, 5, 9", "2, 7, 9"})
  void isEverySecondOutputExactly(int outputs, int taps, int products) {
    Winograd f = Winograd.halving(outputs, taps);
    assertThat(f.products()).isEqualTo(products);
    checkExactly(f, 2);
  }

  private static void checkExactly(Winograd f, int stride) {
    int outputs = f.outputs();
    int taps = f.taps();
    Random random = new Random(outputs * 100L + taps);
    List<Fraction> d = draw(random, f.input().getFirst().size());
    List<Fraction> g = draw(random, taps);
    List<Fraction> transformed = apply(f.input(), d);
    List<Fraction> kernel = apply(f.kernel(), g);
    List<Fraction> products =
        java.util.stream.IntStream.range(0, f.products())
            .mapToObj(j -> transformed.get(j).times(kernel.get(j)))
            .toList();
    List<Fraction> y = apply(f.output(), products);
    for (int i = 0; i < outputs; i++) {
      Fraction sum = Fraction.ZERO;
      for (int k = 0; k < taps; k++) {
        sum = sum.plus(d.get(stride * i + k).times(g.get(k)));
      }
      assertThat(y.get(i)).isEqualTo(sum);
    }
  }

  /** One channel in float32; the bound is some 30 times the measured error. */
  @ParameterizedTest(name = "F({0}, {1}) in float")
  @CsvSource({"2, 3, 2e-6", "4, 3, 2e-5", "4, 5, 1e-4", "4, 7, 1e-4", "6, 7, 2e-4"})
  void roundsLittleInFloat(int outputs, int taps, double bound) {
    assertThat(worstError(Winograd.of(outputs, taps))).isLessThan(bound).isPositive();
  }

  @Test
  void elevenPointsOfTheirOwnRoundLess() {
    double usual = worstError(Winograd.of(6, 7));
    assertThat(worstError(Winograd.accurate(6, 7))).isLessThan(0.9 * usual).isPositive();
  }

  private static double worstError(Winograd f) {
    int outputs = f.outputs();
    int taps = f.taps();
    Random random = new Random(1);
    double worst = 0;
    for (int trial = 0; trial < 200; trial++) {
      double[] d = random.doubles(f.products(), -1, 1).map(x -> (float) x).toArray();
      float[] g = new float[taps];
      for (int k = 0; k < taps; k++) {
        g[k] = (float) random.nextDouble(-1, 1);
      }
      double[] kernel = new double[f.products()];
      KernelTransform.of(f).line(g, 0, kernel);
      float[] products = rounded(f.input(), d);
      for (int j = 0; j < products.length; j++) {
        products[j] *= (float) kernel[j];
      }
      double[] exact = new double[products.length];
      for (int j = 0; j < exact.length; j++) {
        exact[j] = products[j];
      }
      float[] y = rounded(f.output(), exact);
      for (int i = 0; i < outputs; i++) {
        double sum = 0;
        for (int k = 0; k < taps; k++) {
          sum += d[i + k] * g[k];
        }
        worst = Math.max(worst, Math.abs(y[i] - sum));
      }
    }
    return worst;
  }

  /** A kernel's transform in two dimensions is that of its columns, then that of the rows. */
  @Test
  void transformsSquareKernels() {
    Winograd f = Winograd.of(4, 3);
    Random random = new Random(2);
    float[] g = new float[2 + 9];
    for (int i = 0; i < g.length; i++) {
      g[i] = random.nextInt(-8, 8);
    }
    double[] out = new double[36];

    KernelTransform.of(f).square(g, 2, out);

    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        Fraction sum = Fraction.ZERO;
        for (int r = 0; r < 3; r++) {
          for (int s = 0; s < 3; s++) {
            Fraction weight = Fraction.of((long) g[2 + r * 3 + s]);
            Fraction left = f.kernel().get(i).get(r);
            sum = sum.plus(left.times(weight).times(f.kernel().get(j).get(s)));
          }
        }
        assertThat(out[i * 6 + j]).isCloseTo(sum.value(), offset(1e-14));
      }
    }
  }

  @Test
  void hasTheMatricesOfThePaper() {
    Winograd f = Winograd.of(2, 3);
    assertThat(f.output()).hasToString("[[1, 1, 1, 0], [0, 1, -1, 1]]");
    assertThat(f.kernel())
        .hasToString("[[-1, 0, 0], [1/2, 1/2, 1/2], [1/2, -1/2, 1/2], [0, 0, 1]]");
    assertThat(f.input())
        .hasToString("[[-1, 0, 1, 0], [0, 1, 1, 0], [0, -1, 1, 0], [0, -1, 0, 1]]");
  }

  @Test
  void refusesPointsThatDoNotFit() {
    assertThatThrownBy(() -> Winograd.halving(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Winograd.of(2, 3, List.of(Fraction.ZERO, Fraction.ONE)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Winograd.of(2, 2, List.of(Fraction.ONE, Fraction.ONE)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Winograd.of(8, 7)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void fractionsAreReducedAndExact() {
    assertThat(Fraction.of(6, -4)).isEqualTo(Fraction.of(-3, 2)).hasToString("-3/2");
    assertThat(Fraction.of(1, 3).plus(Fraction.of(1, 6))).isEqualTo(Fraction.of(1, 2));
    assertThat(Fraction.of(1, 3).over(Fraction.of(-2, 9))).isEqualTo(Fraction.of(-3, 2));
    assertThat(Fraction.of(1, 4).value()).isCloseTo(0.25, offset(0.0));
    assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
    Fraction large = Fraction.of(Long.MAX_VALUE);
    assertThat(large.times(large).over(large)).isEqualTo(large);
  }

  private static List<Fraction> draw(Random random, int count) {
    return random.ints(count, -9, 10).mapToObj(Fraction::of).toList();
  }

  private static List<Fraction> apply(List<List<Fraction>> matrix, List<Fraction> vector) {
    return matrix.stream()
        .map(
            row -> {
              Fraction sum = Fraction.ZERO;
              for (int k = 0; k < row.size(); k++) {
                sum = sum.plus(row.get(k).times(vector.get(k)));
              }
              return sum;
            })
        .toList();
  }

  private static float[] rounded(List<List<Fraction>> matrix, double[] vector) {
    float[] result = new float[matrix.size()];
    for (int j = 0; j < result.length; j++) {
      for (int k = 0; k < vector.length; k++) {
        result[j] += (float) matrix.get(j).get(k).value() * (float) vector[k];
      }
    }
    return result;
  }
}
