package kerf.host.plan;

import kerf.models.KerfException;

/** What a plan is best at. */
public sealed interface Goal {
  /** The least time for one batch, start-up aside. */
  record Latency() implements Goal {}

  /**
   * The least time for a number of pictures, start-up included.
   *
   * @param pictures how many
   */
  record Throughput(long pictures) implements Goal {
    /**
     * @throws KerfException when there is no picture
     */
    public Throughput {
      if (pictures < 1) {
        throw new KerfException("a plan needs at least 1 picture, not " + pictures);
      }
    }
  }

  /**
   * What each hand-over between stages takes beyond its transfers, as part of a run's time: stages
   * wait for each other as soon as one varies, where devices that share pictures do not. On two
   * devices confined to a core each, {@code kerf bench schedule} saw two stages fall short of their
   * prediction by 7 % and fourteen by 22 %, against data parallelism.
   */
  double HAND_OVER = 0.03;

  /** So many pictures that start-up no longer counts. */
  static Goal sustained() {
    return new Throughput(Long.MAX_VALUE);
  }

  /** The time that is to be least, in seconds, with what hand-overs are known to add. */
  default double cautiousSeconds(Candidate candidate) {
    return switch (this) {
      case Latency _ -> seconds(candidate);
      case Throughput _ -> seconds(candidate) * (1 + HAND_OVER * candidate.handOvers());
    };
  }

  /** The time that is predicted, in seconds. */
  default double seconds(Candidate candidate) {
    return switch (this) {
      case Latency _ -> candidate.latencySeconds();
      case Throughput(long pictures) -> candidate.seconds(pictures);
    };
  }
}
