package kerf.host.profile;

/**
 * How often things are run.
 *
 * @param quick whether a first look is enough
 * @param warmSeconds in which the network is run before the runs that count, at least, behind the
 *     first: a JIT compiler works beside the runs, which stand on a plateau until it is done
 * @param network runs of the network, at most
 * @param groups runs of each group, at most
 * @param leastRuns of either, however long they take
 * @param networkSeconds after which the network has run often enough
 * @param groupSeconds after which a group has
 */
public record Effort(
    boolean quick,
    double warmSeconds,
    int network,
    int groups,
    int leastRuns,
    double networkSeconds,
    double groupSeconds) {
  /** For figures to plan by. */
  public static final Effort FULL = new Effort(false, 3, 31, 11, 5, 10, 0.5);

  /** For a first look. */
  public static final Effort QUICK = new Effort(true, 1.5, 5, 3, 3, 2, 0.1);
}
