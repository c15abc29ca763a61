package kerf.host.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.models.KerfException;

/**
 * A fused group: what a device computes as one, and the value it makes.
 *
 * @param name unique in its network; also the name of the value
 * @param reads names of the values it reads, weights left out
 * @param bytes size of its value per picture
 * @param weightBytes size of its weights
 * @param output true when the value must reach the host
 * @param seconds by device, for one batch; a device that is absent cannot run it
 */
public record Group(
    String name,
    List<String> reads,
    long bytes,
    long weightBytes,
    boolean output,
    Map<String, Double> seconds) {
  /**
   * Copies the collections.
   *
   * @throws KerfException when a size or a time is negative, or a time is not finite
   */
  public Group {
    reads = List.copyOf(reads);
    seconds = Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
    boolean timed = seconds.values().stream().allMatch(s -> s >= 0 && s < Double.MAX_VALUE);
    if (bytes < 0 || weightBytes < 0 || !timed) {
      throw new KerfException(
          "group '" + name + "' needs sizes and times of at least 0, and finite times");
    }
  }

  /** The same group with other times. */
  Group withSeconds(Map<String, Double> others) {
    return new Group(name, reads, bytes, weightBytes, output, others);
  }
}
