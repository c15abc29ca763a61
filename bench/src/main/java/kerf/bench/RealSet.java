package kerf.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kerf.accel.Device;
import kerf.host.profile.ProfileRun;
import kerf.host.rated.Verdict;
import kerf.models.KerfException;
import kerf.models.graph.Segment;
import kerf.profiles.Profile;

/**
 * Devices of this machine, measured alone and beside each other before they are planned for.
 *
 * @param devices each of another id
 * @param isolated those in processes of their own, with the cores that they are confined to
 * @param profiling made when it is needed
 * @param owner closes the devices
 */
record RealSet(
    List<Device> devices, List<String> isolated, Supplier<ProfileRun> profiling, Runnable owner)
    implements DeviceSet {
  /** Copies the lists. */
  RealSet {
    devices = List.copyOf(devices);
    isolated = List.copyOf(isolated);
  }

  @Override
  public List<Profile> profiles(String model, Segment segment) {
    ProfileRun.Result result = profiling.get().run(model, segment, devices, devices.size() > 1);
    if (result.failures() > 0) {
      throw new KerfException(
          "a device could not be measured, so that there is nothing to compare");
    }
    return result.profiles();
  }

  @Override
  public void begin() {
    // Whatever they do counts.
  }

  @Override
  public Optional<Verdict> verdict() {
    return Optional.empty();
  }

  @Override
  public Map<String, Object> label() {
    return Map.of("acted", false, "isolated", String.join(", ", isolated));
  }

  @Override
  public void close() {
    owner.run();
  }
}
