package kerf.profiles;

/**
 * The time of one fused group: a node of the network after {@link kerf.models.rewrite.Rewrites},
 * with the activation and batch normalisation that were fused into it.
 *
 * @param name of the node
 * @param op kind of its operation
 * @param medianSeconds a run; 0 where the device computes it together with another group
 * @param minSeconds the fastest run
 * @param runs how many were timed
 * @param outputBytes of its value as float32, the whole batch
 */
public record GroupTime(
    String name, String op, double medianSeconds, double minSeconds, int runs, long outputBytes) {
  /**
   * @throws IllegalArgumentException when a part is missing or out of range
   */
  public GroupTime {
    Checks.present("name", name);
    Checks.present("op", op);
    Checks.notNegative("medianSeconds", medianSeconds);
    Checks.notNegative("minSeconds", minSeconds);
    Checks.atLeast("runs", 1, runs);
    Checks.atLeast("outputBytes", 0, outputBytes);
  }
}
