package kerf.accel.winograd;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/**
 * The transforms of F(m, r): m outputs of a correlation with r taps by m + r - 1 products.
 *
 * <pre>
 * y[i] = sum over k of d[i + k] g[k]  =  (A' [(G g) * (B' d)])[i]
 * </pre>
 *
 * where * multiplies element by element. In two dimensions {@code Y = A' [(G g G') * (B' d B)] A}.
 * Toom and Cook multiply polynomials by their values at points, infinity being the last; Winograd's
 * form is the transpose of that (Lavin and Gray, "Fast Algorithms for Convolutional Neural
 * Networks", 2015; Blahut, "Fast Algorithms for Signal Processing", chapter 5).
 *
 * @param outputs m
 * @param taps r
 * @param output A', m rows, a factor for each product
 * @param kernel G, a row of r for each product
 * @param input B', a row for each product, a factor for each input
 */
public record Winograd(
    int outputs,
    int taps,
    List<List<Fraction>> output,
    List<List<Fraction>> kernel,
    List<List<Fraction>> input) {
  /**
   * Points in the order in which they are taken: zero, then pairs of both signs, so that rows come
   * in pairs of equal terms. Small numerators and denominators round least.
   */
  private static final List<Fraction> POINTS =
      List.of(
          Fraction.ZERO,
          Fraction.ONE,
          Fraction.of(-1),
          Fraction.of(2),
          Fraction.of(-2),
          Fraction.of(1, 2),
          Fraction.of(-1, 2),
          Fraction.of(5, 7),
          Fraction.of(-5, 7),
          Fraction.of(7, 5),
          Fraction.of(-7, 5));

  /**
   * Eleven points whose sums in float32 have 0.7 of the error that they have with {@link #POINTS}:
   * the least found among five pairs with numerators and denominators up to 9.
   */
  private static final List<Fraction> ELEVEN =
      List.of(
          Fraction.ZERO,
          Fraction.ONE,
          Fraction.of(-1),
          Fraction.of(1, 3),
          Fraction.of(-1, 3),
          Fraction.of(2, 3),
          Fraction.of(-2, 3),
          Fraction.of(4, 3),
          Fraction.of(-4, 3),
          Fraction.of(8, 3),
          Fraction.of(-8, 3));

  /** Copies the matrices. */
  public Winograd {
    output = copy(output);
    kernel = copy(kernel);
    input = copy(input);
  }

  private static List<List<Fraction>> copy(List<List<Fraction>> rows) {
    return rows.stream().map(List::copyOf).toList();
  }

  /**
   * F(m, r) with the usual points.
   *
   * @throws IllegalArgumentException when m or r is below 1, or m + r is above 13
   */
  public static Winograd of(int outputs, int taps) {
    int points = outputs + taps - 2;
    if (outputs < 1 || taps < 1 || points > POINTS.size()) {
      throw new IllegalArgumentException("no points for F(" + outputs + ", " + taps + ")");
    }
    return of(outputs, taps, POINTS.subList(0, points));
  }

  /**
   * F(m, r) with the points that round least, where those are not the usual ones.
   *
   * @throws IllegalArgumentException as {@link #of(int, int)} does
   */
  public static Winograd accurate(int outputs, int taps) {
    boolean eleven = outputs + taps - 2 == ELEVEN.size();
    return eleven ? of(outputs, taps, ELEVEN) : of(outputs, taps);
  }

  /**
   * F(m, r) with given finite points.
   *
   * @param points m + r - 2 of them, all different
   * @throws IllegalArgumentException when there are more or fewer, or two are equal
   */
  public static Winograd of(int outputs, int taps, List<Fraction> points) {
    int products = outputs + taps - 1;
    if (points.size() != products - 1 || new HashSet<>(points).size() != points.size()) {
      throw new IllegalArgumentException(
          "F(" + outputs + ", " + taps + ") takes " + (products - 1) + " different points");
    }
    List<List<Fraction>> output = new ArrayList<>();
    for (int i = 0; i < outputs; i++) {
      List<Fraction> row = new ArrayList<>();
      for (Fraction point : points) {
        row.add(power(point, i));
      }
      row.add(i == outputs - 1 ? Fraction.ONE : Fraction.ZERO);
      output.add(row);
    }
    List<List<Fraction>> kernel = new ArrayList<>();
    List<List<Fraction>> input = new ArrayList<>();
    for (Fraction point : points) {
      List<Fraction> others = points.stream().filter(p -> !p.equals(point)).toList();
      Fraction scale = Fraction.ONE;
      for (Fraction other : others) {
        scale = scale.times(point.minus(other));
      }
      List<Fraction> row = new ArrayList<>();
      for (int k = 0; k < taps; k++) {
        row.add(power(point, k).over(scale));
      }
      kernel.add(row);
      List<Fraction> coefficients = polynomial(others);
      coefficients.add(Fraction.ZERO);
      input.add(coefficients);
    }
    List<Fraction> last = new ArrayList<>(Collections.nCopies(taps, Fraction.ZERO));
    last.set(taps - 1, Fraction.ONE);
    kernel.add(last);
    input.add(polynomial(points));
    return new Winograd(outputs, taps, output, kernel, input);
  }

  /**
   * The transforms for every second output: {@code y[i] = sum over k of d[2 i + k] g[k]}. Even and
   * odd taps meet even and odd inputs only: two correlations, the products of the even one first.
   * It takes 2 m + r - 2 products.
   *
   * @throws IllegalArgumentException when m is below 1, r is below 2, or there are no points
   */
  public static Winograd halving(int outputs, int taps) {
    if (taps < 2) {
      throw new IllegalArgumentException("every second output of fewer than 2 taps is a copy");
    }
    int inputs = 2 * (outputs - 1) + taps;
    List<List<Fraction>> output = new ArrayList<>();
    for (int i = 0; i < outputs; i++) {
      output.add(new ArrayList<>());
    }
    List<List<Fraction>> kernel = new ArrayList<>();
    List<List<Fraction>> input = new ArrayList<>();
    for (int phase = 0; phase < 2; phase++) {
      int own = (taps - phase + 1) / 2;
      Winograd f = own == 1 ? copying(outputs) : accurate(outputs, own);
      for (int i = 0; i < outputs; i++) {
        output.get(i).addAll(f.output.get(i));
      }
      for (int j = 0; j < f.products(); j++) {
        kernel.add(spread(f.kernel.get(j), phase, taps));
        input.add(spread(f.input.get(j), phase, inputs));
      }
    }
    return new Winograd(outputs, taps, output, kernel, input);
  }

  /** One tap: each output is a product. */
  private static Winograd copying(int outputs) {
    List<List<Fraction>> unit = new ArrayList<>();
    for (int i = 0; i < outputs; i++) {
      unit.add(spread(List.of(Fraction.ONE), i, outputs));
    }
    return new Winograd(
        outputs, 1, unit, Collections.nCopies(outputs, List.of(Fraction.ONE)), unit);
  }

  /** Values at every second place from {@code first} on, among zeros. */
  private static List<Fraction> spread(List<Fraction> values, int first, int size) {
    List<Fraction> row = new ArrayList<>(Collections.nCopies(size, Fraction.ZERO));
    for (int k = 0; k < values.size(); k++) {
      row.set(first + 2 * k, values.get(k));
    }
    return row;
  }

  /** Products of one application: m + r - 1, or 2 m + r - 2 for every second output. */
  public int products() {
    return kernel.size();
  }

  private static Fraction power(Fraction base, int exponent) {
    Fraction power = Fraction.ONE;
    for (int i = 0; i < exponent; i++) {
      power = power.times(base);
    }
    return power;
  }

  /** Coefficients of the polynomial with these roots, that of x^0 first. */
  private static List<Fraction> polynomial(List<Fraction> roots) {
    List<Fraction> product = new ArrayList<>(List.of(Fraction.ONE));
    for (Fraction root : roots) {
      product.addFirst(Fraction.ZERO);
      for (int i = 0; i < product.size() - 1; i++) {
        product.set(i, product.get(i).minus(root.times(product.get(i + 1))));
      }
    }
    return product;
  }
}
