package kerf.host.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kerf.accel.Device;
import kerf.accel.Devices;
import kerf.host.worker.Cores;
import kerf.host.worker.IsolatedDevices;
import kerf.host.worker.WorkerOptions;
import kerf.models.UsageException;
import picocli.CommandLine.Option;

/** Which devices get processes of their own. */
public final class IsolateOption {
  private static final String NONE = "none";
  private static final String NATIVE = "native";

  @Option(
      names = "--isolate",
      split = ",",
      paramLabel = "ID[@CORES]",
      description = {
        "Devices to put into worker processes of their own, so that a crash or an endless kernel"
            + " costs a retry; native: all that run a driver (the default); or none.",
        "@0 or @0-1+4 confines one to these cores, with a thread for each."
      })
  private List<String> wanted;

  /** True when somebody said which. */
  public boolean given() {
    return wanted != null && !wanted.equals(List.of(NONE));
  }

  /**
   * The devices of a run.
   *
   * @param chosen owned by the caller
   * @param all to look ids up
   */
  public IsolatedDevices open(List<Device> chosen, Devices all, WorkerOptions options) {
    Map<String, Optional<Cores>> isolated = new LinkedHashMap<>();
    List<String> words = wanted == null ? List.of(NATIVE) : wanted;
    for (String word : words) {
      switch (word) {
        case NONE -> {
          if (words.size() > 1) {
            throw new UsageException(
                "--isolate %s: none stands alone".formatted(String.join(",", words)));
          }
        }
        case NATIVE ->
            chosen.stream()
                .filter(Device::isNative)
                .forEach(d -> isolated.putIfAbsent(d.id(), Optional.empty()));
        default -> {
          int at = word.lastIndexOf('@');
          String id = all.byId(at < 0 ? word : word.substring(0, at)).id();
          isolated.put(
              id, at < 0 ? Optional.empty() : Optional.of(Cores.parse(word.substring(at + 1))));
        }
      }
    }
    return IsolatedDevices.open(chosen, isolated, options);
  }
}
