package kerf.host.batch;

import java.util.List;

/** What a spot check found. */
sealed interface Verdict {
  /** Another device made the same of it. */
  record Confirmed(Done done) implements Verdict {}

  /** No other device can say. */
  record Unknown(Done done, String reason) implements Verdict {}

  /**
   * It is wrong.
   *
   * @param done what was checked
   * @param guilty ids of the devices that made it wrong, when they do so again; else empty
   * @param reason one sentence
   */
  record Contradicted(Done done, List<String> guilty, String reason) implements Verdict {}

  /** The device that checked is wrong, as the reference says. */
  record CheckerWrong(Done done, String checker, String reason) implements Verdict {}

  /** What was checked. */
  Done done();
}
