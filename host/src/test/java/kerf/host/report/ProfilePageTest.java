package kerf.host.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.rewrite.Rewrites;
import kerf.models.tensor.Shape;
import kerf.models.zoo.Flavour;
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

/** The page of profiles, and the modules that it sums over. */
class ProfilePageTest {
  private static final Segment NETWORK = network();

  /** A layer, a block of two branches, a layer. */
  private static Segment network() {
    Shape shape = Shape.nhwc(1, 2, 2, 1);
    Op border = new Op.Pad(List.of(0, 1, 1, 0), List.of(0, 1, 1, 0), 1);
    List<Node> nodes =
        List.of(
            Node.of("in", new Op.Input(shape)),
            Node.of("stem", border, "in"),
            Node.of("left", border, "stem"),
            Node.of("right", border, "stem"),
            Node.of("join", new Op.Concat(3), "left", "right"),
            Node.of("end", border, "join"));
    return Segment.of(new Graph("<net>", nodes, List.of("end")), shape);
  }

  private static Profile profile(String device, List<String> busy) {
    ProfileKey key =
        new ProfileKey(
            "net", 2, device, "", "", 1, busy.isEmpty() ? Condition.ALONE : Condition.OTHERS_BUSY);
    List<GroupTime> groups =
        List.of(
            new GroupTime("stem", "Pad", 0.001, 0.001, 3, 64),
            new GroupTime("left", "Pad", 0.002, 0.001, 3, 64),
            new GroupTime("right", "Pad", 0.003, 0.001, 3, 64),
            new GroupTime("join", "Concat", 0.004, 0.001, 3, 128),
            new GroupTime("end", "Pad", 0.005, 0.001, 3, 128));
    Link link = new Link(0.001, 1e12);
    return new Profile(
        key,
        new DeviceFacts("driver <b>& co", "cpu", Map.of()),
        "test",
        "2026-01-01",
        false,
        2,
        1,
        new Timing(3, 0.02, 0.01, 0.03),
        GroupMethod.LAUNCHES,
        groups,
        0.001,
        new Transfers(link, link, true),
        new Memory(0, 0, null),
        busy);
  }

  @Test
  void aModuleEndsWhereOneValueIsAlive() {
    Modules modules = Modules.of(NETWORK.graph());
    assertThat(modules.names()).containsExactly("stem", "join", "end");
    assertThat(modules.ofGroup()).containsEntry("left", "join").containsEntry("right", "join");
    assertThat(ProfileLines.perModule(profile("x", List.of()), modules))
        .satisfiesExactly(
            ms -> assertThat(ms).isCloseTo(1, within(1e-9)),
            ms -> assertThat(ms).isCloseTo(9, within(1e-9)),
            ms -> assertThat(ms).isCloseTo(5, within(1e-9)));
  }

  /** Its stem's layers, eleven mixed blocks, the head. */
  @Test
  void inceptionHasItsBlocks() {
    Modules modules =
        Modules.of(Rewrites.forInference(Zoo.of("inception-v3").generated(Flavour.KERAS)));
    long blocks =
        modules.names().stream()
            .filter(n -> modules.ofGroup().values().stream().filter(n::equals).count() > 3)
            .count();
    assertThat(blocks).isEqualTo(11);
    assertThat(modules.names()).hasSizeBetween(18, 26);
  }

  @Test
  void holdsEveryGroupAndTheShareOfTransfers() {
    List<Profile> both = List.of(profile("x", List.of()), profile("x", List.of("y")));
    String html = new ProfilePage(NETWORK, both).html();
    String text = Pages.text(html);
    // 15 ms of groups, 1 ms of overhead, 1 ms for each way.
    assertThat(text)
        .contains("x, alone20.0010.0030.003100.0015.002.0011.111.002.001.00")
        .contains("x, alonejoinrightPad3.00001.000020.0064")
        .contains("x, beside y");
    assertThat(Pages.parsed(html).getElementsByTagName("svg").getLength()).isEqualTo(6);
    assertThat(html).doesNotContain("driver <b>");
    assertThat(Pages.ids(html)).doesNotHaveDuplicates();
  }

  @Test
  void modulesAndKindsOfOperationsSumToTheGroups() {
    Profile profile = profile("x", List.of());
    Bars bars = ProfileLines.byOp(profile, Modules.of(NETWORK.graph()));
    double sum = bars.series().stream().flatMap(s -> s.values().stream()).mapToDouble(v -> v).sum();
    assertThat(sum).isCloseTo(1e3 * profile.groupSeconds(), within(1e-9));
  }
}
