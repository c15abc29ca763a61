package kerf.accel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kerf.models.UsageException;

/**
 * The devices of this machine, over all back ends on the class path. A back end is asked when
 * somebody wants to know: drivers take time to load. Thread-safe. Closing it closes the devices.
 */
public final class Devices implements AutoCloseable {
  private final DeviceOptions options;
  private final List<Backend> backends = new ArrayList<>();
  private final Map<Backend, List<Device>> asked = new LinkedHashMap<>();
  private final Map<String, String> unavailable = new LinkedHashMap<>();

  private Devices(DeviceOptions options) {
    this.options = options;
    ServiceLoader.load(Backend.class).forEach(backends::add);
    // The class path has no order to rely on.
    backends.sort(Comparator.comparingInt(Backend::order).thenComparing(Backend::name));
  }

  /** The devices of every back end there is. */
  public static Devices discover(DeviceOptions options) {
    return new Devices(options);
  }

  private synchronized List<Device> of(Backend backend) {
    List<Device> known = asked.get(backend);
    if (known == null) {
      known =
          switch (backend.probe()) {
            case Availability.Available _ -> List.copyOf(backend.devices(options));
            case Availability.Unavailable(String reason) -> {
              unavailable.put(backend.name(), reason);
              yield List.of();
            }
          };
      asked.put(backend, known);
    }
    return known;
  }

  /** Every device, those of the reference back end first; asks every back end. */
  public List<Device> all() {
    return backends.stream().flatMap(backend -> of(backend).stream()).toList();
  }

  /**
   * The first device of the back ends whose name fits, in the order of {@link #all}; asks no more
   * back ends than it must.
   */
  public Optional<Device> first(Predicate<String> backendName) {
    return backends.stream()
        .filter(backend -> backendName.test(backend.name()))
        .flatMap(backend -> of(backend).stream())
        .findFirst();
  }

  /** Back ends that were asked and cannot run here, with the reason of each. */
  public synchronized Map<String, String> unavailable() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(unavailable));
  }

  /**
   * A device by id, or by {@code backend:~part} of its name; asks that back end only.
   *
   * @throws UsageException when there is none, when its back end cannot run, or when the part fits
   *     several
   */
  public Device byId(String id) {
    String backend = id.split(":", 2)[0];
    int tilde = id.indexOf(":~");
    List<Device> found =
        backends.stream()
            .filter(b -> b.name().equals(backend))
            .flatMap(b -> of(b).stream())
            .filter(
                d ->
                    tilde < 0
                        ? d.id().equals(id)
                        : d.name().contains(id.substring(tilde + ":~".length())))
            .toList();
    if (found.size() == 1) {
      return found.getFirst();
    }
    if (found.size() > 1) {
      throw new UsageException(
          "device '" + id + "' could be " + ids(found) + "; give more of its name");
    }
    String reason = unavailable().get(backend);
    if (reason != null) {
      throw new UsageException("device '" + id + "' cannot run: " + reason);
    }
    throw new UsageException("there is no device '" + id + "'; there are " + ids(all()));
  }

  private static String ids(List<Device> devices) {
    return devices.stream().map(Device::id).collect(Collectors.joining(", "));
  }

  @Override
  public synchronized void close() {
    asked.values().forEach(devices -> devices.forEach(Device::close));
  }
}
