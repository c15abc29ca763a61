package kerf.accel.opencl;

import java.util.Map;

/**
 * An OpenCL platform: one driver.
 *
 * @param name as the driver says it
 * @param vendor who made it
 * @param version OpenCL version, and often the driver's
 */
record Platform(String name, String vendor, String version) {
  /** Names that nobody types, by the ones that people know. */
  private static final Map<String, String> KNOWN = Map.of("Portable Computing Language", "PoCL");

  /** The name that a person recognises. */
  String shortName() {
    return KNOWN.getOrDefault(name, name);
  }
}
