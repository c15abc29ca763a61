package kerf.host.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Gives up threads whose device does not come back. */
final class Watchdog {
  private static final long PERIOD_MILLIS = 100;
  private static final double MILLI = 1e-3;

  private final Pipeline pipeline;
  private final Duration deadline;
  private final Thread thread;
  private volatile boolean ended;

  Watchdog(Pipeline pipeline, Duration deadline) {
    this.pipeline = pipeline;
    this.deadline = deadline;
    this.thread = Thread.ofPlatform().daemon().name("kerf-watchdog").unstarted(this::watch);
  }

  void start() {
    thread.start();
  }

  void end() {
    ended = true;
    thread.interrupt();
  }

  private void watch() {
    while (!ended) {
      try {
        Thread.sleep(PERIOD_MILLIS);
      } catch (InterruptedException _) {
        return;
      }
      pipeline.alive().forEach(this::look);
    }
  }

  private void look(Generation generation) {
    for (StageRunner runner : generation.runners()) {
      // Before anyone who waits for the thread hears that it hangs, its batches are saved.
      List<Batch> held =
          runner.abandonIfLate(System.nanoTime(), deadline.toNanos(), generation::orphan);
      if (!held.isEmpty()) {
        String reason =
            String.format(
                Locale.ROOT,
                "device %s did not finish a batch within %.1f s",
                runner.device(),
                deadline.toMillis() * MILLI);
        pipeline.failed(
            generation,
            runner.device(),
            new DeviceFault(Incident.Kind.LATE, reason, null),
            held.getFirst().number());
      }
    }
  }
}
