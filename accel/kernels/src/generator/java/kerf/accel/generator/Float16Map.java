package kerf.accel.generator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.accel.winograd.Fraction;
import kerf.accel.winograd.LinearMap;
import kerf.accel.winograd.LinearMap.Term;

/**
 * Writes {@code y = M x} for vectors of 16 lanes as sums and products.
 *
 * @param map M
 */
record Float16Map(LinearMap map) {
  /** Declares a vector for each factor that the maps multiply by, besides 1. */
  static void constants(SourceText text, List<Float16Map> maps) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Float16Map written : maps) {
      written.map.rows().stream()
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
    for (LinearMap.Sums sums : map.sums()) {
      String result = y.get(sums.row());
      if (sums.twin().isPresent()) {
        text.line("Float16 %se = %s;", result, sum(sums.even(), x));
        text.line("Float16 %so = %s;", result, sum(sums.odd(), x));
        text.line("Float16 %1$s = Float16.add(%1$se, %1$so);", result);
        text.line(
            "Float16 %1$s = Float16.sub(%2$se, %2$so);", y.get(sums.twin().getAsInt()), result);
      } else {
        text.line("Float16 %s = %s;", result, sum(sums.even(), x));
      }
    }
  }

  /** Terms added one by one, positive ones first. */
  private static String sum(List<Term> terms, List<String> x) {
    String sum = "";
    for (boolean positive : new boolean[] {true, false}) {
      for (Term term : terms) {
        if (term.factor().signum() != (positive ? 1 : -1)) {
          continue;
        }
        String operand = x.get(term.operand());
        Fraction size = term.factor().abs();
        String product =
            size.equals(Fraction.ONE)
                ? operand
                : "Float16.mult(%s, %s)".formatted(operand, name(size));
        if (sum.isEmpty()) {
          if (!positive) {
            throw new IllegalArgumentException("a sum of negative terms only: " + terms);
          }
          sum = product;
        } else {
          sum = "Float16.%s(%s, %s)".formatted(positive ? "add" : "sub", sum, product);
        }
      }
    }
    return sum;
  }
}
