package kerf.host.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Times what is run.
 *
 * @param nanoseconds a clock that only goes forward
 */
record Stopwatch(LongSupplier nanoseconds) {
  private static final double NANO = 1e-9;

  /** Runs without progress after which a thing is warm. */
  private static final int SETTLED = 6;

  /** What is progress. */
  private static final double FASTER = 0.98;

  /** Seconds since a reading of the clock. */
  double since(long start) {
    return (nanoseconds.getAsLong() - start) * NANO;
  }

  long now() {
    return nanoseconds.getAsLong();
  }

  /**
   * Runs a thing until it is warm: until several runs in a row were none of them faster than what
   * was before, and some time has passed. The first run's time does not count: it may wait for
   * compilers.
   *
   * @param least seconds
   * @param limit seconds, after which it is warm enough
   */
  void warm(double least, double limit, Runnable thing) {
    thing.run();
    double best = Double.POSITIVE_INFINITY;
    int idle = 0;
    long start = now();
    while (since(start) < limit && (idle < SETTLED || since(start) < least)) {
      long begin = now();
      thing.run();
      double seconds = since(begin);
      idle = seconds < FASTER * best ? 0 : idle + 1;
      best = Math.min(best, seconds);
    }
  }

  /**
   * Runs a thing until it has run often enough or, after {@code least} runs, long enough.
   *
   * @return seconds of each run
   */
  double[] repeat(int most, int least, double limit, Runnable thing) {
    return repeat(most, least, limit, thing, () -> {});
  }

  /** The same with something else behind each run, which is not timed but counts for the limit. */
  double[] repeat(int most, int least, double limit, Runnable thing, Runnable between) {
    List<Double> times = new ArrayList<>();
    long start = now();
    while (times.size() < most && (times.size() < least || since(start) < limit)) {
      long begin = now();
      thing.run();
      times.add(since(begin));
      between.run();
    }
    return times.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
