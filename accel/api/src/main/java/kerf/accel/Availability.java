package kerf.accel;

/** Whether a back end can run in this process. */
public sealed interface Availability {
  /** It can. */
  record Available() implements Availability {}

  /**
   * It cannot.
   *
   * @param reason what is missing and what to do, in one sentence
   */
  record Unavailable(String reason) implements Availability {}

  /** It can. */
  static Availability available() {
    return new Available();
  }

  /** It cannot, for a reason that a person can act on. */
  static Availability unavailable(String reason) {
    return new Unavailable(reason);
  }
}
