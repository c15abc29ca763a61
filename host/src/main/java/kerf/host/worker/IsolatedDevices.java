package kerf.host.worker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kerf.accel.Device;
import kerf.models.UsageException;

/** Devices of a run, some of them in processes of their own; closing it ends those. */
public final class IsolatedDevices implements AutoCloseable {
  private final List<Device> devices = new ArrayList<>();
  private final List<IsolatedDevice> isolated = new ArrayList<>();

  private IsolatedDevices() {}

  /**
   * Starts the workers.
   *
   * @param chosen devices of the run; owned by the caller
   * @param wanted ids of those to isolate, with the cores that each is confined to
   * @throws UsageException when one is not among the chosen
   * @throws kerf.models.KerfException when a worker does not start
   */
  public static IsolatedDevices open(
      List<Device> chosen, Map<String, Optional<Cores>> wanted, WorkerOptions options) {
    List<String> ids = chosen.stream().map(Device::id).toList();
    wanted.keySet().stream()
        .filter(id -> !ids.contains(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw new UsageException(
                  "--isolate %s: the run is on %s".formatted(id, String.join(", ", ids)));
            });
    IsolatedDevices made = new IsolatedDevices();
    boolean done = false;
    try {
      for (Device device : chosen) {
        made.devices.add(
            wanted.containsKey(device.id())
                ? made.isolated(device.id(), wanted.get(device.id()), options)
                : device);
      }
      done = true;
      return made;
    } finally {
      if (!done) {
        made.close();
      }
    }
  }

  private IsolatedDevice isolated(String id, Optional<Cores> cores, WorkerOptions options) {
    IsolatedDevice device = IsolatedDevice.open(id, cores.map(options::withCores).orElse(options));
    isolated.add(device);
    return device;
  }

  /** All devices, in the order in which they were chosen. */
  public List<Device> devices() {
    return List.copyOf(devices);
  }

  /** Those in processes of their own: the id, and the cores where it is confined to some. */
  public List<String> words() {
    Map<String, String> cores = new LinkedHashMap<>();
    isolated.forEach(d -> cores.put(d.id(), d.facts().get("cores")));
    return cores.entrySet().stream()
        .map(e -> e.getValue() == null ? e.getKey() : e.getKey() + " on cores " + e.getValue())
        .toList();
  }

  @Override
  public void close() {
    isolated.forEach(IsolatedDevice::close);
  }
}
