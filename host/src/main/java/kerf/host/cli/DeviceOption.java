package kerf.host.cli;

import kerf.accel.DeviceOptions;
import kerf.host.api.KerfOptions;
import kerf.models.UsageException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where to compute. */
public final class DeviceOption {
  @Option(
      names = {"-d", "--device"},
      paramLabel = "ID",
      defaultValue = KerfOptions.AUTO,
      description = "Device id as 'kerf devices' lists it, or AUTO (default: AUTO).")
  String id;

  @Mixin private ThreadsOption threads;

  /** Options for finding devices. */
  public DeviceOptions options() {
    return threads.options();
  }

  /** The one device asked for. */
  public String one() {
    if (id.contains(",")) {
      throw new UsageException("-d " + id + ": this command runs on one device; name one of them");
    }
    return id;
  }
}
