package kerf.host.report;

import java.util.ArrayList;
import java.util.List;

/** How many pictures were done when. */
public final class Throughput {
  private static final int MOST_BINS = 120;
  private static final double LEAST_SECONDS = 0.05;
  private static final double NANO = 1e-9;

  private Throughput() {}

  /**
   * Pictures of a span of time.
   *
   * @param fromSeconds since the run began
   * @param toSeconds since the run began
   * @param rate pictures a second
   */
  public record Bin(double fromSeconds, double toSeconds, double rate) {}

  /**
   * Bins of equal width until the last batch.
   *
   * @param finished nanoseconds since the run began at which each batch was done, in any order
   * @param batch pictures of each
   */
  static List<Bin> of(List<Long> finished, int batch) {
    double end = NANO * finished.stream().mapToLong(Long::longValue).max().orElse(0);
    if (end <= 0) {
      return List.of();
    }
    // A bin needs some batches, else its rate is as random as they are.
    int bins = Math.clamp(finished.size() / 8, 1, MOST_BINS);
    bins = Math.clamp((int) (end / LEAST_SECONDS), 1, bins);
    double width = end / bins;
    long[] counts = new long[bins];
    for (long nanos : finished) {
      counts[Math.clamp((int) (NANO * nanos / width), 0, bins - 1)]++;
    }
    List<Bin> all = new ArrayList<>();
    for (int i = 0; i < bins; i++) {
      all.add(new Bin(i * width, (i + 1) * width, batch * counts[i] / width));
    }
    return List.copyOf(all);
  }
}
