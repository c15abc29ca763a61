package kerf.host.report;

import java.util.List;

/**
 * What a run was predicted to do, in pictures a second.
 *
 * @param plan one line
 * @param predicted of the plan; null when nobody measured
 * @param bound that no plan on these devices exceeds; null when nobody measured
 * @param singles each device alone
 * @param source one sentence: where these figures are from, or why there are none
 */
public record Rates(
    String plan, Double predicted, Double bound, List<Single> singles, String source) {
  /**
   * A device that computes everything alone.
   *
   * @param device its id
   * @param rate predicted pictures per second; null when it cannot
   */
  public record Single(String device, Double rate) {}

  /** Copies the list. */
  public Rates {
    singles = List.copyOf(singles);
  }

  /** Without a prediction. */
  public static Rates unknown(String plan, String reason) {
    return new Rates(plan, null, null, List.of(), reason);
  }
}
