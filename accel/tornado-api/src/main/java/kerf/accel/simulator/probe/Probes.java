package kerf.accel.simulator.probe;

/** The probe of this thread. Outside a checked simulation there is none. */
public final class Probes {
  private static final ThreadLocal<WorkItemProbe> PROBE = new ThreadLocal<>();

  private Probes() {}

  /**
   * From now on this thread reports to the probe; a thread that runs one work-item never unbinds.
   */
  public static void bind(WorkItemProbe probe) {
    PROBE.set(probe);
  }

  static WorkItemProbe probe() {
    return PROBE.get();
  }

  /**
   * A lane was used before it was set. Outside a checked simulation nobody listens: the lane is
   * zero.
   *
   * @param vector the simple name of the vector's type
   * @param lane the lane that has no value yet
   */
  public static void undefinedLane(String vector, int lane) {
    WorkItemProbe probe = PROBE.get();
    if (probe != null) {
      probe.undefinedLane(vector, lane);
    }
  }
}
