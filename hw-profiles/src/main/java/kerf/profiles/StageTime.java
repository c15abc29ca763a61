package kerf.profiles;

/**
 * What a run of a part of a network takes, by its terms.
 *
 * @param overheadSeconds once a run
 * @param computeSeconds of its groups
 * @param inSeconds of the values that come in
 * @param outSeconds of the values that go out
 */
public record StageTime(
    double overheadSeconds, double computeSeconds, double inSeconds, double outSeconds) {
  /** Of one run with nothing before or behind it: the sum. */
  public double seconds() {
    return overheadSeconds + computeSeconds + inSeconds + outSeconds;
  }
}
