package kerf.host.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import kerf.models.KerfException;
import kerf.profiles.Link;
import org.junit.jupiter.api.Test;

class MixedSearchTest {
  private static final int TRIALS = 200;

  @Test
  void isOfferedOnlyWhereItIsFasterAndHolds() {
    long seed = Long.getLong("kerf.seed", System.nanoTime());
    RandomModels models = new RandomModels(seed);
    int mixed = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      CostModel model = models.next();
      Plan plan;
      try {
        plan = Planner.plan(model, Restrictions.NONE, Goal.sustained());
      } catch (KerfException e) {
        assertThat(e).as("-Dkerf.seed=%s", seed).hasMessageContaining("has no plan");
        continue;
      }
      double others = 0;
      for (Candidate candidate : plan.compared()) {
        if (candidate.kind() != Candidate.Kind.BRANCHES) {
          Plans.check(model, candidate);
        }
        others = candidate.kind() == Candidate.Kind.MIXED ? others : fastest(others, candidate);
      }
      for (Candidate candidate : plan.compared()) {
        if (candidate.kind() == Candidate.Kind.MIXED) {
          mixed++;
          assertThat(candidate.routes().size()).isLessThanOrEqualTo(FewRoutes.MAX_ROUTES);
          assertThat(candidate.rate())
              .as("trial %s of -Dkerf.seed=%s", trial, seed)
              .isGreaterThan(others * (1 + FewRoutes.WORTH) * (1 - 1e-12))
              .isLessThanOrEqualTo(plan.bound().rate() * (1 + 1e-9));
        }
      }
    }
    assertThat(mixed).as("networks whose best plan is a mix").isGreaterThan(TRIALS / 8);
  }

  private static double fastest(double others, Candidate candidate) {
    return candidate.kind() == Candidate.Kind.BRANCHES
        ? others
        : Math.max(others, candidate.rate());
  }

  /**
   * Any division of the groups' work is a mix of routes, so that without transfers, costs of stages
   * and memory limits the bound is reached. On a chain there is one order only.
   */
  @Test
  void manyRoutesReachTheBoundWhereTransfersAreFree() {
    long seed = Long.getLong("kerf.seed", System.nanoTime());
    RandomModels models = new RandomModels(seed);
    for (int trial = 0; trial < TRIALS; trial++) {
      CostModel model = free(models.next(2 + trial % 6, 2 + trial % 2));
      Costs costs = new Costs(model);
      MixedSearch.Mix mix = MixedSearch.best(costs, List.of()).orElseThrow();
      double bound = UpperBound.of(costs).rate();
      assertThat(mix.relaxed() * model.batch())
          .as("trial %s of -Dkerf.seed=%s", trial, seed)
          .isBetween(bound * (1 - 2e-3), bound * (1 + 1e-9));
    }
  }

  private static CostModel free(CostModel model) {
    List<Group> chain = new ArrayList<>();
    for (Group group : model.groups()) {
      List<String> reads = List.of(chain.isEmpty() ? "in" : chain.getLast().name());
      chain.add(
          new Group(
              group.name(),
              reads,
              group.bytes(),
              group.weightBytes(),
              group.output(),
              group.seconds()));
    }
    List<PlanDevice> devices =
        model.devices().stream().map(d -> PlanDevice.local(d.name())).toList();
    return new CostModel(model.network(), model.batch(), model.inputs(), chain, devices);
  }

  /** a b a b in 1 + 1 each, where a pipeline takes 1 + 1 and 9 more, or the whole on one 20. */
  @Test
  void aDeviceComesTwice() {
    CostModel model =
        Models.local(Models.chain(new double[] {1, 9, 1, 9}, new double[] {9, 1, 9, 1}), "a", "b");
    Plan plan = Planner.plan(model, Restrictions.NONE, Goal.sustained());
    assertThat(plan.chosen()).hasToString("mixed routes a | b | a | b");
    assertThat(plan.chosen().rate()).isCloseTo(0.5, within(1e-9));
    assertThat(plan.chosen().use().get("a computing")).isCloseTo(1, within(1e-9));
    assertThat(plan.chosen().latencySeconds()).isCloseTo(4, within(1e-9));
  }

  @Test
  void switchingMustPay() {
    List<Group> chain = Models.chain(new double[] {1, 9, 1, 9}, new double[] {9, 1, 9, 1});
    List<PlanDevice> costly =
        List.of(
            new PlanDevice("a", Link.NONE, Link.NONE, Long.MAX_VALUE, 0, 7, 0),
            new PlanDevice("b", Link.NONE, Link.NONE, Long.MAX_VALUE, 0, 7, 0));
    Plan plan = Planner.plan(Models.on(chain, costly), Restrictions.NONE, Goal.sustained());
    // Alone each takes 27; cut twice or more it is 2 x 7 + 2 at least, for each of two devices.
    assertThat(plan.compared())
        .filteredOn(c -> c.kind() == Candidate.Kind.MIXED)
        .allMatch(c -> c.routes().stream().allMatch(r -> r.stages().size() < 4));
  }

  /** Fractions: a takes 1, b 2 of the only group; two of three batches go to a. */
  @Test
  void sharesAreWhatTheProgrammeSays() {
    List<double[]> loads = List.of(new double[] {1, 0}, new double[] {0, 2});
    assertThat(RouteMix.rates(loads)).containsExactly(new double[] {1, 0.5}, within(1e-9));
    assertThat(RouteMix.prices(loads)).containsExactly(new double[] {1, 0.5}, within(1e-9));
  }

  @Test
  void programsOfSeveralRoutesShareOneBudget() {
    List<Group> chain = Models.chain(new double[] {1, 1}, new double[] {1, 1});
    PlanDevice small = new PlanDevice("a", Link.NONE, Link.NONE, 40, 0);
    Costs costs = new Costs(Models.on(chain, List.of(small, PlanDevice.local("b"))));
    BitSet first = new BitSet();
    first.set(0);
    BitSet second = new BitSet();
    second.set(1);
    Stage head = Stage.of(costs, first, 0);
    Stage tail = Stage.of(costs, second, 0);
    MemoryBudget budget = new MemoryBudget(costs);
    assertThat(head.memoryBytes() + tail.memoryBytes()).isGreaterThan(40);
    assertThat(budget.refuses(List.of(List.of(head), List.of(head)))).isEmpty();
    Optional<String> refused = budget.refuses(List.of(List.of(head), List.of(tail)));
    assertThat(refused).contains("a has 40 bytes and needs 48");
  }
}
