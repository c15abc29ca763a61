package kerf.host.plan;

import kerf.models.KerfException;

/**
 * A device as the planner sees it.
 *
 * @param name its id
 * @param in from the host's memory to the device
 * @param out from the device to the host's memory
 * @param memoryBytes what weights and values may take on it
 * @param startUpSeconds from the start of a run until it can compute: compiling, uploading weights,
 *     warming up
 */
public record PlanDevice(String name, Link in, Link out, long memoryBytes, double startUpSeconds) {
  /**
   * @throws KerfException when memory or start-up is negative, or start-up not finite
   */
  public PlanDevice {
    if (memoryBytes < 0 || !(startUpSeconds >= 0) || Double.isInfinite(startUpSeconds)) {
      throw new KerfException("device " + name + " needs memory and a start-up time of at least 0");
    }
  }

  /** A device in the host's memory, without a limit and ready at once. */
  public static PlanDevice local(String name) {
    return new PlanDevice(name, Link.NONE, Link.NONE, Long.MAX_VALUE, 0);
  }
}
