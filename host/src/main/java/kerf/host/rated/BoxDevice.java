package kerf.host.rated;

import java.util.List;
import java.util.Set;
import kerf.profiles.Link;

/**
 * A device of a box, all seconds before the box's slowdown.
 *
 * @param id what {@code -d} and plans call it
 * @param kind cpu, gpu or fpga
 * @param name that a person recognises
 * @param base id of the device of this machine that computes for it
 * @param times where its seconds come from; null when {@code rates} says them
 * @param rates null when {@code times} says them
 * @param toDevice from the host's memory; null when transfers take no time
 * @param toHost back; null when it is as {@code toDevice}
 * @param memoryBytes what weights and values may take; null without a limit
 * @param unsupported operations it cannot run, such as {@code Softmax}; null when it runs all
 * @param startUpSeconds from its first compilation until it can compute; null for none
 */
record BoxDevice(
    String id,
    String kind,
    String name,
    String base,
    Times times,
    Rates rates,
    Link toDevice,
    Link toHost,
    Long memoryBytes,
    Set<String> unsupported,
    Double startUpSeconds) {
  private static final Set<String> KINDS = Set.of("cpu", "gpu", "fpga");

  /**
   * Times measured on another device.
   *
   * @param profile file as {@code kerf profile} writes it, relative to the box's file
   * @param device id of the measured device
   * @param factor its times are multiplied by; null for 1
   */
  record Times(String profile, String device, Double factor) {
    /**
     * @throws IllegalArgumentException when a part is missing or the factor is not above 0
     */
    Times {
      BoxDevice.present("profile", profile);
      BoxDevice.present("device", device);
      factor = factor == null ? 1.0 : factor;
      if (!(factor > 0) || factor.isInfinite()) {
        throw new IllegalArgumentException("factor must be a number above 0, not " + factor);
      }
    }
  }

  /**
   * Times by class.
   *
   * @param overheadSeconds of each group, however small it is; null for none
   * @param classes the first that fits a group holds
   */
  record Rates(Double overheadSeconds, List<RateRule> classes) {
    /**
     * @throws IllegalArgumentException when a part is missing or out of range
     */
    Rates {
      overheadSeconds = BoxDevice.seconds("overheadSeconds", overheadSeconds);
      classes = List.copyOf(BoxDevice.present("classes", classes));
    }
  }

  /**
   * @throws IllegalArgumentException when a part is missing or out of range
   */
  BoxDevice {
    present("id", id);
    present("name", name);
    present("base", base);
    if (!KINDS.contains(present("kind", kind))) {
      throw new IllegalArgumentException("kind is cpu, gpu or fpga, not '" + kind + "'");
    }
    if ((times == null) == (rates == null)) {
      throw new IllegalArgumentException(
          "device '" + id + "' needs either times or rates to say how fast it is");
    }
    toDevice = toDevice == null ? Link.NONE : toDevice;
    toHost = toHost == null ? toDevice : toHost;
    unsupported = unsupported == null ? Set.of() : OpNames.checked(unsupported);
    startUpSeconds = seconds("startUpSeconds", startUpSeconds);
    if (memoryBytes != null && memoryBytes < 0) {
      throw new IllegalArgumentException("memoryBytes must be at least 0, not " + memoryBytes);
    }
  }

  /** The same, k times as slow but for the groups. */
  BoxDevice slowed(double k) {
    return new BoxDevice(
        id,
        kind,
        name,
        base,
        times,
        rates,
        slowed(toDevice, k),
        slowed(toHost, k),
        memoryBytes,
        unsupported,
        k * startUpSeconds);
  }

  private static Link slowed(Link link, double k) {
    return new Link(k * link.alphaSeconds(), link.betaBytesPerSecond() / k);
  }

  private static double seconds(String name, Double value) {
    double given = value == null ? 0 : value;
    if (!(given >= 0) || Double.isInfinite(given)) {
      throw new IllegalArgumentException(name + " must be a number from 0 on, not " + value);
    }
    return given;
  }

  private static <T> T present(String field, T value) {
    if (value == null) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return value;
  }
}
