package kerf.host.eval;

import java.util.List;

/**
 * Errors of a set of pictures.
 *
 * @param pictures that have a result
 * @param top1Errors of them whose most probable class is not acceptable
 * @param top5Errors of them with no acceptable class among the five most probable
 */
public record Scores(long pictures, long top1Errors, long top5Errors) {
  /** Of rows, those without a result left out. */
  static Scores of(List<Row> rows) {
    List<Row> seen = rows.stream().filter(row -> !row.isSkipped()).toList();
    return new Scores(
        seen.size(),
        seen.stream().filter(row -> !row.isTop1Right()).count(),
        seen.stream().filter(row -> !row.isTop5Right()).count());
  }

  /** From 0 to 1; not a number when there are no pictures. */
  public double top1Error() {
    return (double) top1Errors / pictures;
  }

  /** From 0 to 1; not a number when there are no pictures. */
  public double top5Error() {
    return (double) top5Errors / pictures;
  }

  /** Where the error lies with 95 % confidence. */
  public Interval top1Interval() {
    return Interval.wilson(top1Errors, pictures);
  }

  /** Where the error lies with 95 % confidence. */
  public Interval top5Interval() {
    return Interval.wilson(top5Errors, pictures);
  }
}
