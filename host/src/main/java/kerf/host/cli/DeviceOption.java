package kerf.host.cli;

import java.util.List;
import kerf.accel.DeviceOptions;
import kerf.host.api.KerfOptions;
import kerf.models.UsageException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where to compute. */
public final class DeviceOption {
  @Option(
      names = {"-d", "--device"},
      split = ",",
      paramLabel = "ID",
      defaultValue = KerfOptions.AUTO,
      description = "Device id as 'kerf devices' lists it, or AUTO (default: ${DEFAULT-VALUE}).")
  private List<String> ids;

  @Mixin private ThreadsOption threads;

  /** Options for finding devices. */
  public DeviceOptions options() {
    return threads.options();
  }

  /**
   * The one device asked for.
   *
   * @throws UsageException when there are several
   */
  public String one() {
    if (ids.size() > 1) {
      throw new UsageException(
          "-d " + String.join(",", ids) + ": this command runs on one device; name one of them");
    }
    return ids.getFirst();
  }

  /** The devices asked for, in the order in which they take over. */
  public List<String> all() {
    return List.copyOf(ids);
  }
}
