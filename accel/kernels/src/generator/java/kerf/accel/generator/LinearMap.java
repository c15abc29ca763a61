package kerf.accel.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kerf.accel.winograd.Fraction;

/**
 * Writes {@code y = M x} for vectors of 16 lanes as sums and products. Two rows whose factors are
 * equal but for some signs share the sums of both kinds: {@code y = even + odd, y' = even - odd}.
 *
 * @param rows M
 */
record LinearMap(List<List<Fraction>> rows) {
  /** Declares a vector for each factor that the maps multiply by, besides 1. */
  static void constants(SourceText text, List<LinearMap> maps) {
    Map<String, String> names = new LinkedHashMap<>();
    for (LinearMap map : maps) {
      map.rows.stream()
          .flatMap(List::stream)
          .map(Fraction::abs)
          .filter(size -> !size.equals(Fraction.ZERO) && !size.equals(Fraction.ONE))
          .forEach(size -> names.put(name(size), (float) size.value() + "f"));
    }
    names.forEach((name, value) -> text.line("Float16 %s = %s;", name, Lanes.broadcast(value)));
  }

  private static String name(Fraction size) {
    return "c" + size.toString().replace('/', '_');
  }

  /**
   * Declares the results.
   *
   * @param x names of the operands
   * @param y names of the results
   */
  void write(SourceText text, List<String> x, List<String> y) {
    boolean[] written = new boolean[rows.size()];
    for (int i = 0; i < written.length; i++) {
      if (written[i]) {
        continue;
      }
      OptionalInt twin = twin(i);
      if (twin.isPresent()) {
        List<Fraction> even = part(i, twin.getAsInt(), true);
        List<Fraction> odd = part(i, twin.getAsInt(), false);
        text.line("Float16 %se = %s;", y.get(i), sum(even, x));
        text.line("Float16 %so = %s;", y.get(i), sum(odd, x));
        text.line("Float16 %1$s = Float16.add(%1$se, %1$so);", y.get(i));
        text.line(
            "Float16 %s = Float16.sub(%se, %so);", y.get(twin.getAsInt()), y.get(i), y.get(i));
        written[twin.getAsInt()] = true;
      } else {
        text.line("Float16 %s = %s;", y.get(i), sum(rows.get(i), x));
      }
    }
  }

  /** A later row with the same factors but for some signs, of both kinds. */
  private OptionalInt twin(int row) {
    return IntStream.range(row + 1, rows.size())
        .filter(
            other ->
                IntStream.range(0, rows.get(row).size())
                    .allMatch(k -> rows.get(row).get(k).abs().equals(rows.get(other).get(k).abs())))
        .filter(other -> any(part(row, other, true)) && any(part(row, other, false)))
        .findFirst();
  }

  private static boolean any(List<Fraction> factors) {
    return factors.stream().anyMatch(f -> !f.equals(Fraction.ZERO));
  }

  private List<Fraction> part(int row, int other, boolean equal) {
    List<Fraction> part = new ArrayList<>();
    for (int k = 0; k < rows.get(row).size(); k++) {
      Fraction factor = rows.get(row).get(k);
      part.add(factor.equals(rows.get(other).get(k)) == equal ? factor : Fraction.ZERO);
    }
    return part;
  }

  /** Terms added one by one, positive ones first. */
  private static String sum(List<Fraction> factors, List<String> x) {
    String sum = "";
    for (boolean positive : new boolean[] {true, false}) {
      for (int k = 0; k < x.size(); k++) {
        Fraction factor = factors.get(k);
        if (factor.signum() != (positive ? 1 : -1)) {
          continue;
        }
        Fraction size = factor.abs();
        String term =
            size.equals(Fraction.ONE)
                ? x.get(k)
                : "Float16.mult(%s, %s)".formatted(x.get(k), name(size));
        if (sum.isEmpty()) {
          if (!positive) {
            throw new IllegalArgumentException("a sum of negative terms only: " + factors);
          }
          sum = term;
        } else {
          sum = "Float16.%s(%s, %s)".formatted(positive ? "add" : "sub", sum, term);
        }
      }
    }
    return sum;
  }
}
