package kerf.host.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kerf.models.KerfException;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.zoo.Zoo;
import kerf.profiles.Condition;
import kerf.profiles.DeviceFacts;
import kerf.profiles.GroupMethod;
import kerf.profiles.GroupTime;
import kerf.profiles.Link;
import kerf.profiles.Memory;
import kerf.profiles.Profile;
import kerf.profiles.ProfileKey;
import kerf.profiles.Timing;
import kerf.profiles.Transfers;
import org.junit.jupiter.api.Test;

class ProfiledCostsTest {
  private static final Segment NETWORK =
      Segment.of(Zoo.of("squeezenet-1.1").build(null), Shape.nhwc(1, 224, 224, 3));
  private static final Transfers TRANSFERS =
      new Transfers(new Link(1e-3, 1e9), new Link(2e-3, 2e9), true);

  private final List<String> notes = new ArrayList<>();

  private ProfiledCosts costs() {
    return new ProfiledCosts("net", NETWORK, HostLimits.NONE, notes::add);
  }

  /** Every group takes a millisecond, those without weights nothing, the whole as said. */
  private Profile profile(String device, String kind, double whole, Condition condition) {
    List<GroupTime> groups = new ArrayList<>();
    for (Group group : CostModel.groups(costs().fused())) {
      double seconds = group.weightBytes() == 0 ? 0 : 1e-3;
      groups.add(new GroupTime(group.name(), "op", seconds, seconds, 3, group.bytes()));
    }
    groups.add(new GroupTime("copy of the device", "device's own", 5e-3, 5e-3, 3, 0));
    return new Profile(
        new ProfileKey("net", 1, device, "", "", 2, condition),
        new DeviceFacts(kind.equals("fpga") ? "FPGA Emulation Device" : "a device", kind, Map.of()),
        "here",
        "2026-01-01T00:00:00Z",
        false,
        1.5,
        0.5,
        Timing.of(whole),
        GroupMethod.LAUNCHES,
        groups,
        0,
        kind.equals("gpu") ? TRANSFERS : null,
        new Memory(1, 1, kind.equals("gpu") ? 1_000_000_000L : null),
        condition == Condition.ALONE ? List.of() : List.of("another"));
  }

  @Test
  void oneDeviceTakesWhatTheWholeTook() {
    Profile simd = profile("simd", "cpu", 0.2, Condition.ALONE);
    Profile gpu = profile("gpu", "gpu", 0.02, Condition.ALONE);
    Plan plan = Planner.plan(costs().of(List.of(simd, gpu)), Restrictions.NONE, Goal.sustained());
    for (Candidate candidate : plan.compared()) {
      if (candidate.kind() == Candidate.Kind.SINGLE) {
        double whole = candidate.toString().equals("simd alone") ? 0.2 : 0.02;
        assertThat(candidate.latencySeconds()).isCloseTo(whole, within(1e-12));
        assertThat(candidate.startUpSeconds().values()).containsExactly(2.0);
      }
    }
    PlanDevice device = costs().of(List.of(gpu)).alone().devices().getFirst();
    assertThat(device.memoryBytes()).isEqualTo(1_000_000_000L);
    assertThat(device.in()).isEqualTo(TRANSFERS.toDevice());
    assertThat(device.hostThreads()).isZero();
    assertThat(plan.network()).isEqualTo("net");
  }

  @Test
  void groupsKeepTheirProportionAndNothingStaysNothing() {
    CostModel model = costs().of(List.of(profile("simd", "cpu", 0.2, Condition.ALONE))).alone();
    Map<String, Double> none = Map.of("simd", 0.0);
    assertThat(model.groups())
        .filteredOn(g -> g.weightBytes() == 0)
        .isNotEmpty()
        .allMatch(g -> g.seconds().equals(none));
    assertThat(
            model.groups().stream()
                .filter(g -> g.weightBytes() > 0)
                .mapToDouble(g -> g.seconds().get("simd"))
                .distinct())
        .hasSize(1);
    PlanDevice device = model.devices().getFirst();
    assertThat(device.in()).isEqualTo(Link.NONE);
    assertThat(device.memoryBytes()).isEqualTo(Long.MAX_VALUE);
    assertThat(device.hostThreads()).isEqualTo(2);
    assertThat(notes).contains("simd: transfers are not known and taken to be free");
  }

  @Test
  void anEmulatedBoardComputesOnTheHost() {
    CostModel model = costs().of(List.of(profile("f", "fpga", 0.2, Condition.ALONE))).alone();
    assertThat(model.devices().getFirst().hostThreads()).isEqualTo(2);
  }

  @Test
  void timesBesideOthersAreForPlansOfSeveral() {
    Conditions conditions =
        costs()
            .of(
                List.of(
                    profile("a", "cpu", 0.1, Condition.ALONE),
                    profile("a", "cpu", 0.3, Condition.OTHERS_BUSY),
                    profile("b", "cpu", 0.1, Condition.ALONE)));
    Plan plan = Planner.plan(conditions, Restrictions.NONE, Goal.sustained());
    assertThat(Plans.of(Candidate.Kind.SINGLE, plan).rate()).isCloseTo(10, within(1e-9));
    assertThat(Plans.of(Candidate.Kind.DATA_PARALLEL, plan).rate())
        .isCloseTo(1 / 0.3 + 10, within(1e-9));
    assertThat(notes)
        .contains("not measured while others are busy, and taken to share nothing but cores: b");
  }

  @Test
  void whatDoesNotBelongTogetherIsRefused() {
    Profile simd = profile("simd", "cpu", 0.2, Condition.ALONE);
    refused(List.of(simd, simd), "device simd has two profiles");
    refused(
        List.of(profile("simd", "cpu", 0.2, Condition.OTHERS_BUSY)),
        "device simd was measured beside others only");
    assertThatThrownBy(
            () ->
                new ProfiledCosts("other", NETWORK, HostLimits.NONE, notes::add).of(List.of(simd)))
        .isInstanceOf(KerfException.class)
        .hasMessageContaining("the profile of simd is of network net");
    Segment four = Segment.of(NETWORK.graph(), Shape.nhwc(4, 224, 224, 3));
    assertThatThrownBy(
            () -> new ProfiledCosts("net", four, HostLimits.NONE, notes::add).of(List.of(simd)))
        .isInstanceOf(KerfException.class)
        .hasMessage("simd was profiled at batch 1, and the plan is for 4");
  }

  private void refused(List<Profile> profiles, String why) {
    assertThatThrownBy(() -> costs().of(profiles))
        .isInstanceOf(KerfException.class)
        .hasMessage(why);
  }
}
