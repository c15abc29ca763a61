package kerf.host.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kerf.accel.Program;
import kerf.models.KerfException;
import kerf.models.tensor.Tensor;

/**
 * First runs of a program, on zeros and on a thread of their own: a device may hang at them too.
 */
final class WarmUp {
  private static final int RUNS = 2;
  private static final double MILLI = 1e-3;

  private WarmUp() {}

  /**
   * Runs a program.
   *
   * @param device its id
   * @throws DeviceFault when it does not come back in time; its thread stays
   * @throws KerfException when it fails
   */
  static void run(String device, Program program, Duration deadline) {
    FutureTask<Void> runs = new FutureTask<>(() -> run(program), null);
    Thread.ofPlatform().daemon().name("kerf-warm-up " + device).start(runs);
    try {
      runs.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      String reason =
          String.format(
              Locale.ROOT,
              "device %s did not finish its first runs within %.1f s",
              device,
              deadline.toMillis() * MILLI);
      throw new DeviceFault(Incident.Kind.LATE, reason, e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error error -> throw error;
        default -> throw new IllegalStateException(e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KerfException("interrupted while " + device + " was warmed up", e);
    }
  }

  private static void run(Program program) {
    List<Tensor> in = program.segment().inputShapes().stream().map(Tensor::zeros).toList();
    List<Tensor> out = program.segment().outputShapes().stream().map(Tensor::zeros).toList();
    for (int i = 0; i < RUNS; i++) {
      program.run(in, out);
    }
  }
}
