package kerf.profiles;

import java.util.Arrays;

/**
 * How long repeated runs of one thing took.
 *
 * @param runs how many were timed, at least 1
 * @param medianSeconds of an even count, the mean of the two in the middle
 * @param minSeconds the fastest
 * @param p99Seconds the smallest time that 99 of 100 runs do not exceed (nearest rank); the slowest
 *     where there are fewer than 100 runs
 */
public record Timing(int runs, double medianSeconds, double minSeconds, double p99Seconds) {
  private static final double P99 = 0.99;

  /**
   * @throws IllegalArgumentException when a number is out of range
   */
  public Timing {
    Checks.atLeast("runs", 1, runs);
    Checks.notNegative("medianSeconds", medianSeconds);
    Checks.notNegative("minSeconds", minSeconds);
    Checks.notNegative("p99Seconds", p99Seconds);
  }

  /** The same runs, if each had taken so many times as long. */
  public Timing times(double factor) {
    return new Timing(runs, factor * medianSeconds, factor * minSeconds, factor * p99Seconds);
  }

  /**
   * Of single times.
   *
   * @param seconds at least one, in any order
   */
  public static Timing of(double... seconds) {
    Checks.atLeast("runs", 1, seconds.length);
    double[] sorted = seconds.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    return new Timing(n, median, sorted[0], sorted[(int) Math.ceil(P99 * n) - 1]);
  }
}
