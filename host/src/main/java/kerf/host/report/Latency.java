package kerf.host.report;

import java.util.ArrayList;
import java.util.List;

/**
 * How long batches took from their decoding to their result.
 *
 * @param batches that were timed
 * @param p50Millis half of them were no slower (nearest rank)
 * @param p99Millis 99 of 100 were no slower
 * @param buckets of equal width, from the fastest to the slowest
 */
public record Latency(long batches, double p50Millis, double p99Millis, List<Bucket> buckets) {
  private static final int BUCKETS = 40;
  private static final double MILLION = 1e6;

  /**
   * How many batches took a time.
   *
   * @param fromMillis the least
   * @param toMillis the most
   * @param count of batches
   */
  public record Bucket(double fromMillis, double toMillis, long count) {}

  /** Copies the list. */
  public Latency {
    buckets = List.copyOf(buckets);
  }

  /** Of nanoseconds in any order; all is 0 when there are none. */
  static Latency of(List<Long> nanoseconds) {
    if (nanoseconds.isEmpty()) {
      return new Latency(0, 0, 0, List.of());
    }
    double[] sorted = nanoseconds.stream().mapToDouble(n -> n / MILLION).sorted().toArray();
    double least = sorted[0];
    double width = Math.max((sorted[sorted.length - 1] - least) / BUCKETS, 1 / MILLION);
    long[] counts = new long[BUCKETS];
    for (double millis : sorted) {
      counts[Math.min(BUCKETS - 1, (int) ((millis - least) / width))]++;
    }
    List<Bucket> buckets = new ArrayList<>();
    for (int i = 0; i < BUCKETS; i++) {
      buckets.add(new Bucket(least + i * width, least + (i + 1) * width, counts[i]));
    }
    return new Latency(sorted.length, rank(sorted, 0.5), rank(sorted, 0.99), buckets);
  }

  private static double rank(double[] sorted, double part) {
    return sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)];
  }
}
