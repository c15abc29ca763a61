package kerf.host.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kerf.models.KerfException;
import org.junit.jupiter.api.Test;

class UpperBoundTest {
  private static final int TRIALS = 200;

  @Test
  void noCandidateIsFasterThanTheBound() {
    long seed = Long.getLong("kerf.seed", System.nanoTime());
    RandomModels models = new RandomModels(seed);
    int planned = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      Plan plan;
      try {
        plan = Planner.plan(models.next(), Restrictions.NONE, Goal.sustained());
      } catch (KerfException e) {
        assertThat(e).as("-Dkerf.seed=%s", seed).hasMessageContaining("has no plan");
        continue;
      }
      planned++;
      for (Candidate candidate : plan.compared()) {
        assertThat(candidate.rate())
            .as("trial %s of -Dkerf.seed=%s: %s", trial, seed, candidate)
            .isLessThanOrEqualTo(plan.bound().rate() * (1 + 1e-12));
      }
    }
    assertThat(planned).isGreaterThan(TRIALS / 2);
  }

  /**
   * With two devices the programme has a known solution: groups ordered by the ratio of their
   * times, device 0 takes them from one end, device 1 from the other, and one group is divided.
   */
  @Test
  void isTheOptimumForTwoDevices() {
    long seed = Long.getLong("kerf.seed", System.nanoTime());
    RandomModels models = new RandomModels(seed);
    for (int trial = 0; trial < TRIALS; trial++) {
      Costs costs = new Costs(models.next(30, 2));
      double load = costs.model().batch() / UpperBound.of(costs).rate();
      assertThat(load)
          .as("trial %s of -Dkerf.seed=%s", trial, seed)
          .isCloseTo(divided(costs), within(1e-7 * load));
    }
  }

  private static double divided(Costs costs) {
    List<Integer> byRatio = new ArrayList<>();
    for (int g = 0; g < costs.groups(); g++) {
      byRatio.add(g);
    }
    byRatio.sort(Comparator.comparingDouble(g -> costs.seconds(0, g) / costs.seconds(1, g)));
    double first = 0;
    double second = 0;
    for (int g : byRatio) {
      second += Double.isFinite(costs.seconds(1, g)) ? costs.seconds(1, g) : 0;
    }
    for (int g : byRatio) {
      double a = costs.seconds(0, g);
      double b = costs.seconds(1, g);
      if (Double.isFinite(b) && first + a > second - b) {
        double part = Math.max(0, (second - first) / (a + b));
        return Double.isFinite(a) ? Math.max(first, first + part * a) : Math.max(first, second);
      }
      first += a;
      second -= Double.isFinite(b) ? b : 0;
    }
    return first;
  }

  @Test
  void dividesEqualDevicesEvenly() {
    Costs costs =
        new Costs(Models.local(Models.chain(new double[] {3, 4}, new double[] {3, 4}), "a", "b"));
    assertThat(UpperBound.of(costs).rate()).isCloseTo(2 / 7.0, within(1e-9));
  }

  @Test
  void isWhatTheOnlyCapableDeviceReaches() {
    double never = Double.POSITIVE_INFINITY;
    Costs costs =
        new Costs(
            Models.local(Models.chain(new double[] {1, 8}, new double[] {1, never}), "a", "b"));
    UpperBound bound = UpperBound.of(costs);
    assertThat(bound.rate()).isCloseTo(1 / 8.0, within(1e-9));
    assertThat(bound.prices().get("a")).isCloseTo(1, within(1e-9));
  }
}
