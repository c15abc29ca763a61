package kerf.host.profile;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kerf.accel.Device;
import kerf.accel.kernels.pack.PackLibrary;
import kerf.profiles.Condition;
import kerf.profiles.ProfileKey;

/** What a device's facts say of the circumstances of a measurement. */
final class DeviceKeys {
  private static final Pattern BYTES = Pattern.compile("(\\d+(?:\\.\\d+)?) (B|KiB|MiB|GiB)");
  private static final List<String> UNITS = List.of("B", "KiB", "MiB", "GiB");

  /** Facts that name what runs a device's code, with its version. */
  private static final List<String> DRIVERS = List.of("driver", "tornado", "JDK");

  /** From a unit to the next. */
  private static final int SHIFT = 10;

  private DeviceKeys() {}

  static ProfileKey key(String model, int batch, Device device, int threads, Condition condition) {
    Map<String, String> facts = device.facts();
    String driver =
        DRIVERS.stream().filter(facts::containsKey).map(facts::get).findFirst().orElse("");
    // A device that runs the shipped kernels says of which kind they are; others, what code it is.
    String kernels = facts.get("kernels");
    String pack =
        kernels == null
            ? facts.getOrDefault("build", "")
            : kernels + " " + facts.getOrDefault("image", PackLibrary.shipped().manifest().hash());
    // One that is confined to cores of its own says how many threads it has there.
    int own = Integer.parseInt(facts.getOrDefault("threads", Integer.toString(threads)));
    return new ProfileKey(model, batch, device.id(), driver, pack, own, condition);
  }

  /** Bytes of memory as the device states them; null when it does not. */
  static Long memory(Map<String, String> facts) {
    Matcher said = BYTES.matcher(facts.getOrDefault("memory", ""));
    if (!said.matches()) {
      return null;
    }
    long unit = 1L << (SHIFT * UNITS.indexOf(said.group(2)));
    return Math.round(Double.parseDouble(said.group(1)) * unit);
  }
}
