package kerf.host.cli;

import kerf.accel.DeviceOptions;
import kerf.host.api.Environment;
import kerf.models.UsageException;
import picocli.CommandLine.Option;

/** How many threads a device on the processor takes. */
final class ThreadsOption {
  private static final int MOST_THREADS = 1024;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of a device on the processor (default: all processors).")
  private Integer threads;

  /** Options for finding devices. */
  DeviceOptions options() {
    if (threads != null && (threads < 1 || threads > MOST_THREADS)) {
      throw new UsageException("--threads must be from 1 to " + MOST_THREADS + ", not " + threads);
    }
    DeviceOptions chosen = threads == null ? DeviceOptions.defaults() : new DeviceOptions(threads);
    return chosen.withCache(Environment.cacheFolder()).withListener(new DeviceNotes());
  }
}
