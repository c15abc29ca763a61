package kerf.host.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.host.eval.EvalReport;
import kerf.host.eval.Interval;
import kerf.host.eval.Scores;
import kerf.host.output.Format;
import kerf.host.output.Printable;
import kerf.host.output.RowWriter;
import kerf.host.report.EvalLines;

/**
 * What an evaluation prints.
 *
 * @param format of the rows
 * @param text where sentences go
 */
record EvalText(FormatOption format, PrintStream text) {
  /** More sentences than this are counted, not printed. */
  private static final int SENTENCES = 20;

  private static final List<String> COLUMNS =
      List.of(
          "set",
          "pictures",
          "top1_errors",
          "top1_error",
          "top1_low",
          "top1_high",
          "top5_errors",
          "top5_error",
          "top5_low",
          "top5_high");

  /** A row for all pictures, and one for those that are not blacklisted. */
  void scores(EvalReport report) {
    if (format.format == Format.TABLE) {
      try (RowWriter writer = format.writer(EvalLines.SCORE_COLUMNS)) {
        EvalLines.scoreRows(report).forEach(row -> writer.row(named(EvalLines.SCORE_COLUMNS, row)));
      }
      return;
    }
    try (RowWriter writer = format.writer(COLUMNS)) {
      writer.row(row("all", report.all()));
      if (report.kept() != null) {
        writer.row(row("not blacklisted", report.kept()));
      }
    }
  }

  private static Map<String, Object> row(String set, Scores scores) {
    Interval top1 = scores.top1Interval();
    Interval top5 = scores.top5Interval();
    boolean none = scores.pictures() == 0;
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("set", set);
    row.put("pictures", scores.pictures());
    row.put("top1_errors", scores.top1Errors());
    row.put("top1_error", none ? null : scores.top1Error());
    row.put("top1_low", top1.low());
    row.put("top1_high", top1.high());
    row.put("top5_errors", scores.top5Errors());
    row.put("top5_error", none ? null : scores.top5Error());
    row.put("top5_low", top5.low());
    row.put("top5_high", top5.high());
    return row;
  }

  private static Map<String, Object> named(List<String> columns, List<String> cells) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      row.put(columns.get(i), cells.get(i));
    }
    return row;
  }

  /** How it went. */
  void summary(EvalReport report, Map<String, String> retired) {
    text.println();
    text.println(EvalLines.protocol(report));
    text.println(EvalLines.speed(report));
    text.println(EvalLines.calibration(report));
    report.setting().devices().forEach(device -> text.println(Printable.of(device)));
    retired.forEach((id, reason) -> text.println("retired " + id + ": " + Printable.of(reason)));
    List<String> skipped = report.skipped();
    if (!skipped.isEmpty()) {
      text.println("skipped " + skipped.size() + ", which are in no figure:");
      skipped.stream().limit(SENTENCES).forEach(s -> text.println("  " + Printable.of(s)));
      if (skipped.size() > SENTENCES) {
        text.println("  and " + (skipped.size() - SENTENCES) + " more");
      }
    }
    text.flush();
  }
}
