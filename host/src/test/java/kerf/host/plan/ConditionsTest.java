package kerf.host.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import kerf.models.KerfException;
import kerf.profiles.Link;
import org.junit.jupiter.api.Test;

class ConditionsTest {
  private static final int TRIALS = 200;

  private static Plan plan(Conditions conditions) {
    return Planner.plan(conditions, Restrictions.NONE, Goal.sustained());
  }

  private static PlanDevice onHost(String name, int threads) {
    return new PlanDevice(name, Link.NONE, Link.NONE, Long.MAX_VALUE, 0, 0, threads);
  }

  private static CostModel shared(int cores, DecodeCost decode, double a, double b, int threads) {
    return Models.on(
            Models.chain(new double[] {a, a}, new double[] {b, b}),
            List.of(onHost("a", threads), onHost("b", threads)))
        .on(new HostLimits(cores, Long.MAX_VALUE, decode));
  }

  @Test
  void noCandidateIsFasterThanTheBoundWhateverIsShared() {
    long seed = Long.getLong("kerf.seed", System.nanoTime());
    RandomModels models = new RandomModels(seed);
    int planned = 0;
    int limited = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      CostModel alone = models.sharing(models.next());
      Plan plan;
      try {
        plan = plan(new Conditions(alone, models.busy(alone)));
      } catch (KerfException e) {
        assertThat(e).as("-Dkerf.seed=%s", seed).hasMessageContaining("has no plan");
        continue;
      }
      planned++;
      limited += plan.chosen().use().getOrDefault("the host's cores", 0.0) > 1 - 1e-9 ? 1 : 0;
      for (Candidate candidate : plan.compared()) {
        String name = "trial " + trial + " of -Dkerf.seed=" + seed + ": " + candidate;
        assertThat(candidate.rate()).as(name).isLessThanOrEqualTo(plan.bound().rate() * (1 + 1e-9));
        boolean branches = candidate.kind() == Candidate.Kind.BRANCHES;
        assertThat(candidate.use().values()).as(name).allMatch(u -> branches || u <= 1 + 1e-9);
      }
      assertThat(plan.bound().prices().values().stream().mapToDouble(p -> p).sum())
          .isCloseTo(1, within(1e-9));
    }
    assertThat(planned).isGreaterThan(TRIALS / 2);
    assertThat(limited).as("plans that the cores limit").isGreaterThan(TRIALS / 20);
  }

  /** a takes 2 alone and 6 beside b, which takes 20 either way: a alone is the best. */
  @Test
  void oneDeviceIsAsFastAsAlone() {
    CostModel alone =
        Models.local(Models.chain(new double[] {1, 1}, new double[] {10, 10}), "a", "b");
    CostModel busy =
        Models.local(Models.chain(new double[] {3, 3}, new double[] {10, 10}), "a", "b");
    Plan plan = plan(new Conditions(alone, busy));
    assertThat(plan.chosen()).hasToString("a alone");
    assertThat(plan.bound().rate()).isCloseTo(0.5, within(1e-9));
    assertThat(plan.gap()).isCloseTo(0, within(1e-9));
    Candidate both = Plans.of(Candidate.Kind.DATA_PARALLEL, plan);
    assertThat(both.rate()).isCloseTo(1 / 6.0 + 1 / 20.0, within(1e-9));
    assertThatThrownBy(() -> new Conditions(alone, Models.fork(2)))
        .isInstanceOf(KerfException.class)
        .hasMessageContaining("are of other things");
  }

  /** Two threads each on two cores: the slower one only takes cores from the faster one. */
  @Test
  void devicesOnTheSameCoresGainNothing() {
    Plan plan = plan(Conditions.undisturbed(shared(2, DecodeCost.NONE, 1, 2, 2)));
    assertThat(plan.chosen()).hasToString("a alone");
    assertThat(plan.bound().rate()).isCloseTo(0.5, within(1e-9));
    // Both always busy: 1/2 and 1/4 a second would take 4 cores.
    assertThat(Plans.of(Candidate.Kind.DATA_PARALLEL, plan).rate()).isCloseTo(0.375, within(1e-9));
    Plan apart = plan(Conditions.undisturbed(shared(2, DecodeCost.NONE, 1, 2, 1)));
    assertThat(apart.chosen().rate()).isCloseTo(0.75, within(1e-9));
  }

  /** Two threads each on two cores, which wait for each other so often that both get on well. */
  @Test
  void devicesMeasuredBesideEachOtherShareCoresAsMeasured() {
    CostModel alone = shared(2, DecodeCost.NONE, 1, 2, 2);
    Plan plan = plan(new Conditions(alone, shared(2, DecodeCost.NONE, 1.25, 2.5, 2)));
    assertThat(plan.chosen().rate()).isCloseTo(1 / 2.5 + 1 / 5.0, within(1e-9));
    assertThat(plan.chosen().use().get("the host's cores")).isCloseTo(1, within(1e-9));
    // Without any gain the cores count in full.
    Plan none = plan(new Conditions(alone, shared(2, DecodeCost.NONE, 2, 4, 2)));
    assertThat(none.chosen()).hasToString("a alone");
    // What b takes beside a is not known.
    Plan half = plan(new Conditions(alone, shared(2, DecodeCost.NONE, 1.25, 2, 2)));
    assertThat(half.bound().rate()).isCloseTo(0.5, within(1e-9));
  }

  /** On the same cores, what was not measured beside each other has to promise more. */
  @Test
  void aGuessIsBelievedFromATenthOn() {
    for (double gain : List.of(1.05, 1.15)) {
      // a is good at the first group and b at the second, each with both of two cores.
      double other = 2 * gain - 1;
      CostModel model =
          Models.on(
                  Models.chain(new double[] {1, other}, new double[] {other, 1}),
                  List.of(onHost("a", 2), onHost("b", 2)))
              .on(new HostLimits(2, Long.MAX_VALUE, DecodeCost.NONE));
      Conditions guessed = Conditions.undisturbed(model);
      Plan plan = plan(guessed);
      assertThat(plan.chosen().stages()).hasSize(2);
      assertThat(guessed.believe(plan.chosen(), plan.compared())).isEqualTo(gain > 1.1);
      Candidate single = Plans.of(Candidate.Kind.SINGLE, plan);
      assertThat(guessed.believe(single, plan.compared())).isTrue();
      Conditions measured = guessed.slowed(Map.of(), Map.of("a", 1.01));
      assertThat(measured.believe(plan.chosen(), plan.compared())).isTrue();
    }
  }

  @Test
  void decodingLimitsEveryPlan() {
    Plan capped = plan(Conditions.undisturbed(shared(8, new DecodeCost(5, 2, false), 1, 1, 1)));
    assertThat(capped.compared())
        .filteredOn(c -> c.kind() != Candidate.Kind.BRANCHES)
        .allMatch(c -> Math.abs(c.rate() - 0.4) < 1e-9);
    assertThat(capped.bound().rate()).isCloseTo(0.4, within(1e-9));
    assertThat(capped.bound().prices()).containsEntry("decoding", 1.0);
    // One core: 2 s of computing and 3 s of decoding for each picture.
    Plan core = plan(Conditions.undisturbed(shared(1, new DecodeCost(3, 1, true), 1, 1, 1)));
    assertThat(core.bound().rate()).isCloseTo(1 / 5.0, within(1e-9));
    assertThat(core.chosen().rate()).isCloseTo(1 / 5.0, within(1e-9));
    assertThat(core.chosen().use().get("the host's cores")).isCloseTo(1, within(1e-9));
  }

  @Test
  void theHostHasOneBudgetOfMemory() {
    CostModel model = shared(8, DecodeCost.NONE, 1, 1, 1);
    // The whole network on one device: 2 x (8 + 4) + 2 x 4 + 4, and 2 x 4 in its queue.
    Plan one = plan(Conditions.undisturbed(model.on(new HostLimits(8, 44, DecodeCost.NONE))));
    assertThat(one.compared()).allMatch(c -> c.kind() == Candidate.Kind.SINGLE);
    assertThat(one.refused())
        .anyMatch(s -> s.contains("the host has 44 bytes and needs 88 with all queues"));
    assertThatThrownBy(
            () -> plan(Conditions.undisturbed(model.on(new HostLimits(8, 43, DecodeCost.NONE)))))
        .isInstanceOf(KerfException.class)
        .hasMessageContaining("has no plan");
  }

  @Test
  void numbersOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new DecodeCost(-1, 1, true)).isInstanceOf(KerfException.class);
    assertThatThrownBy(() -> new HostLimits(0, 1, DecodeCost.NONE))
        .isInstanceOf(KerfException.class);
    assertThatThrownBy(() -> Models.group("g", List.of(), Map.of("a", Double.NaN)))
        .isInstanceOf(KerfException.class);
  }
}
