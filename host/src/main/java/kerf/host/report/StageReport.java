package kerf.host.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kerf.host.pipeline.Phase;
import kerf.host.pipeline.Recorder;

/**
 * How a thread of a pipeline spent a run.
 *
 * @param thread its name, for example {@code 0.1 opencl:cpu0}
 * @param batches that it worked on
 * @param busy part of the time at work, 0 to 1
 * @param idle part waiting for a batch
 * @param blocked part waiting for room in the next stage
 * @param millis of work on a batch, the mean
 */
public record StageReport(
    String thread, long batches, double busy, double idle, double blocked, double millis) {
  private static final double MILLION = 1e6;

  /**
   * Every thread of a run.
   *
   * @param nanoseconds the run's length
   */
  public static List<StageReport> of(Recorder recorder, double nanoseconds) {
    List<StageReport> reports = new ArrayList<>();
    recorder
        .totals()
        .forEach(
            (thread, phases) -> {
              Recorder.Total work = work(phases);
              reports.add(
                  new StageReport(
                      thread,
                      work.count(),
                      work.nanoseconds() / nanoseconds,
                      share(phases, Phase.WAIT, nanoseconds),
                      share(phases, Phase.BLOCKED, nanoseconds),
                      work.count() == 0 ? 0 : work.nanoseconds() / MILLION / work.count()));
            });
    return reports;
  }

  private static Recorder.Total work(Map<Phase, Recorder.Total> phases) {
    for (Phase phase : List.of(Phase.RUN, Phase.DECODE, Phase.WRITE)) {
      if (phases.containsKey(phase)) {
        return phases.get(phase);
      }
    }
    return new Recorder.Total(0, 0);
  }

  private static double share(Map<Phase, Recorder.Total> phases, Phase phase, double nanoseconds) {
    Recorder.Total total = phases.get(phase);
    return total == null ? 0 : total.nanoseconds() / nanoseconds;
  }
}
