package kerf.host.batch;

import java.util.List;

/**
 * What a run did.
 *
 * @param before rows that were there already
 * @param rows written now
 * @param skipped sentences about pictures without a result
 * @param seconds from the first decoding to the last row
 * @param latencies nanoseconds of each load from its decoding to its coming out, in no order; of
 *     the first million
 * @param finished nanoseconds from the first decoding to the coming out of each of them, in the
 *     same order
 * @param interrupted whether it was asked to stop before its end
 * @param checks spot checks made
 */
public record BatchResult(
    long before,
    long rows,
    List<String> skipped,
    double seconds,
    List<Long> latencies,
    List<Long> finished,
    boolean interrupted,
    int checks) {
  /** Copies the lists. */
  public BatchResult {
    skipped = List.copyOf(skipped);
    latencies = List.copyOf(latencies);
    finished = List.copyOf(finished);
  }

  /** Pictures a second. */
  public double rate() {
    return rows / seconds;
  }
}
