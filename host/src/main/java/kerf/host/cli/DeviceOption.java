package kerf.host.cli;

import kerf.accel.DeviceOptions;
import kerf.host.api.KerfOptions;
import kerf.models.UsageException;
import picocli.CommandLine.Option;

/** Where to compute. */
public final class DeviceOption {
  private static final int MOST_THREADS = 1024;

  @Option(
      names = {"-d", "--device"},
      paramLabel = "ID",
      defaultValue = KerfOptions.AUTO,
      description = "Device id as 'kerf devices' lists it, or AUTO (default: AUTO).")
  String id;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of a device on the processor (default: all processors).")
  Integer threads;

  /** Options for finding devices. */
  public DeviceOptions options() {
    if (threads != null && (threads < 1 || threads > MOST_THREADS)) {
      throw new UsageException("--threads must be from 1 to " + MOST_THREADS + ", not " + threads);
    }
    return threads == null ? DeviceOptions.defaults() : new DeviceOptions(threads);
  }

  /** The one device asked for. */
  public String one() {
    if (id.contains(",")) {
      throw new UsageException("-d " + id + ": this command runs on one device; name one of them");
    }
    return id;
  }
}
