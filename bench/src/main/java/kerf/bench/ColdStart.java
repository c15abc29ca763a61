package kerf.bench;

import java.util.List;

/**
 * A first result in a JVM that has just started.
 *
 * @param millis from the model's file to the result; the start of the JVM is before it
 * @param peakBytes most memory that the process had resident until then; 0 where nobody says
 */
record ColdStart(double millis, long peakBytes) {
  private static final double MEGA = 1e6;

  /** The middle of their times, in milliseconds. */
  static double millis(List<ColdStart> starts) {
    return Figures.rounded(Figures.median(starts.stream().map(ColdStart::millis).toList()));
  }

  /** The middle of their memory, in millions of bytes; null where nobody says. */
  static Double megabytes(List<ColdStart> starts) {
    double bytes = Figures.median(starts.stream().map(s -> (double) s.peakBytes()).toList());
    return bytes == 0 ? null : Figures.rounded(bytes / MEGA);
  }
}
