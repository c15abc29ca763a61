package kerf.host.report;

/**
 * What a run took from the plug, as far as the machine counts it.
 *
 * @param joules of the processor's packages, whatever ran on them, idle time included; null when
 *     unknown
 * @param note one sentence: what was counted, or why nothing is known
 */
public record Energy(Double joules, String note) {
  /** Not known, for a reason of one sentence. */
  public static Energy unknown(String reason) {
    return new Energy(null, reason);
  }

  /**
   * Joules for each picture.
   *
   * @param pictures of the run
   * @return null when unknown, or when there was no picture
   */
  public Double perPicture(long pictures) {
    return joules == null || pictures == 0 ? null : joules / pictures;
  }
}
