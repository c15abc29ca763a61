package kerf.profiles;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a device says of itself.
 *
 * @param name that a person recognises
 * @param kind cpu, gpu or fpga
 * @param facts further ones, in its order
 */
public record DeviceFacts(String name, String kind, Map<String, String> facts) {
  /**
   * @throws IllegalArgumentException when a part is missing
   */
  public DeviceFacts {
    Checks.present("name", name);
    Checks.present("kind", kind);
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(Checks.present("facts", facts)));
  }
}
