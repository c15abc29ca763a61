package kerf.host.plan;

import kerf.models.KerfException;
import kerf.profiles.Link;

/**
 * A device as the planner sees it.
 *
 * @param name its id
 * @param in from the host's memory to the device
 * @param out from the device to the host's memory
 * @param memoryBytes what weights and values may take on it
 * @param startUpSeconds from the start of a run until it can compute: compiling, uploading weights,
 *     warming up
 * @param stageSeconds what each stage costs for a batch beside its groups, however few they are
 * @param hostThreads threads that it computes with on the host's cores; 0 for a device with cores
 *     and memory of its own
 */
public record PlanDevice(
    String name,
    Link in,
    Link out,
    long memoryBytes,
    double startUpSeconds,
    double stageSeconds,
    int hostThreads) {
  /**
   * @throws KerfException when a number is negative or a time not finite
   */
  public PlanDevice {
    if (memoryBytes < 0 || hostThreads < 0 || !isTime(startUpSeconds) || !isTime(stageSeconds)) {
      throw new KerfException(
          "device " + name + " needs memory, threads and times of at least 0, and finite times");
    }
  }

  /** A device with cores of its own, whose stages cost nothing beside their groups. */
  public PlanDevice(String name, Link in, Link out, long memoryBytes, double startUpSeconds) {
    this(name, in, out, memoryBytes, startUpSeconds, 0, 0);
  }

  /** The same device where all its times are so many times as long. */
  PlanDevice slowed(double factor) {
    return new PlanDevice(
        name,
        slowed(in, factor),
        slowed(out, factor),
        memoryBytes,
        startUpSeconds,
        factor * stageSeconds,
        hostThreads);
  }

  private static Link slowed(Link link, double factor) {
    return new Link(
        factor * link.alphaSeconds(),
        Math.min(Double.MAX_VALUE, link.betaBytesPerSecond() / factor));
  }

  private static boolean isTime(double seconds) {
    return seconds >= 0 && !Double.isInfinite(seconds);
  }

  /** A device in the host's memory, without a limit and ready at once. */
  public static PlanDevice local(String name) {
    return new PlanDevice(name, Link.NONE, Link.NONE, Long.MAX_VALUE, 0);
  }
}
