package kerf.host.batch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Until when each device is known to have computed rightly. A result whose check another device
 * confirmed proves the devices that made it right, up to the time at which they did.
 */
final class Trust {
  private final Map<String, Long> goodUntil = new HashMap<>();
  private final Set<String> guilty = new HashSet<>();

  /** A result was confirmed. */
  void confirmed(Map<String, Long> ran) {
    ran.forEach((device, when) -> goodUntil.merge(device, when, Math::max));
  }

  /** A device computed wrongly. */
  void condemn(String device) {
    guilty.add(device);
  }

  /** True when a device that computes wrongly had a hand in it. */
  boolean isTainted(Map<String, Long> ran) {
    // What it computed before its last good check was written by then.
    return ran.keySet().stream().anyMatch(guilty::contains);
  }

  /** True when everything that made it is known to have been right then. */
  boolean covers(Map<String, Long> ran) {
    return ran.entrySet().stream()
        .allMatch(e -> e.getValue() <= goodUntil.getOrDefault(e.getKey(), Long.MIN_VALUE));
  }
}
