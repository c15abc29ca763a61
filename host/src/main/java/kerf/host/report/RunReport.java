package kerf.host.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import kerf.host.batch.BatchResult;
import kerf.host.pipeline.Phase;
import kerf.host.pipeline.Recorder;
import kerf.host.pipeline.Span;
import kerf.host.plan.Stage;

/**
 * What a run did: everything that its text and its page say.
 *
 * @param setting what was run
 * @param before rows that were there already
 * @param pictures that were run now
 * @param seconds from the first decoding to the last row
 * @param interrupted whether it was asked to stop before its end
 * @param checks spot checks made
 * @param skipped sentences about pictures without a result
 * @param rates what was predicted
 * @param latency of batches
 * @param threads how each spent the time
 * @param throughput pictures a second over time, as batches came out
 * @param energy of the processor
 * @param notes sentences about what happened and was no failure, such as a change of the plan
 * @param troubles what went wrong and was dealt with
 * @param spans that there were
 * @param spansKept the first of them, from which medians and queue times are
 */
public record RunReport(
    RunSetting setting,
    long before,
    long pictures,
    double seconds,
    boolean interrupted,
    int checks,
    List<String> skipped,
    Rates rates,
    Latency latency,
    List<StageReport> threads,
    List<Throughput.Bin> throughput,
    Energy energy,
    List<String> notes,
    List<Trouble> troubles,
    long spans,
    long spansKept) {
  private static final double NANO = 1e-9;

  /**
   * Something that went wrong and was dealt with.
   *
   * @param seconds since the first thing that was recorded; below 0 for what went wrong before
   * @param device that failed
   * @param kind of failure
   * @param reason one sentence
   * @param answer one sentence: what was done
   */
  public record Trouble(double seconds, String device, String kind, String reason, String answer) {}

  /** Copies the lists. */
  public RunReport {
    skipped = List.copyOf(skipped);
    threads = List.copyOf(threads);
    throughput = List.copyOf(throughput);
    notes = List.copyOf(notes);
    troubles = List.copyOf(troubles);
  }

  /**
   * Of a run that ended.
   *
   * @param predicts whether a stage's times are predictions, and not stand-ins
   */
  public static RunReport of(
      RunSetting setting,
      BatchResult result,
      Recorder recorder,
      Rates rates,
      Predicate<Stage> predicts,
      Energy energy) {
    return new RunReport(
        setting,
        result.before(),
        result.rows(),
        result.seconds(),
        result.interrupted(),
        result.checks(),
        result.skipped(),
        rates,
        Latency.of(result.latencies()),
        new StageReports(recorder, result.seconds() / NANO, predicts).all(),
        Throughput.of(result.finished(), setting.batch()),
        energy,
        notes(recorder),
        troubles(recorder),
        count(recorder),
        recorder.spans().size());
  }

  private static List<String> notes(Recorder recorder) {
    long begin = begin(recorder.spans());
    return recorder.notes().stream()
        .map(
            n ->
                String.format(
                    Locale.ROOT, "after %.1f s: %s", NANO * (n.nanos() - begin), n.sentence()))
        .toList();
  }

  private static List<Trouble> troubles(Recorder recorder) {
    long begin = begin(recorder.spans());
    return recorder.incidents().stream()
        .map(
            i ->
                new Trouble(
                    NANO * (i.nanos() - begin),
                    i.device(),
                    i.kind().name().toLowerCase(Locale.ROOT),
                    i.reason(),
                    i.answer()))
        .toList();
  }

  /** When the first span began; 0 when there is none. */
  static long begin(List<Span> spans) {
    return spans.stream().mapToLong(Span::startNanos).min().orElse(0);
  }

  /** All spans, also those that were not kept. */
  static long count(Recorder recorder) {
    long count = 0;
    for (Map<Phase, Recorder.Total> phases : recorder.totals().values()) {
      count += phases.values().stream().mapToLong(Recorder.Total::count).sum();
    }
    return count;
  }

  /** Pictures a second, measured. */
  public double rate() {
    return pictures / seconds;
  }

  /** The measured rate as a part of another; null when that is unknown. */
  public Double partOf(Double other) {
    return other == null || other == 0 ? null : Double.valueOf(rate() / other);
  }
}
