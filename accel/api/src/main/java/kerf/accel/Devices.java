package kerf.accel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import kerf.models.UsageException;

/** The devices of this machine, over all back ends on the class path. Closing it closes them. */
public final class Devices implements AutoCloseable {
  private final List<Device> all = new ArrayList<>();
  private final Map<String, String> unavailable = new LinkedHashMap<>();

  private Devices() {}

  /** Asks every back end. */
  public static Devices discover(DeviceOptions options) {
    Devices devices = new Devices();
    for (Backend backend : ServiceLoader.load(Backend.class)) {
      switch (backend.probe()) {
        case Availability.Available _ -> devices.all.addAll(backend.devices(options));
        case Availability.Unavailable(String reason) ->
            devices.unavailable.put(backend.name(), reason);
      }
    }
    return devices;
  }

  /** Every device, those of the reference back end first. */
  public List<Device> all() {
    return List.copyOf(all);
  }

  /** Back ends that cannot run here, with the reason of each. */
  public Map<String, String> unavailable() {
    return Map.copyOf(unavailable);
  }

  /**
   * A device by id, or by {@code backend:~part} of its name.
   *
   * @throws UsageException when there is none, when its back end cannot run, or when the part fits
   *     several
   */
  public Device byId(String id) {
    int tilde = id.indexOf(":~");
    List<Device> found =
        all.stream()
            .filter(
                d ->
                    tilde < 0
                        ? d.id().equals(id)
                        : d.backend().equals(id.substring(0, tilde))
                            && d.name().contains(id.substring(tilde + 2)))
            .toList();
    if (found.size() == 1) {
      return found.getFirst();
    }
    if (found.size() > 1) {
      throw new UsageException(
          "device '" + id + "' could be " + ids(found) + "; give more of its name");
    }
    String backend = id.split(":", 2)[0];
    String reason = unavailable.get(backend);
    if (reason != null) {
      throw new UsageException("device '" + id + "' cannot run: " + reason);
    }
    throw new UsageException("there is no device '" + id + "'; there are " + ids(all));
  }

  private static String ids(List<Device> devices) {
    return devices.stream().map(Device::id).collect(Collectors.joining(", "));
  }

  @Override
  public void close() {
    all.forEach(Device::close);
  }
}
