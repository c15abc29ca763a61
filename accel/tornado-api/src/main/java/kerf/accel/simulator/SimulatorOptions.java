package kerf.accel.simulator;

/**
 * How to simulate.
 *
 * @param seed decides the order of groups and work-items, and where one yields to another
 * @param checked whether every access is checked: bounds, races, undefined lanes, local memory that
 *     nobody wrote; some hundred times slower
 */
public record SimulatorOptions(long seed, boolean checked) {
  /** Every check. */
  public static SimulatorOptions checked(long seed) {
    return new SimulatorOptions(seed, true);
  }

  /** No check but those of Java itself. */
  public static SimulatorOptions unchecked() {
    return new SimulatorOptions(0, false);
  }
}
