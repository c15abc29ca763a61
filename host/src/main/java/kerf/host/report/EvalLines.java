package kerf.host.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kerf.host.eval.EvalReport;
import kerf.host.eval.Interval;
import kerf.host.eval.Scores;

/** An evaluation's report in words and cells: its text and its page say the same. */
public final class EvalLines {
  /** Of {@link #scoreRows}. */
  public static final List<String> SCORE_COLUMNS =
      List.of(
          "pictures",
          "number",
          "top-1 error",
          "95 % interval",
          "top-5 error",
          "95 % interval of top-5");

  private static final double PERCENT = 100;
  private static final String UNKNOWN = "-";

  private EvalLines() {}

  /** All pictures, and those that are not blacklisted where there is a list. */
  public static List<List<String>> scoreRows(EvalReport report) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(scoreRow("all", report.all()));
    if (report.kept() != null) {
      rows.add(scoreRow("not blacklisted", report.kept()));
    }
    return rows;
  }

  private static List<String> scoreRow(String name, Scores scores) {
    return List.of(
        name,
        String.format(Locale.ROOT, "%,d", scores.pictures()),
        percent(scores.top1Error()),
        interval(scores.top1Interval()),
        percent(scores.top5Error()),
        interval(scores.top5Interval()));
  }

  /** From 0 to 1; nothing to say when it is not a number. */
  static String percent(double part) {
    return Double.isNaN(part) ? UNKNOWN : String.format(Locale.ROOT, "%.2f %%", PERCENT * part);
  }

  private static String interval(Interval interval) {
    return String.format(
        Locale.ROOT, "%.2f to %.2f %%", PERCENT * interval.low(), PERCENT * interval.high());
  }

  /** What was looked at how. */
  public static String protocol(EvalReport report) {
    int crops = report.setting().crops();
    return String.format(
        Locale.ROOT,
        "%s, %d %s a picture, probabilities averaged%s",
        String.join(" + ", report.setting().models()),
        crops,
        crops == 1 ? "crop" : "crops",
        report.setting().models().size() > 1 ? " over crops, then over networks" : " over crops");
  }

  /** How many, how fast. */
  public static String speed(EvalReport report) {
    EvalReport.Speed speed = report.speed();
    if (speed.pictures() == 0) {
      return "no picture was computed: " + speed.before() + " had their rows";
    }
    String line =
        String.format(
            Locale.ROOT,
            "%d pictures in %.2f s, %.1f images/s, %.1f crops/s in batches of %d, decoding included",
            speed.pictures(),
            speed.seconds(),
            speed.pictures() / speed.seconds(),
            speed.crops() / speed.seconds(),
            report.setting().batch());
    return speed.before() == 0 ? line : line + "; " + speed.before() + " had their rows before";
  }

  /** Whether probabilities are what they say. */
  public static String calibration(EvalReport report) {
    return String.format(
        Locale.ROOT,
        "expected calibration error %s, %d bins",
        percent(report.calibration().error()),
        report.calibration().bins().size());
  }
}
