package kerf.profiles;

import java.util.List;
import java.util.Map;

/** Profiles to write and read. */
final class Samples {
  private Samples() {}

  static Profile profile(String device, int batch) {
    return profile(
        new ProfileKey("net", batch, device, "driver 1", "abc", 2, Condition.ALONE),
        Timing.of(0.04, 0.02, 0.03),
        List.of(
            new GroupTime("conv", "Conv2d", 0.03, 0.025, 3, 4096),
            new GroupTime("pool", "MaxPool", 0.01, 0.01, 3, 1024)));
  }

  /** Of a network that takes so long in all. */
  static Profile profile(String network, double seconds, List<GroupTime> groups) {
    return profile(
        new ProfileKey(network, 1, "a device", "driver 1", "abc", 2, Condition.ALONE),
        Timing.of(seconds),
        groups);
  }

  private static Profile profile(ProfileKey key, Timing network, List<GroupTime> groups) {
    return new Profile(
        key,
        new DeviceFacts("a processor", "cpu", Map.of("units", "2")),
        "Linux amd64, 2 processors",
        "2026-01-01T00:00:00Z",
        false,
        1.5,
        0.25,
        network,
        GroupMethod.LAUNCHES,
        groups,
        5e-5,
        new Transfers(new Link(1e-5, 2e9), new Link(2e-5, 1e9), true),
        new Memory(5000, 4096, null),
        List.of());
  }
}
