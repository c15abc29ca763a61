package kerf.host.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which class was taken for which. A picture counts for the first of its acceptable classes, and is
 * taken for that when another acceptable one was the most probable.
 *
 * @param cells that are not 0, by what is right, then by what it was taken for
 */
public record Confusion(List<Cell> cells) {
  /**
   * Pictures of one class that were taken for another, or for itself.
   *
   * @param truth what is right
   * @param takenFor the most probable class
   * @param pictures how many
   */
  public record Cell(int truth, int takenFor, long pictures) {}

  private record Pair(int truth, int takenFor) {}

  /** Copies the list. */
  public Confusion {
    cells = List.copyOf(cells);
  }

  /** Of rows, those without a result left out. */
  static Confusion of(List<Row> rows) {
    Map<Pair, Long> counts =
        rows.stream()
            .filter(row -> !row.isSkipped())
            .map(row -> new Pair(row.truth(), row.takenFor()))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return new Confusion(
        counts.entrySet().stream()
            .map(e -> new Cell(e.getKey().truth, e.getKey().takenFor, e.getValue()))
            .sorted(Comparator.comparingInt(Cell::truth).thenComparingInt(Cell::takenFor))
            .toList());
  }

  /** The confusions that happen most often, without what is right. */
  public List<Cell> commonest(int most) {
    return cells.stream()
        .filter(cell -> cell.truth != cell.takenFor)
        .sorted(Comparator.comparingLong(Cell::pictures).reversed())
        .limit(most)
        .toList();
  }
}
