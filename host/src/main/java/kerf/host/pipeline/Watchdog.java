package kerf.host.pipeline;

import java.time.Duration;
import java.util.List;

/** Gives up threads whose device does not come back. */
final class Watchdog {
  private static final long PERIOD_MILLIS = 100;

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

  private DeviceFault late(String device) {
    return DeviceFault.late(device, "a batch", deadline, null);
  }

  private void look(Generation generation) {
    for (StageRunner runner : generation.runners()) {
      // Before anyone who waits for the thread hears that it hangs, its batches are saved.
      List<Batch> held =
          runner.abandonIfLate(
              System.nanoTime(), deadline, () -> late(runner.device()), generation::orphan);
      if (!held.isEmpty()) {
        String device = runner.device();
        pipeline.failed(generation, device, late(device), held.getFirst().number());
      }
    }
  }
}
