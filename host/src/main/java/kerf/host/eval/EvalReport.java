package kerf.host.eval;

import java.util.ArrayList;
import java.util.List;

/**
 * All figures of an evaluation.
 *
 * @param setting what was evaluated
 * @param all errors of all pictures that have a result
 * @param kept the same without those on the blacklist; null when there is none
 * @param classes of all pictures, by class
 * @param confusion of all pictures
 * @param calibration of all pictures
 * @param skipped sentences, one for each picture without a result
 * @param speed of this run; what it found done is not in it
 */
public record EvalReport(
    EvalSetting setting,
    Scores all,
    Scores kept,
    List<ClassScores> classes,
    Confusion confusion,
    Calibration calibration,
    List<String> skipped,
    Speed speed) {
  /** Copies the lists. */
  public EvalReport {
    classes = List.copyOf(classes);
    skipped = List.copyOf(skipped);
  }

  /**
   * How fast pictures were computed.
   *
   * @param pictures computed in this run
   * @param before pictures that were done already
   * @param crops computed in this run, by all networks
   * @param seconds from the first decoding to the last row
   */
  public record Speed(long pictures, long before, long crops, double seconds) {}

  /**
   * Of rows.
   *
   * @param rows one for each item, in order
   * @param blacklist whether there is one
   */
  public static EvalReport of(
      EvalSetting setting, List<Row> rows, List<Item> items, boolean blacklist, Speed speed) {
    if (rows.size() != items.size()) {
      throw new IllegalArgumentException(rows.size() + " rows for " + items.size() + " pictures");
    }
    List<Row> kept = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!items.get(i).blacklisted()) {
        kept.add(rows.get(i));
      }
    }
    return new EvalReport(
        setting,
        Scores.of(rows),
        blacklist ? Scores.of(kept) : null,
        ClassScores.of(rows, setting.labels().size()),
        Confusion.of(rows),
        Calibration.of(rows),
        rows.stream().filter(Row::isSkipped).map(Row::error).toList(),
        speed);
  }
}
