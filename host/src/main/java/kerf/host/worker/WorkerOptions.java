package kerf.host.worker;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kerf.accel.DeviceOptions;
import kerf.host.pipeline.Incident;

/**
 * How a worker process works.
 *
 * @param device options of its device; with {@code cores}, one thread for each of those
 * @param cores that it is confined to; empty for all
 * @param restarts how often a worker that died or hangs is started again
 * @param moreClassPath what it finds besides this JVM's class path
 * @param incidents hears of each restart
 */
public record WorkerOptions(
    DeviceOptions device,
    Optional<Cores> cores,
    int restarts,
    List<Path> moreClassPath,
    Consumer<Incident> incidents) {
  /** Copies the list. */
  public WorkerOptions {
    moreClassPath = List.copyOf(moreClassPath);
  }

  /** Unconfined, started again once. */
  public WorkerOptions(DeviceOptions device, Consumer<Incident> incidents) {
    this(device, Optional.empty(), 1, List.of(), incidents);
  }

  /** The same, confined to cores. */
  public WorkerOptions withCores(Cores some) {
    return new WorkerOptions(device, Optional.of(some), restarts, moreClassPath, incidents);
  }

  /** The same with more or fewer restarts. */
  public WorkerOptions withRestarts(int number) {
    return new WorkerOptions(device, cores, number, moreClassPath, incidents);
  }

  /** Threads of the device. */
  int threads() {
    return cores.map(Cores::count).orElse(device.threads());
  }
}
