package kerf.host.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kerf.host.batch.BatchResult;
import kerf.host.output.Printable;
import kerf.host.pipeline.Recorder;
import kerf.host.plan.Candidate;
import kerf.host.plan.UpperBound;
import kerf.host.report.StageReport;

/** What a run did, in text. */
final class RunText {
  private static final double NANO = 1e-9;
  private static final int SENTENCES = 20;

  private final PrintStream out;
  private final Planned planned;
  private final Recorder recorder;

  RunText(PrintStream out, Planned planned, Recorder recorder) {
    this.out = out;
    this.planned = planned;
    this.recorder = recorder;
  }

  void print(BatchResult result, Path rows) {
    say("%d rows in %s, %d of them now", result.before() + result.rows(), rows, result.rows());
    say(
        "%d pictures in %.2f s, %.1f images/s, decoding included",
        result.rows(), result.seconds(), result.rate());
    latency(result.latencies());
    plan();
    say("%-24s %8s %8s %8s %8s %10s", "thread", "batches", "busy", "idle", "blocked", "ms/batch");
    for (StageReport stage : StageReport.of(recorder, result.seconds() / NANO)) {
      say(
          "%-24s %8d %7.1f%% %7.1f%% %7.1f%% %10.2f",
          stage.thread(),
          stage.batches(),
          100 * stage.busy(),
          100 * stage.idle(),
          100 * stage.blocked(),
          stage.millis());
    }
    if (result.checks() > 0) {
      say("spot checks: %d", result.checks());
    }
    recorder
        .incidents()
        .forEach(
            i -> say("%s %s: %s; %s", i.device(), i.kind(), Printable.of(i.reason()), i.answer()));
    if (!result.skipped().isEmpty()) {
      say("skipped %d:", result.skipped().size());
      result.skipped().stream().limit(SENTENCES).forEach(s -> say("  %s", Printable.of(s)));
    }
    if (result.interrupted()) {
      say("interrupted; --resume goes on");
    }
    out.flush();
  }

  private void plan() {
    if (planned.plan().isEmpty()) {
      say("plan: %s, as given", planned.routes());
      return;
    }
    Candidate chosen = planned.chosen().orElseThrow();
    UpperBound bound = planned.plan().get().bound();
    boolean measured = planned.plan().get().compared().size() > 1;
    if (measured) {
      say("plan: %s; predicted %.1f images/s, bound %.1f", chosen, chosen.rate(), bound.rate());
    } else {
      say("plan: %s", chosen);
    }
  }

  private void latency(List<Long> nanoseconds) {
    if (nanoseconds.isEmpty()) {
      return;
    }
    List<Long> sorted = nanoseconds.stream().sorted().toList();
    say(
        "from decoding to result: p50 %.1f ms, p99 %.1f ms",
        1e3 * NANO * rank(sorted, 0.5), 1e3 * NANO * rank(sorted, 0.99));
  }

  private static long rank(List<Long> sorted, double part) {
    return sorted.get(Math.max(0, (int) Math.ceil(part * sorted.size()) - 1));
  }

  private void say(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
  }
}
