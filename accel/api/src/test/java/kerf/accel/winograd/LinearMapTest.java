package kerf.accel.winograd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sums are the matrix, exactly, for every matrix of the transforms in use. */
class LinearMapTest {
  static Stream<List<List<Fraction>>> matrices() {
    return Stream.of(new int[][] {{2, 3}, {4, 3}, {6, 3}, {4, 5}, {6, 7}})
        .map(f -> Winograd.of(f[0], f[1]))
        .flatMap(f -> Stream.of(f.input(), f.output(), f.kernel()));
  }

  @ParameterizedTest
  @MethodSource("matrices")
  void sumsAreTheProduct(List<List<Fraction>> matrix) {
    List<Fraction> x = operands(matrix);
    assertThat(bySums(new LinearMap(matrix), x)).isEqualTo(product(matrix, x));
  }

  @ParameterizedTest
  @MethodSource("matrices")
  void pairsAreTheProduct(List<List<Fraction>> matrix) {
    List<Fraction> x = operands(matrix);
    LinearMap.Paired paired = new LinearMap(matrix).paired();
    List<Fraction> z = new ArrayList<>(x);
    for (LinearMap.Pair pair : paired.pairs()) {
      z.set(pair.a(), x.get(pair.a()).plus(x.get(pair.b())));
      z.set(pair.b(), x.get(pair.a()).minus(x.get(pair.b())));
    }
    assertThat(bySums(paired.rest(), z)).isEqualTo(product(matrix, x));
  }

  /** Without the pairs every output would read the point and its negative one by one. */
  @ParameterizedTest
  @MethodSource("matrices")
  void pairsNeverAddTerms(List<List<Fraction>> matrix) {
    LinearMap map = new LinearMap(matrix);
    assertThat(terms(map.paired().rest())).isLessThanOrEqualTo(terms(map));
  }

  private static long terms(LinearMap map) {
    return map.rows().stream().flatMap(List::stream).filter(f -> f.signum() != 0).count();
  }

  private static List<Fraction> operands(List<List<Fraction>> matrix) {
    List<Fraction> x = new ArrayList<>();
    for (int i = 0; i < matrix.getFirst().size(); i++) {
      x.add(Fraction.of(3 * i * i - 7, i + 2));
    }
    return x;
  }

  private static List<Fraction> product(List<List<Fraction>> matrix, List<Fraction> x) {
    List<Fraction> y = new ArrayList<>();
    for (List<Fraction> row : matrix) {
      Fraction sum = Fraction.ZERO;
      for (int k = 0; k < row.size(); k++) {
        sum = sum.plus(row.get(k).times(x.get(k)));
      }
      y.add(sum);
    }
    return y;
  }

  private static List<Fraction> bySums(LinearMap map, List<Fraction> x) {
    List<Fraction> y = new ArrayList<>(map.rows().stream().map(row -> Fraction.ZERO).toList());
    for (LinearMap.Sums sums : map.sums()) {
      Fraction even = sum(sums.even(), x);
      Fraction odd = sum(sums.odd(), x);
      y.set(sums.row(), even.plus(odd));
      sums.twin().ifPresent(twin -> y.set(twin, even.minus(odd)));
    }
    return y;
  }

  private static Fraction sum(List<LinearMap.Term> terms, List<Fraction> x) {
    Fraction sum = Fraction.ZERO;
    for (LinearMap.Term term : terms) {
      sum = sum.plus(term.factor().times(x.get(term.operand())));
    }
    return sum;
  }
}
