package kerf.host.worker;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kerf.accel.DeviceOptions;
import kerf.host.Repository;
import kerf.host.pipeline.Incident;

/** Workers of tests. */
final class Workers {
  private Workers() {}

  /** Options for workers that find {@link CrashingBackend}. */
  static WorkerOptions options(Consumer<Incident> incidents) {
    return new WorkerOptions(
        new DeviceOptions(2),
        Optional.empty(),
        1,
        List.of(Repository.resource("worker")),
        incidents);
  }

  static IsolatedDevice open(String id, Consumer<Incident> incidents) {
    return IsolatedDevice.open(id, options(incidents));
  }

  /** Whether a process is there. */
  static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  /** Waits some seconds for a process to be gone. */
  static boolean ends(long pid) throws InterruptedException {
    for (int i = 0; i < 100 && isAlive(pid); i++) {
      Thread.sleep(100);
    }
    return !isAlive(pid);
  }
}
