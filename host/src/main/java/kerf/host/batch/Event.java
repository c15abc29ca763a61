package kerf.host.batch;

/** What the thread that writes rows hears. */
sealed interface Event {
  /** A load came out. */
  record Computed(Done done) implements Event {}

  /** A check is over. */
  record Checked(Verdict verdict) implements Event {}

  /** The run cannot go on. */
  record Broken(RuntimeException reason) implements Event {}

  /** Somebody wants the run to end after what is under way. */
  record Stop() implements Event {}
}
