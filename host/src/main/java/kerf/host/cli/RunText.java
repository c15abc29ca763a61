package kerf.host.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kerf.host.output.Printable;
import kerf.host.report.RunLines;
import kerf.host.report.RunReport;

/** What a run did, in text. */
final class RunText {
  private static final int SENTENCES = 20;

  /** The columns that say what was measured; those after them compare it with predictions. */
  private static final int MEASURED = 8;

  private final PrintStream out;

  RunText(PrintStream out) {
    this.out = out;
  }

  void print(RunReport report) {
    say(
        "%d rows in %s, %d of them now"
            .formatted(
                report.before() + report.pictures(), report.setting().rows(), report.pictures()));
    say(RunLines.pictures(report));
    say(RunLines.latency(report));
    say("plan: " + report.rates().plan());
    say(RunLines.rates(report));
    say("predictions: " + report.rates().source());
    threads(report);
    say(RunLines.energy(report));
    if (!report.setting().acted().isEmpty()) {
      say("acted out: " + report.setting().acted());
    }
    if (report.checks() > 0) {
      say("spot checks: " + report.checks());
    }
    report.notes().forEach(this::say);
    report
        .troubles()
        .forEach(
            t ->
                say(
                    "%s %s: %s; %s"
                        .formatted(
                            t.device(),
                            t.kind().toUpperCase(Locale.ROOT),
                            t.reason(),
                            t.answer())));
    if (!report.skipped().isEmpty()) {
      say("skipped %d:".formatted(report.skipped().size()));
      report.skipped().stream().limit(SENTENCES).forEach(s -> say("  " + s));
    }
    if (report.interrupted()) {
      say("interrupted; --resume goes on");
    }
    out.flush();
  }

  private void threads(RunReport report) {
    boolean predicted = report.threads().stream().anyMatch(t -> t.predicted() != null);
    List<List<String>> rows = new ArrayList<>(List.of(RunLines.THREAD_COLUMNS));
    rows.addAll(RunLines.threadRows(report));
    int columns = predicted ? RunLines.THREAD_COLUMNS.size() : MEASURED;
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < columns; c++) {
        int column = c;
        int width = rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(0);
        String padding = " ".repeat(width - row.get(c).length());
        line.append(c == 0 ? row.get(c) + padding : "  " + padding + row.get(c));
      }
      say(line.toString());
    }
    if (predicted) {
      say(RunLines.spans(report));
    }
  }

  private void say(String line) {
    out.println(Printable.of(line));
  }
}
