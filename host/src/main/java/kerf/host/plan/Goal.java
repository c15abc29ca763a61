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

  /** So many pictures that start-up no longer counts. */
  static Goal sustained() {
    return new Throughput(Long.MAX_VALUE);
  }

  /** The time that is to be least, in seconds. */
  default double seconds(Candidate candidate) {
    return switch (this) {
      case Latency _ -> candidate.latencySeconds();
      case Throughput(long pictures) -> candidate.seconds(pictures);
    };
  }
}
