package kerf.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kerf.accel.Device;
import kerf.host.rated.RatedDevices;
import kerf.host.rated.Verdict;
import kerf.models.graph.Segment;
import kerf.profiles.Profile;

/**
 * Devices of a box that is acted out.
 *
 * @param box closed with this
 * @param devices of the box
 */
record ActedSet(RatedDevices box, List<Device> devices) implements DeviceSet {
  /** Copies the list. */
  ActedSet {
    devices = List.copyOf(devices);
  }

  /**
   * Some of a box, or all.
   *
   * @param ids empty for all
   * @throws kerf.models.UsageException when there is none of an id
   */
  static ActedSet of(RatedDevices box, List<String> ids) {
    return new ActedSet(
        box, ids.isEmpty() ? box.devices() : ids.stream().map(box::byId).distinct().toList());
  }

  @Override
  public List<Profile> profiles(String model, Segment segment) {
    List<String> ids = devices.stream().map(Device::id).toList();
    return box.profiles(model, segment).stream()
        .filter(p -> ids.contains(p.key().device()))
        .toList();
  }

  @Override
  public void begin() {
    box.reset();
  }

  @Override
  public Optional<Verdict> verdict() {
    return Optional.of(box.verdict());
  }

  @Override
  public Map<String, Object> label() {
    return Map.of("acted", true, "box", box.name(), "slowdown", box.slowdown());
  }

  @Override
  public void close() {
    box.close();
  }
}
