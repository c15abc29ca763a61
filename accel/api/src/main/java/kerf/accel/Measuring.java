package kerf.accel;

import java.time.Duration;

/** How long compiling a segment may try ways to compute it, where a back end has several. */
public enum Measuring {
  /**
   * Two seconds, and only for a network of which nothing was tried before: a first result waits for
   * it. The rest goes by a guess.
   */
  BRIEF(Duration.ofSeconds(2)),

  /** Whatever was not tried before, for a minute at most. */
  THOROUGH(Duration.ofMinutes(1));

  private final Duration limit;

  Measuring(Duration limit) {
    this.limit = limit;
  }

  /** For one segment. */
  public Duration limit() {
    return limit;
  }
}
