package kerf.host.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopwatchTest {
  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong clock = new AtomicLong();
  private final Stopwatch watch = new Stopwatch(clock::get);

  /**
   * @param first seconds of the first run
   * @param falling runs that are each faster than the one before, from 2 seconds on
   * @param least seconds of warming up
   * @param runs expected
   */
  @ParameterizedTest(name = "first {0} s, {1} faster ones, {2} to {3} s: {4} runs")
  @CsvSource({
    "50, 0, 0, 1000, 8", // the first, the one that the others are held against, six no faster
    "50, 0, 20, 1000, 11", // 20 s of 2 s each
    "50, 3, 0, 1000, 11",
    "50, 3, 0, 9, 7", // 2, 1.8, 1.62, 1.458, 1.458, 1.458 s begin before 9 s are over
    "1, 0, 0, 1, 2"
  })
  void isWarmWhenNothingGetsFasterAndSomeTimeHasPassed(
      double first, int falling, double least, double limit, int runs) {
    List<Double> taken = new ArrayList<>();
    watch.warm(
        least,
        limit,
        () -> {
          int behind = Math.min(Math.max(0, taken.size() - 1), falling);
          double seconds = taken.isEmpty() ? first : 2 * Math.pow(0.9, behind);
          taken.add(seconds);
          clock.addAndGet((long) (seconds * SECOND));
        });
    assertThat(taken).hasSize(runs);
  }

  @Test
  void repeatsAtLeastSoOftenAndNotForEver() {
    assertThat(watch.repeat(100, 3, 5, () -> clock.addAndGet(4 * SECOND))).containsExactly(4, 4, 4);
    assertThat(watch.repeat(4, 3, 50, () -> clock.addAndGet(SECOND))).hasSize(4);
    assertThat(watch.repeat(100, 1, 5, () -> clock.addAndGet(2 * SECOND))).hasSize(3);
  }
}
