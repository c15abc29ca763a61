package kerf.accel.simd.generator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kerf.accel.winograd.Fraction;
import kerf.accel.winograd.LinearMap;
import kerf.accel.winograd.LinearMap.Sums;
import kerf.accel.winograd.LinearMap.Term;

/**
 * Writes {@code y = M x} for vectors x0, x1, ... as additions and fused multiply-adds.
 *
 * @param pairs operands that are added and subtracted first, to z0, z1, ...
 * @param map what is done then
 */
record VectorSums(List<LinearMap.Pair> pairs, LinearMap map) {
  static VectorSums of(List<List<Fraction>> matrix) {
    LinearMap.Paired paired = new LinearMap(matrix).paired();
    return new VectorSums(paired.pairs(), paired.rest());
  }

  /** Declares a vector for each factor that {@link #results} multiplies by. */
  String constants() {
    TreeMap<String, Double> names = new TreeMap<>();
    map.sums().stream()
        .flatMap(s -> Stream.of(ordered(s.even()), ordered(s.odd())))
        .flatMap(List::stream)
        .map(Term::factor)
        .filter(factor -> !isUnit(factor))
        .forEach(factor -> names.put(name(factor), factor.value()));
    return names.entrySet().stream()
        .map(
            e ->
                "    FloatVector %s = FloatVector.broadcast(Lanes.F, %sf);%n"
                    .formatted(e.getKey(), e.getValue().floatValue()))
        .collect(Collectors.joining());
  }

  /** The sums; {@code store} writes what becomes of a result, given its row and expression. */
  String results(BiFunction<Integer, String, String> store) {
    StringBuilder text = new StringBuilder();
    for (LinearMap.Pair pair : pairs) {
      text.append("      FloatVector z%1$d = x%1$d.add(x%2$d);%n".formatted(pair.a(), pair.b()));
      text.append("      FloatVector z%2$d = x%1$d.sub(x%2$d);%n".formatted(pair.a(), pair.b()));
    }
    for (Sums sums : map.sums()) {
      int row = sums.row();
      if (sums.twin().isEmpty()) {
        text.append(store.apply(row, sum(sums.even())));
        continue;
      }
      text.append("      FloatVector e%d = %s;%n".formatted(row, sum(sums.even())));
      text.append("      FloatVector o%d = %s;%n".formatted(row, sum(sums.odd())));
      text.append(store.apply(row, "e%1$d.add(o%1$d)".formatted(row)));
      text.append(store.apply(sums.twin().getAsInt(), "e%1$d.sub(o%1$d)".formatted(row)));
    }
    return text.toString();
  }

  private String sum(List<Term> terms) {
    String sum = "";
    for (Term term : ordered(terms)) {
      String x = operand(term.operand());
      if (isUnit(term.factor())) {
        String operation = term.factor().signum() > 0 ? "add" : "sub";
        sum = sum.isEmpty() ? x : "%s.%s(%s)".formatted(sum, operation, x);
      } else if (sum.isEmpty()) {
        sum = "%s.mul(%s)".formatted(x, name(term.factor()));
      } else {
        sum = "%s.fma(%s, %s)".formatted(x, name(term.factor()), sum);
      }
    }
    return sum;
  }

  private String operand(int index) {
    boolean paired = pairs.stream().anyMatch(pair -> pair.a() == index || pair.b() == index);
    return (paired ? "z" : "x") + index;
  }

  /** A term to begin with that needs no negation, then the others. */
  private static List<Term> ordered(List<Term> terms) {
    List<Term> ordered = new ArrayList<>(terms);
    ordered.sort(
        Comparator.comparingInt(t -> isUnit(t.factor()) ? (t.factor().signum() > 0 ? 0 : 2) : 1));
    return ordered;
  }

  private static boolean isUnit(Fraction factor) {
    return factor.abs().equals(Fraction.ONE);
  }

  private static String name(Fraction factor) {
    return (factor.signum() > 0 ? "c" : "n") + factor.abs().toString().replace('/', '_');
  }
}
