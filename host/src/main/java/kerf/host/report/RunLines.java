package kerf.host.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A run's report in words and cells: its text and its page say the same. */
public final class RunLines {
  /** Of {@link #threadRows}. */
  public static final List<String> THREAD_COLUMNS =
      List.of(
          "thread",
          "batches",
          "busy",
          "idle",
          "blocked",
          "mean ms",
          "median ms",
          "queue ms",
          "predicted ms",
          "in ms",
          "out ms",
          "ratio");

  /** Of {@link #troubleRows}. */
  static final List<String> TROUBLE_COLUMNS = List.of("seconds", "device", "what", "why", "answer");

  private static final String UNKNOWN = "-";
  private static final double PERCENT = 100;

  private RunLines() {}

  /** How many, how fast. */
  public static String pictures(RunReport report) {
    return String.format(
        Locale.ROOT,
        "%d pictures in %.2f s, %.1f images/s, decoding included",
        report.pictures(),
        report.seconds(),
        report.rate());
  }

  /** How long batches took. */
  public static String latency(RunReport report) {
    return report.latency().batches() == 0
        ? "from decoding to result: no batch came out"
        : String.format(
            Locale.ROOT,
            "from decoding to result: p50 %.1f ms, p99 %.1f ms",
            report.latency().p50Millis(),
            report.latency().p99Millis());
  }

  /** Measured against predicted. */
  public static String rates(RunReport report) {
    Rates rates = report.rates();
    if (rates.predicted() == null) {
      return String.format(
          Locale.ROOT, "images/s: measured %.1f, predicted unknown", report.rate());
    }
    StringBuilder line =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "images/s: measured %.1f, predicted %.1f (ratio %.2f)",
                report.rate(),
                rates.predicted(),
                report.partOf(rates.predicted())));
    if (rates.bound() != null) {
      line.append(
          String.format(
              Locale.ROOT, ", bound %.1f (%.2f)", rates.bound(), report.partOf(rates.bound())));
    }
    for (Rates.Single single : rates.singles()) {
      line.append(
          single.rate() == null
              ? "; %s cannot alone".formatted(single.device())
              : String.format(
                  Locale.ROOT,
                  "; %s alone %.1f (%.2f)",
                  single.device(),
                  single.rate(),
                  report.partOf(single.rate())));
    }
    return line.toString();
  }

  static List<List<String>> rateRows(RunReport report) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("measured, decoding included", number(report.rate()), "1.00"));
    rows.add(rate(report, "predicted for the plan", report.rates().predicted()));
    rows.add(rate(report, "bound that no plan exceeds", report.rates().bound()));
    for (Rates.Single single : report.rates().singles()) {
      rows.add(rate(report, single.device() + " alone, predicted", single.rate()));
    }
    return rows;
  }

  private static List<String> rate(RunReport report, String what, Double rate) {
    return List.of(what, number(rate), number(report.partOf(rate)));
  }

  /** Joules for each picture, or why they are unknown. */
  public static String energy(RunReport report) {
    Double each = report.energy().perPicture(report.pictures());
    return each == null
        ? "joules per image: unknown, " + report.energy().note()
        : String.format(Locale.ROOT, "joules per image: %.2f, %s", each, report.energy().note());
  }

  static Bars.Mark mark(String what, double rate) {
    return new Bars.Mark(what + " " + number(rate), rate);
  }

  /** A row for each thread. */
  public static List<List<String>> threadRows(RunReport report) {
    return report.threads().stream().map(RunLines::row).toList();
  }

  private static List<String> row(StageReport thread) {
    StageReport.Predicted predicted = thread.predicted();
    return List.of(
        thread.thread(),
        Long.toString(thread.batches()),
        percent(thread.busy()),
        percent(thread.idle()),
        percent(thread.blocked()),
        number(thread.meanMillis()),
        number(thread.medianMillis()),
        number(thread.queueMillis()),
        number(predicted == null ? null : predicted.millis()),
        number(predicted == null ? null : predicted.inMillis()),
        number(predicted == null ? null : predicted.outMillis()),
        number(thread.ratio()));
  }

  /** What medians and queue times are from, and what the last columns are. */
  public static String spans(RunReport report) {
    String from =
        report.spans() > report.spansKept()
            ? String.format(
                Locale.ROOT,
                "medians and queue times: of the first %d of %d spans; ",
                report.spansKept(),
                report.spans())
            : "";
    return from
        + "predicted, in and out (transfers) are from the profiles, ratio is median by predicted";
  }

  static List<List<String>> troubleRows(RunReport report) {
    return report.troubles().stream()
        .map(t -> List.of(number(t.seconds()), t.device(), t.kind(), t.reason(), t.answer()))
        .toList();
  }

  private static String percent(double part) {
    return String.format(Locale.ROOT, "%.1f %%", PERCENT * part);
  }

  private static String number(Double value) {
    return value == null ? UNKNOWN : String.format(Locale.ROOT, "%.2f", value);
  }
}
