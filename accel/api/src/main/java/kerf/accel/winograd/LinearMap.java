package kerf.accel.winograd;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * {@code y = M x} as few sums: two rows whose factors are equal but for some signs share the sums
 * of both kinds, {@code y = even + odd, y' = even - odd}. A generator turns the sums into code.
 *
 * @param rows M
 */
public record LinearMap(List<List<Fraction>> rows) {
  /** Copies the matrix. */
  public LinearMap {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** {@code factor * x[operand]}; the factor is not 0. */
  public record Term(Fraction factor, int operand) {}

  /**
   * One result or two.
   *
   * @param row index of the result {@code even + odd}
   * @param twin index of the result {@code even - odd}, empty when there is only {@code row}
   * @param even terms with the same sign in both rows; all of them without a twin
   * @param odd the others
   */
  public record Sums(int row, OptionalInt twin, List<Term> even, List<Term> odd) {}

  /**
   * The same map with operands added and subtracted in advance, where their factors are equal but
   * for the sign in every row.
   *
   * @param pairs operands a and b; {@code rest} reads their sum at a and their difference at b
   * @param rest what is left to do
   */
  public record Paired(List<Pair> pairs, LinearMap rest) {
    /** Copies the list. */
    public Paired {
      pairs = List.copyOf(pairs);
    }
  }

  /** Two operands. */
  public record Pair(int a, int b) {}

  /** Pairs operands that follow each other; each row then has one term for both. */
  public Paired paired() {
    List<Pair> pairs = new ArrayList<>();
    List<List<Fraction>> left = new ArrayList<>();
    rows.forEach(row -> left.add(new ArrayList<>(row)));
    for (int k = 0; k + 1 < rows.getFirst().size(); k++) {
      Pair pair = new Pair(k, k + 1);
      if (differInSignOnly(pair)) {
        left.forEach(row -> join(row, pair));
        pairs.add(pair);
        k++;
      }
    }
    return new Paired(pairs, new LinearMap(left));
  }

  /** {@code f a + f b = f (a + b)} and {@code f a - f b = f (a - b)}. */
  private static void join(List<Fraction> row, Pair pair) {
    Fraction factor = row.get(pair.a);
    boolean sum = factor.equals(row.get(pair.b));
    row.set(pair.a, sum ? factor : Fraction.ZERO);
    row.set(pair.b, sum ? Fraction.ZERO : factor);
  }

  private boolean differInSignOnly(Pair pair) {
    return rows.stream()
        .allMatch(
            row ->
                row.get(pair.a).signum() != 0
                    && row.get(pair.a).abs().equals(row.get(pair.b).abs()));
  }

  /** Every result once, in the order of the rows. */
  public List<Sums> sums() {
    Set<Integer> done = new HashSet<>();
    List<Sums> sums = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      if (done.contains(row)) {
        continue;
      }
      OptionalInt twin = twin(row);
      twin.ifPresent(done::add);
      int other = twin.orElse(row);
      sums.add(new Sums(row, twin, part(row, other, true), part(row, other, false)));
    }
    return sums;
  }

  /** A later row with the same factors but for some signs, of both kinds. */
  private OptionalInt twin(int row) {
    return IntStream.range(row + 1, rows.size())
        .filter(
            other ->
                IntStream.range(0, rows.get(row).size())
                    .allMatch(k -> rows.get(row).get(k).abs().equals(rows.get(other).get(k).abs())))
        .filter(other -> !part(row, other, true).isEmpty() && !part(row, other, false).isEmpty())
        .findFirst();
  }

  private List<Term> part(int row, int other, boolean equal) {
    List<Term> part = new ArrayList<>();
    for (int k = 0; k < rows.get(row).size(); k++) {
      Fraction factor = rows.get(row).get(k);
      if (factor.signum() != 0 && factor.equals(rows.get(other).get(k)) == equal) {
        part.add(new Term(factor, k));
      }
    }
    return part;
  }
}
