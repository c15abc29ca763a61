package kerf.accel.simulator;

/**
 * How to simulate.
 *
 * @param seed decides the order of groups and the interleaving of work-items in a checked run: the
 *     same seed, the same run
 * @param checked true: every access is checked, and work-items interleave; false: as fast as plain
 *     Java allows, work-items change at barriers only, and the first exception ends the launch
 */
public record SimulatorOptions(long seed, boolean checked) {
  /** Every check, an interleaving drawn from the seed. */
  public static SimulatorOptions checked(long seed) {
    return new SimulatorOptions(seed, true);
  }

  /** No check but those of Java itself. */
  public static SimulatorOptions unchecked() {
    return new SimulatorOptions(0, false);
  }
}
