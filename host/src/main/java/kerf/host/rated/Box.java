package kerf.host.rated;

import java.util.List;

/**
 * A machine to act out.
 *
 * @param name that a person recognises
 * @param slowdown k: every time of it is enforced k times as long, so that this machine keeps up;
 *     null for 1
 * @param devices each of another id
 */
record Box(String name, Double slowdown, List<BoxDevice> devices) {
  /**
   * @throws IllegalArgumentException when a part is missing or out of range, or an id comes twice
   */
  Box {
    slowdown = slowdown == null ? 1.0 : slowdown;
    if (name == null || devices == null || devices.isEmpty()) {
      throw new IllegalArgumentException("a box needs a name and at least one device");
    }
    if (!(slowdown > 0) || slowdown.isInfinite()) {
      throw new IllegalArgumentException("slowdown must be a number above 0, not " + slowdown);
    }
    devices = List.copyOf(devices);
    if (devices.stream().map(BoxDevice::id).distinct().count() < devices.size()) {
      throw new IllegalArgumentException("two of its devices have the same id");
    }
  }
}
