package kerf.host.report;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import kerf.host.batch.BatchResult;
import kerf.host.pipeline.Incident;
import kerf.host.pipeline.Phase;
import kerf.host.pipeline.Recorder;
import kerf.host.pipeline.Span;
import kerf.host.plan.Stage;

/** Runs that nobody ran: each batch takes 1 ms to decode, 2 on x, 4 on y and 1 to write. */
final class Runs {
  static final long MILLION = 1_000_000;
  static final String HOSTILE = "<script>alert('a & \"b\"')</script>\u0007\ud800.png";

  private Runs() {}

  static Stage stage(String device, double seconds) {
    return new Stage(
        device, List.of("g"), seconds, 0.001, 0.0005, List.of(), List.of(), 0, "by order");
  }

  static Recorder recorder(int batches) {
    Recorder recorder = new Recorder();
    recorder.thread("0.0 x", stage("x", 0.0005));
    recorder.thread("0.1 y", stage("y", 0.0025));
    for (long b = 0; b < batches; b++) {
      long at = 10 * b * MILLION;
      add(recorder, Phase.DECODE, "decode 0", "", b, at, 1);
      add(recorder, Phase.WAIT, "0.0 x", "x", b, at, 2);
      add(recorder, Phase.RUN, "0.0 x", "x", b, at + 2 * MILLION, 2);
      add(recorder, Phase.BLOCKED, "0.0 x", "x", b, at + 4 * MILLION, 1);
      add(recorder, Phase.RUN, "0.1 y", "y", b, at + 5 * MILLION, 4);
      add(recorder, Phase.BLOCKED, "0.1 y", "y", b, at + 9 * MILLION, 0);
      add(recorder, Phase.WRITE, "write", "", b, at + 9 * MILLION, 1);
    }
    return recorder;
  }

  private static void add(
      Recorder recorder, Phase phase, String thread, String device, long batch, long from, int ms) {
    recorder.add(new Span(phase, thread, device, batch, from, from + ms * MILLION));
  }

  static void fail(Recorder recorder) {
    recorder.add(
        new Incident(
            "x", Incident.Kind.FAILED, "driver said " + HOSTILE, "retired", 3, 35 * MILLION));
  }

  static RunSetting setting() {
    return new RunSetting(
        "net",
        1,
        "rows " + HOSTILE,
        "2026-01-01T00:00:00Z",
        "test",
        Map.of("x", "device " + HOSTILE, "y", "y"),
        "");
  }

  static Rates rates() {
    return new Rates(
        "pipeline x | y",
        200.0,
        250.0,
        List.of(new Rates.Single("x", 125.0), new Rates.Single("y", null)),
        "from a test");
  }

  static RunReport report(Recorder recorder, int batches) {
    List<Long> latencies = LongStream.rangeClosed(1, batches).mapToObj(i -> i * MILLION).toList();
    List<Long> finished =
        LongStream.rangeClosed(1, batches).mapToObj(i -> 10 * i * MILLION).toList();
    BatchResult result =
        new BatchResult(
            0,
            batches,
            List.of(HOSTILE + ": is no picture"),
            batches / 100.0,
            latencies,
            finished,
            false,
            1);
    return RunReport.of(
        setting(), result, recorder, rates(), _ -> true, new Energy(50.0, "1 processor package"));
  }
}
