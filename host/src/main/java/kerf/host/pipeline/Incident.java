package kerf.host.pipeline;

/**
 * Something that went wrong and was dealt with.
 *
 * @param device that failed
 * @param kind of failure
 * @param reason one sentence
 * @param answer one sentence: what was done
 * @param batch under way; -1 where there was none
 * @param nanos when, by {@link System#nanoTime}
 */
public record Incident(
    String device, Kind kind, String reason, String answer, long batch, long nanos) {
  /** Kinds of failure. */
  public enum Kind {
    /** The device threw. */
    FAILED,
    /** It did not answer in time. */
    LATE,
    /** Another device contradicts its results. */
    WRONG,
    /** Its worker process ended. */
    DIED
  }
}
