package kerf.host.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.profiles.Link;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  /** a is good at the first half, b at the second: 2 | 2 beats 1/8 + 1/8 of data parallelism. */
  private static CostModel unlike() {
    return Models.local(
        Models.chain(new double[] {1, 1, 3, 3}, new double[] {3, 3, 1, 1}), "a", "b");
  }

  private static Plan plan(CostModel model, Restrictions restrictions) {
    return Planner.plan(model, restrictions, Goal.sustained());
  }

  private static List<List<String>> groups(Plan plan) {
    return plan.chosen().stages().stream().map(Stage::groups).toList();
  }

  @Test
  void cutsAChainWhereTheDevicesDiffer() {
    Plan plan = plan(unlike(), Restrictions.NONE);
    assertThat(plan.chosen()).hasToString("pipeline a | b");
    assertThat(groups(plan)).containsExactly(List.of("c0", "c1"), List.of("c2", "c3"));
    assertThat(plan.chosen().rate()).isCloseTo(0.5, within(1e-12));
    assertThat(plan.chosen().latencySeconds()).isCloseTo(4, within(1e-12));
    assertThat(plan.bound().rate()).isCloseTo(0.5, within(1e-9));
    assertThat(plan.gap()).isCloseTo(0, within(1e-9));
    assertThat(plan.chosen().stages().get(1).why())
        .isEqualTo("cut before 'c2': b computes what follows in 2000.000 ms, a in 6000.000");
    assertThat(plan.compared().get(1)).hasToString("data parallelism a + b");
    assertThat(plan.compared().get(1).rate()).isCloseTo(0.25, within(1e-12));
    assertThat(plan.why())
        .isEqualTo("pipeline a | b takes 0.500 of the time of data parallelism a + b");
  }

  @Test
  void ordersDevicesByWhatTheyAreGoodAt() {
    Plan plan =
        plan(
            Models.local(
                Models.chain(new double[] {3, 3, 1, 1}, new double[] {1, 1, 3, 3}), "a", "b"),
            Restrictions.NONE);
    assertThat(plan.chosen()).hasToString("pipeline b | a");
  }

  @Test
  void leavesLikeDevicesToDataParallelism() {
    Plan plan =
        plan(
            Models.local(Models.chain(new double[] {2, 3, 2}, new double[] {4, 6, 4}), "a", "b"),
            Restrictions.NONE);
    assertThat(plan.chosen()).hasToString("data parallelism a + b");
    assertThat(plan.chosen().rate()).isCloseTo(1 / 7.0 + 1 / 14.0, within(1e-12));
    assertThat(plan.gap()).isCloseTo(0, within(1e-9));
  }

  @Test
  void transfersCanForbidACut() {
    List<Group> chain = Models.chain(new double[] {1, 1, 3, 3}, new double[] {3, 3, 1, 1});
    PlanDevice far = new PlanDevice("b", new Link(9, 1), new Link(9, 1), Long.MAX_VALUE, 0);
    Plan plan = plan(Models.on(chain, List.of(PlanDevice.local("a"), far)), Restrictions.NONE);
    assertThat(plan.chosen().kind()).isEqualTo(Candidate.Kind.DATA_PARALLEL);
    Stage whole = plan.chosen().stages().get(1);
    assertThat(whole.inSeconds()).isEqualTo(9 + 4);
    assertThat(whole.loadSeconds()).isEqualTo(13);
    assertThat(whole.latencySeconds()).isEqualTo(13 + 8 + 13);
  }

  /** The widest branch of a module of four is cut inside. */
  @Test
  void cutsInsideAnInceptionModule() {
    CostModel model = inception();
    Plan plan = plan(model, Restrictions.NONE);
    double expected = BruteForce.bottleneck(model);
    Candidate pipeline =
        plan.compared().stream()
            .filter(c -> c.kind() == Candidate.Kind.PIPELINE)
            .findFirst()
            .orElseThrow();
    // a: in, 1x1, 3x3 reduce (1 + 1 + 1); b the rest, 5x5 among it: 2 + 3 + 1 + 1 less than any
    // other.
    assertThat(1 / pipeline.rate()).isCloseTo(expected, within(1e-12)).isCloseTo(6, within(1e-12));
    assertThat(pipeline.stages().get(0).groups()).contains("stem").doesNotContain("concat");
    assertThat(pipeline.stages().get(1).groups()).contains("concat").doesNotContain("stem");
  }

  private static CostModel inception() {
    return Models.local(
        List.of(
            both("stem", 1, "in"),
            both("1x1", 1, "stem"),
            both("3x3 reduce", 1, "stem"),
            both("3x3", 2, "3x3 reduce"),
            both("5x5 reduce", 1, "stem"),
            both("5x5", 3, "5x5 reduce"),
            both("pool", 1, "stem"),
            both("projection", 1, "pool"),
            both("concat", 1, "1x1", "3x3", "5x5", "projection")),
        "a",
        "b");
  }

  private static Group both(String name, double seconds, String... reads) {
    return Models.group(name, List.of(reads), Map.of("a", seconds, "b", seconds));
  }

  /** 1 + max of the branches over two devices + 1 where one device takes 12. */
  @Test
  void branchesSideBySideShortenLatency() {
    Plan plan = Planner.plan(inception(), Restrictions.NONE, new Goal.Latency());
    assertThat(plan.chosen().kind()).isEqualTo(Candidate.Kind.BRANCHES);
    assertThat(plan.chosen().latencySeconds()).isCloseTo(7, within(1e-12));
    ScheduleCheck.check(inception(), plan.chosen());
  }

  @Test
  void schedulesOfRandomNetworksKeepOrderAndTransfers() {
    long seed = Long.getLong("kerf.seed", System.nanoTime());
    RandomModels models = new RandomModels(seed);
    int checked = 0;
    for (int trial = 0; trial < 200; trial++) {
      CostModel model = models.next(12, 3);
      Plan plan;
      try {
        plan = Planner.plan(model, Restrictions.NONE, new Goal.Latency());
      } catch (KerfException e) {
        assertThat(e).as("-Dkerf.seed=%s", seed).hasMessageContaining("has no plan");
        continue;
      }
      for (Candidate candidate : plan.compared()) {
        if (candidate.kind() == Candidate.Kind.BRANCHES) {
          ScheduleCheck.check(model, candidate);
          checked++;
        }
      }
    }
    assertThat(checked).as("-Dkerf.seed=%s", seed).isGreaterThan(20);
  }

  @Test
  void fewPicturesGoToTheDeviceThatIsReady() {
    List<Group> chain = Models.chain(new double[] {2}, new double[] {1});
    PlanDevice slow = new PlanDevice("b", Link.NONE, Link.NONE, Long.MAX_VALUE, 100);
    CostModel model = Models.on(chain, List.of(PlanDevice.local("a"), slow));
    Plan few = Planner.plan(model, Restrictions.NONE, new Goal.Throughput(10));
    assertThat(few.chosen()).hasToString("a alone");
    assertThat(few.chosen().seconds(10)).isEqualTo(20);
    Plan many = Planner.plan(model, Restrictions.NONE, new Goal.Throughput(350));
    assertThat(many.chosen()).hasToString("data parallelism a + b");
    // a does 100 of them in 200 s, b the other 100 of 200 in the 100 s from its start on.
    assertThat(many.chosen().seconds(200)).isCloseTo(200, within(1e-9));
    assertThat(many.chosen().seconds(350)).isCloseTo(300, within(1e-9));
  }

  @Test
  void goesRoundWhatADeviceCannotRun() {
    CostModel model =
        Models.local(Models.chain(new double[] {1, 1, NEVER}, new double[] {9, 9, 9}), "a", "b");
    Plan plan = plan(model, Restrictions.NONE);
    assertThat(groups(plan)).containsExactly(List.of("c0", "c1"), List.of("c2"));
    assertThat(plan.chosen().stages().get(1).why()).isEqualTo("cut before 'c2': a cannot run 'c2'");
    assertThat(plan.refused()).anyMatch(s -> s.contains("a alone cannot run 'c2'"));
  }

  @Test
  void dividesWhatNoDeviceCanHold() {
    List<Group> chain = Models.chain(new double[] {1, 1, 1, 1}, new double[] {1, 1, 1, 1});
    // Of one group: 8 + 4 bytes, in 2 x 4, out 4; two groups need 36, three 48.
    List<PlanDevice> small =
        List.of(
            new PlanDevice("a", Link.NONE, Link.NONE, 40, 0),
            new PlanDevice("b", Link.NONE, Link.NONE, 40, 0));
    Plan plan = plan(Models.on(chain, small), Restrictions.NONE);
    assertThat(groups(plan)).containsExactly(List.of("c0", "c1"), List.of("c2", "c3"));
    assertThat(plan.chosen().stages()).allMatch(s -> s.memoryBytes() == 36);
    assertThat(plan.chosen().stages().get(1).why()).contains("memory does not hold both parts");
    assertThat(plan.compared()).noneMatch(c -> c.kind() == Candidate.Kind.SINGLE);
    List<PlanDevice> tiny = List.of(new PlanDevice("a", Link.NONE, Link.NONE, 40, 0));
    assertThatThrownBy(
            () -> plan(Models.on(Models.chain(new double[] {1, 1, 1, 1}), tiny), Restrictions.NONE))
        .isInstanceOf(KerfException.class)
        .hasMessageContaining("a has 40 bytes and needs 60 for the whole network");
  }

  @Test
  void honoursPins() {
    Plan plan = plan(unlike(), new Restrictions(Map.of("c2", "a"), Set.of()));
    Candidate pipeline = Plans.of(Candidate.Kind.PIPELINE, plan);
    assertThat(pipeline.stages().stream().map(Stage::groups))
        .containsExactly(List.of("c0", "c1", "c2"), List.of("c3"));
    assertThat(pipeline.rate()).isCloseTo(1 / 5.0, within(1e-12));
    assertThat(plan.bound().rate()).isLessThan(0.5);
    // a alone takes 8, and b does c0 and c3 too when a has c2 to do.
    Candidate mixed = Plans.of(Candidate.Kind.MIXED, plan);
    assertThat(mixed.rate()).isGreaterThan(1.005 / 5).isLessThan(plan.bound().rate() + 1e-9);
    assertThat(mixed.stages())
        .filteredOn(s -> s.groups().contains("c2"))
        .allMatch(s -> s.device().equals("a"));
  }

  @Test
  void honoursProhibitions() {
    Restrictions.Prohibition first = new Restrictions.Prohibition("c0", "a");
    Plan plan = plan(unlike(), new Restrictions(Map.of(), Set.of(first)));
    for (Candidate candidate : plan.compared()) {
      for (Stage stage : candidate.stages()) {
        assertThat(stage.device().equals("a") && stage.groups().contains("c0"))
            .as("%s", candidate)
            .isFalse();
      }
    }
    Plan pinned = plan(unlike(), new Restrictions(Map.of("c3", "b"), Set.of()));
    assertThat(pinned.chosen().stages().get(1).why())
        .isEqualTo("cut before 'c2': pins and prohibitions keep 'c3' from a");
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> plan(unlike(), new Restrictions(Map.of("c9", "a"), Set.of())))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("no group 'c9'");
    assertThatThrownBy(() -> plan(unlike(), new Restrictions(Map.of("c0", "z"), Set.of())))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("no device 'z'");
    Restrictions.Prohibition pinned = new Restrictions.Prohibition("c0", "a");
    assertThatThrownBy(() -> plan(unlike(), new Restrictions(Map.of("c0", "a"), Set.of(pinned))))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("'c0' can run on a, b");
    CostModel nowhere =
        Models.local(Models.chain(new double[] {1, NEVER}, new double[] {1, NEVER}), "a", "b");
    assertThatThrownBy(() -> plan(nowhere, Restrictions.NONE))
        .isInstanceOf(KerfException.class)
        .hasMessageContaining("no device can run group 'c1'");
  }

  @Test
  void saysWhenItSearchedSomeCutsOnly() {
    Plan exact =
        Planner.plan(
            Conditions.undisturbed(Models.fork(6)), Restrictions.NONE, Goal.sustained(), 51);
    assertThat(exact.refused()).noneMatch(s -> s.contains("orders only"));
    Plan along =
        Planner.plan(
            Conditions.undisturbed(Models.fork(6)), Restrictions.NONE, Goal.sustained(), 50);
    assertThat(along.refused()).anyMatch(s -> s.contains("more than 50"));
  }
}
