package kerf.host.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import kerf.host.pipeline.Note;
import kerf.host.pipeline.Recorder;
import kerf.host.plan.Candidate;
import kerf.host.plan.Conditions;
import kerf.host.plan.CostModel;
import kerf.host.plan.DecodeCost;
import kerf.host.plan.Goal;
import kerf.host.plan.Group;
import kerf.host.plan.HostLimits;
import kerf.host.plan.PlanDevice;
import kerf.host.plan.Planner;
import kerf.host.plan.Restrictions;
import kerf.host.plan.Stage;
import kerf.profiles.Link;
import org.junit.jupiter.api.Test;

/** When a plan is changed, and when it is not, in time that is only counted. */
class PlanWatchTest {
  private static final int GROUPS = 100;
  private static final double GROUP = 1e-3;
  private static final long MANY = 1_000_000;

  private final Recorder recorder = new Recorder();
  private final Map<String, Double> truth = new HashMap<>(Map.of("a", 1.0, "b", 1.0));
  private long pictures = MANY;

  /** A chain; a cannot run its last group and b not its first, so that both are needed. */
  private static CostModel chain(double startUp, int threads, boolean both) {
    List<Group> groups = new ArrayList<>();
    for (int g = 0; g < GROUPS; g++) {
      Map<String, Double> seconds = new HashMap<>();
      if (both || g < GROUPS - 1) {
        seconds.put("a", GROUP);
      }
      if (both || g > 0) {
        seconds.put("b", GROUP);
      }
      String before = g == 0 ? "in" : "c" + (g - 1);
      groups.add(new Group("c" + g, List.of(before), 4, 8, g == GROUPS - 1, seconds));
    }
    List<PlanDevice> devices =
        List.of("a", "b").stream()
            .map(d -> new PlanDevice(d, Link.NONE, Link.NONE, Long.MAX_VALUE, startUp, 0, threads))
            .toList();
    return new CostModel("chain", 1, Map.of("in", 4L), groups, devices);
  }

  private static Candidate plan(Conditions conditions, long pictures) {
    return Planner.plan(conditions, Restrictions.NONE, new Goal.Throughput(pictures)).chosen();
  }

  private double seconds(Stage stage) {
    return GROUP * stage.groups().size() * truth.get(stage.device());
  }

  private final class Watched {
    private final FakeLine line;
    private final PlanWatch watch;
    private long out;

    Watched(Conditions conditions, ToDoubleFunction<Stage> seconds) {
      Candidate first = plan(conditions, pictures);
      line = new FakeLine(recorder, first.routes(), seconds);
      watch =
          new PlanWatch(
              (now, left, _) -> plan(now, left),
              conditions,
              first.routes(),
              () -> pictures - out,
              recorder,
              AdaptationPace.DEFAULT,
              () -> line.now());
    }

    void runTo(double seconds) {
      while (line.now() < 1e9 * seconds && out < pictures) {
        line.batch();
        out++;
        watch.look(line);
      }
    }
  }

  private Watched watched(Conditions conditions) {
    return new Watched(conditions, this::seconds);
  }

  private static Conditions needed() {
    return Conditions.undisturbed(chain(0, 0, false));
  }

  private List<String> notes() {
    return recorder.notes().stream().map(Note::sentence).toList();
  }

  private static int groupsOfA(Watched run) {
    return run.line.routes().getFirst().stages().getFirst().groups().size();
  }

  @Test
  void aDeviceThatIsSlowerThanItsProfileGetsLessOnce() {
    truth.put("b", 1.5);
    Watched run = watched(needed());
    assertThat(groupsOfA(run)).isEqualTo(50);
    run.runTo(100);
    assertThat(run.line.switches()).hasSize(1);
    assertThat(groupsOfA(run)).isEqualTo(60);
    assertThat(notes()).hasSize(2);
    assertThat(notes().getFirst())
        .isEqualTo(
            "calibrated: a takes 1.00, b takes 1.50 of its profile; re-planned: pipeline a | b ->"
                + " pipeline a | b, predicted +25.0 %");
    assertThat(notes().getLast()).isEqualTo("confirmed: 16.67 images/s, 13.33 before");
  }

  /** 50 and 52 ms: 51 and 51 would be 2 % faster. */
  @Test
  void aGainOfTwoPerCentIsNone() {
    truth.put("b", 1.04);
    Watched run = watched(needed());
    run.runTo(100);
    assertThat(run.line.switches()).isEmpty();
    assertThat(notes())
        .containsExactly(
            "calibrated: a takes 1.00, b takes 1.04 of its profile; kept: no other plan gains over"
                + " 3 %");
  }

  @Test
  void noiseIsNoReason() {
    long seed = Long.getLong("kerf.seed", System.nanoTime());
    SplittableRandom random = new SplittableRandom(seed);
    Watched run =
        new Watched(
            needed(),
            stage -> {
              // One run in five is anything up to five times as long, the others 5 % off.
              double noise = random.nextInt(5) == 0 ? 1 + 4 * random.nextDouble() : 1;
              return seconds(stage) * noise * (0.95 + 0.1 * random.nextDouble());
            });
    run.runTo(300);
    assertThat(run.line.switches()).as("-Dkerf.seed=%s: %s", seed, notes()).isEmpty();
  }

  @Test
  void aChangeHasToEarnItsStartUp() {
    truth.put("b", 1.5);
    pictures = 200;
    Watched few = watched(Conditions.undisturbed(chain(5, 0, false)));
    few.runTo(1000);
    assertThat(few.line.switches()).as("170 pictures win 2.5 s").isEmpty();
    pictures = 2000;
    Watched many = watched(Conditions.undisturbed(chain(5, 0, false)));
    many.runTo(1000);
    assertThat(many.line.switches()).as("1970 pictures win 29 s").hasSize(1);
  }

  @Test
  void aDeviceThatDriftsGetsLess() {
    Watched run = watched(needed());
    run.runTo(60);
    assertThat(run.line.switches()).isEmpty();
    truth.put("b", 3.0);
    run.runTo(72);
    assertThat(run.line.switches()).as("two windows are not enough").isEmpty();
    run.runTo(82);
    assertThat(run.line.switches()).hasSize(1);
    assertThat(groupsOfA(run)).isEqualTo(75);
    assertThat(notes().get(1))
        .startsWith("drifted: b takes 3.00 of what it took; re-planned: ")
        .endsWith("predicted +100.0 %");
    truth.put("b", 1.0);
    run.runTo(105);
    assertThat(run.line.switches()).as("not within half a minute").hasSize(1);
    run.runTo(125);
    assertThat(run.line.switches()).hasSize(2);
    assertThat(groupsOfA(run)).isEqualTo(50);
  }

  @Test
  void aDriftThatPassesIsNone() {
    Watched run = watched(needed());
    run.runTo(60);
    truth.put("b", 3.0);
    run.runTo(68);
    truth.put("b", 1.0);
    run.runTo(200);
    assertThat(run.line.switches()).isEmpty();
    assertThat(notes()).hasSize(1);
  }

  @Test
  void aPlanThatIsSlowerThanTheOldOneIsGivenUp() {
    truth.put("b", 1.5);
    Watched[] run = new Watched[1];
    run[0] =
        new Watched(
            needed(),
            stage -> {
              // More than 50 groups do not fit into a's cache.
              boolean large = stage.device().equals("a") && stage.groups().size() > 50;
              return seconds(stage) * (large ? 2 : 1);
            });
    run[0].runTo(25);
    assertThat(run[0].line.switches()).hasSize(2);
    assertThat(groupsOfA(run[0])).isEqualTo(50);
    assertThat(notes().get(1))
        .isEqualTo("went back to pipeline a | b: 8.33 images/s, 13.33 before");
  }

  /** Predicted side by side: 12 ms a group; they really take 25. Alone: 10. */
  @Test
  void devicesThatSlowEachOtherDownAreTakenApart() {
    CostModel alone = chain(0, 2, true).on(new HostLimits(4, Long.MAX_VALUE, DecodeCost.NONE));
    Conditions conditions = new Conditions(alone, alone).slowed(Map.of(), both(1.2));
    Watched[] run = new Watched[1];
    run[0] =
        new Watched(
            conditions, stage -> seconds(stage) * (run[0].line.routes().size() > 1 ? 2.5 : 1));
    assertThat(run[0].line.routes()).hasSize(2);
    run[0].runTo(40);
    assertThat(run[0].line.switches()).hasSize(1);
    assertThat(run[0].line.routes()).hasSize(1);
    assertThat(notes().getFirst()).contains("data parallelism a + b -> a alone");
  }

  /** As Java's compilers do it: three times as long at first, then less and less. */
  @Test
  void codeThatIsStillColdIsNotJudged() {
    int[] runs = new int[1];
    Watched run =
        new Watched(
            needed(),
            stage -> {
              boolean cold = stage.device().equals("b");
              runs[0] += cold ? 1 : 0;
              return seconds(stage) * (cold ? 1 + 2 * Math.exp(-runs[0] / 15.0) : 1);
            });
    run.runTo(60);
    assertThat(run.line.switches()).as("%s", notes()).isEmpty();
    assertThat(notes()).singleElement().asString().contains("b takes 1.0");
  }

  /** A picture comes every 200 ms; then they come as fast as they are taken. */
  @Test
  void devicesThatWaitForPicturesAreNotJudged() {
    truth.put("b", 1.5);
    Watched run = watched(needed());
    run.line.comeEvery(0.2);
    run.runTo(100);
    assertThat(run.line.switches()).isEmpty();
    assertThat(notes()).isEmpty();
    run.line.comeEvery(0);
    run.runTo(110);
    assertThat(run.line.switches()).hasSize(1);
  }

  private static Map<String, Double> both(double factor) {
    return Map.of("a", factor, "b", factor);
  }
}
