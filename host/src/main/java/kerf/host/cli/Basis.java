package kerf.host.cli;

/**
 * What a plan's predictions rest on.
 *
 * @param known whether there are any: else every group was taken to last as long as every other
 * @param rate pictures a second of a plan that somebody gave; null for one that was made here
 * @param bound of a plan that somebody gave; null for one that was made here
 * @param source one sentence: where they are from, or why there are none
 */
record Basis(boolean known, Double rate, Double bound, String source) {
  /** Of profiles. */
  static Basis measured(String source) {
    return new Basis(true, null, null, source);
  }

  /** Of nothing. */
  static Basis none(String reason) {
    return new Basis(false, null, null, reason);
  }
}
