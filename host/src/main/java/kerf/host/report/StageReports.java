package kerf.host.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kerf.host.pipeline.Phase;
import kerf.host.pipeline.Recorder;
import kerf.host.plan.Stage;

/**
 * Makes the report of each thread.
 *
 * @param recorder of the run
 * @param nanoseconds the run's length
 * @param predicts whether a stage's times are predictions, and not stand-ins
 */
record StageReports(Recorder recorder, double nanoseconds, Predicate<Stage> predicts) {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,8}");
  private static final double MILLION = 1e6;
  private static final double MILLI = 1e3;
  private static final Recorder.Total NOTHING = new Recorder.Total(0, 0);

  List<StageReport> all() {
    SpanTimes times = SpanTimes.of(recorder.spans());
    Map<String, Stage> stages = recorder.stages();
    List<StageReport> reports = new ArrayList<>();
    recorder
        .totals()
        .forEach(
            (thread, phases) -> reports.add(report(thread, phases, stages.get(thread), times)));
    return reports.stream().sorted(StageReports::order).toList();
  }

  /** Decoding, stages, writing; within a kind by name. */
  private static int order(StageReport a, StageReport b) {
    int kinds = Integer.compare(rank(a.work()), rank(b.work()));
    return kinds != 0 ? kinds : padded(a.thread()).compareTo(padded(b.thread()));
  }

  /** So that 2 comes before 10. */
  private static String padded(String name) {
    return NUMBER.matcher(name).replaceAll(m -> "0".repeat(8 - m.group().length()) + m.group());
  }

  private static int rank(Phase work) {
    return switch (work) {
      case DECODE -> 0;
      case WAIT, RUN, BLOCKED -> 1;
      case WRITE -> 2;
    };
  }

  private StageReport report(
      String thread, Map<Phase, Recorder.Total> phases, Stage stage, SpanTimes times) {
    Phase kind =
        phases.containsKey(Phase.DECODE)
            ? Phase.DECODE
            : phases.containsKey(Phase.WRITE) ? Phase.WRITE : Phase.RUN;
    Recorder.Total work = phases.getOrDefault(kind, NOTHING);
    return new StageReport(
        thread,
        stage == null ? "" : stage.device(),
        kind,
        work.count(),
        work.nanoseconds() / nanoseconds,
        share(phases, Phase.WAIT),
        share(phases, Phase.BLOCKED),
        work.count() == 0 ? 0 : work.nanoseconds() / MILLION / work.count(),
        times.medianMillis(thread),
        times.queueMillis(thread),
        stage == null || !predicts.test(stage) ? null : predicted(stage));
  }

  private double share(Map<Phase, Recorder.Total> phases, Phase phase) {
    return phases.getOrDefault(phase, NOTHING).nanoseconds() / nanoseconds;
  }

  private static StageReport.Predicted predicted(Stage stage) {
    return new StageReport.Predicted(
        MILLI * stage.computeSeconds(), MILLI * stage.inSeconds(), MILLI * stage.outSeconds());
  }
}
