package kerf.host.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import kerf.accel.Device;
import kerf.host.api.Network;
import kerf.models.KerfException;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.GraphBuilder;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.packages.Manifest;
import kerf.models.tensor.Shape;
import kerf.profiles.Condition;
import kerf.profiles.GroupMethod;
import kerf.profiles.GroupTime;
import kerf.profiles.Memory;
import kerf.profiles.Profile;
import kerf.profiles.ProfileFile;
import kerf.profiles.ProfileKey;
import kerf.profiles.StageTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Known times go in, and come out. */
class ProfileRunTest {
  private static final Network NET = net();

  /** 3 and 1 ms for the nodes, 30 us a run, 50 us a value, 128 ns to the device and 16 ns back. */
  private static final double RUN = 4.130144e-3;

  @TempDir private Path folder;
  private final AtomicLong clock = new AtomicLong();
  private final List<String> notes = new ArrayList<>();
  private Path file;

  private static Network net() {
    Node in = Node.of("in", new Op.Input(Shape.of(Shape.FREE, 4, 4, 2)));
    Node act = Node.of("act", new Op.Activate(Activation.RELU), "in");
    Node pool = Node.of("pool", new Op.GlobalAvgPool(), "act");
    Graph graph = new Graph("net", List.of(in, act, pool), List.of("pool"));
    return new Network("net", graph, Manifest.Pixels.DEFAULTS, null, null);
  }

  @BeforeEach
  void place() {
    file = folder.resolve("p.json");
  }

  private ProfileRun run(Effort effort, boolean again) {
    DeviceProfiler profiler = new DeviceProfiler(effort, notes::add, clock::get);
    return new ProfileRun(profiler, file, again, 2, notes::add);
  }

  private Profile only(Effort effort, FakeDevice device) {
    return run(effort, false).run(NET, List.of(1), List.of(device), false).profiles().getFirst();
  }

  @Test
  void groupsOfASilentDeviceAreRunAlone() {
    Profile profile = only(Effort.QUICK, new FakeDevice("fake", clock, false));
    assertThat(profile.key())
        .isEqualTo(new ProfileKey("net", 1, "fake", "7.1", "", 2, Condition.ALONE));
    assertThat(profile.compileSeconds()).isEqualTo(1, within(1e-9));
    // The first, and as many as begin in the least time.
    assertThat(profile.warmupSeconds()).isBetween(RUN + 1.5, 2 * RUN + 1.5);
    assertThat(profile.network().medianSeconds()).isEqualTo(RUN, within(1e-9));
    assertThat(profile.network().runs()).isEqualTo(5);
    assertThat(profile.groupMethod()).isEqualTo(GroupMethod.ALONE);
    assertThat(profile.groups().stream().map(GroupTime::name)).containsExactly("act", "pool");
    // Alone, a group's time has the entry into the device and its values' ways in it.
    assertThat(profile.groups().getFirst().medianSeconds()).isEqualTo(3.130384e-3, within(1e-9));
    assertThat(profile.groups().getLast().medianSeconds()).isEqualTo(1.130144e-3, within(1e-9));
    assertThat(profile.share(profile.groups().getFirst())).isEqualTo(0.73474, within(1e-5));
    assertThat(profile.runOverheadSeconds()).isZero();
    assertThat(profile.busy()).isEmpty();
    assertThat(profile.groups().getFirst().outputBytes()).isEqualTo(128);
    assertThat(profile.memory()).isEqualTo(new Memory(0, 128, 2L << 30));
    assertThat(profile.transfers().apart()).isFalse();
    // 3 ns a byte for both ways, and what the rectifier itself takes is part of the fixed cost.
    assertThat(profile.transfers().toHost().betaBytesPerSecond()).isEqualTo(2e9 / 3, within(1.0));
    assertThat(profile.transfers().toHost().alphaSeconds()).isEqualTo(53.5e-6, within(1e-9));
    assertThat(ProfileFile.read(file).profiles()).containsExactly(profile);
  }

  @Test
  void groupsOfADeviceThatTellsAreItsLaunches() {
    Profile profile = only(Effort.FULL, new FakeDevice("fake", clock, true));
    assertThat(profile.groupMethod()).isEqualTo(GroupMethod.LAUNCHES);
    assertThat(profile.network().runs()).isEqualTo(31);
    List<GroupTime> groups = profile.groups();
    assertThat(groups.stream().map(GroupTime::name)).containsExactly("act", "pool", "act+pool");
    assertThat(groups.get(0).medianSeconds()).isEqualTo(0.0039995, within(1e-12));
    assertThat(groups.get(0).runs()).isEqualTo(31);
    assertThat(groups.get(1).medianSeconds()).isZero();
    assertThat(groups.get(2).medianSeconds()).isEqualTo(5e-7, within(1e-12));
    assertThat(profile.transfers().apart()).isTrue();
    assertThat(profile.transfers().toDevice().betaBytesPerSecond()).isEqualTo(1e9, within(1.0));
    assertThat(profile.transfers().toHost().betaBytesPerSecond()).isEqualTo(5e8, within(1.0));
    assertThat(profile.transfers().toDevice().alphaSeconds()).isEqualTo(50e-6, within(1e-9));
    assertThat(profile.runOverheadSeconds()).isEqualTo(30e-6, within(1e-9));
    StageTime all = profile.stage(Set.of("act", "pool", "act+pool"), List.of(128L), List.of(8L));
    assertThat(all.seconds()).isEqualTo(RUN, within(1e-9));
    assertThat(notes)
        .anyMatch(note -> note.matches("fake: groups, .* come to 4.13 ms, .0.0 % of a run"));
  }

  @Test
  void whatTheFileHasIsNotMeasuredAgain() {
    FakeDevice device = new FakeDevice("fake", clock, false);
    Profile first = only(Effort.QUICK, device);
    assertThat(only(Effort.QUICK, device)).isEqualTo(first);
    assertThat(device.compiled()).hasValue(1);
    assertThat(notes.getLast()).contains("--force measures again");
    run(Effort.QUICK, true).run(NET, List.of(1), List.of(device), false);
    assertThat(device.compiled()).hasValue(2);
    run(Effort.QUICK, false).run(NET, List.of(1, 4), List.of(device), false);
    assertThat(device.compiled()).hasValue(3);
    assertThat(ProfileFile.read(file).profiles()).hasSize(2);
  }

  @Test
  void aFirstLookIsNoFullMeasurement() {
    FakeDevice device = new FakeDevice("fake", clock, false);
    assertThat(only(Effort.QUICK, device).quick()).isTrue();
    Profile full = only(Effort.FULL, device);
    assertThat(full.quick()).isFalse();
    assertThat(only(Effort.QUICK, device)).isEqualTo(full);
    assertThat(device.compiled()).hasValue(2);
  }

  @Test
  void aDeviceThatFailsIsNamedAndTheOthersGoOn() {
    FakeDevice failing = new FakeDevice("bad", clock, false, 0, new AtomicLong());
    FakeDevice good = new FakeDevice("good", clock, false);
    ProfileRun.Result result =
        run(Effort.QUICK, false).run(NET, List.of(1), List.of(failing, good), false);
    assertThat(result.failures()).isEqualTo(1);
    assertThat(result.profiles().stream().map(p -> p.key().device())).containsExactly("good");
    assertThat(notes).contains("bad, batch 1: not measured: device bad failed by order");
    assertThat(ProfileFile.read(file).profiles()).isEqualTo(result.profiles());
  }

  @Test
  void eachDeviceIsMeasuredBesideTheOthersToo() {
    List<Device> devices =
        List.of(new FakeDevice("a", clock, true), new FakeDevice("b", clock, false));
    ProfileRun.Result result = run(Effort.QUICK, false).run(NET, List.of(1), devices, true);
    assertThat(result.failures()).isZero();
    assertThat(result.profiles().stream().map(p -> p.key().device() + p.busy()))
        .containsExactly("a[]", "b[]", "a[b]", "b[a]");
    assertThat(result.profiles().stream().map(p -> p.key().condition()))
        .containsExactly(
            Condition.ALONE, Condition.ALONE, Condition.OTHERS_BUSY, Condition.OTHERS_BUSY);
    notes.clear();
    assertThat(run(Effort.QUICK, false).run(NET, List.of(1), devices, true)).isEqualTo(result);
    assertThat(notes).hasSize(4).allMatch(note -> note.contains("--force measures again"));
    List<Device> more = List.of(devices.getFirst(), new FakeDevice("c", clock, false));
    run(Effort.QUICK, false).run(NET, List.of(1), more, true);
    assertThat(notes).contains("measuring a, batch 1, beside c");
  }

  @Test
  void whatWasMeasuredBesideADeviceThatFailedIsVoid() {
    FakeDevice failing = new FakeDevice("bad", clock, false, 0, new AtomicLong());
    FakeDevice good = new FakeDevice("good", clock, false);
    ProfileRun.Result result =
        run(Effort.QUICK, false).run(NET, List.of(1), List.of(failing, good), true);
    assertThat(result.failures()).isEqualTo(3);
    assertThat(result.profiles().stream().map(p -> p.key().condition()))
        .containsExactly(Condition.ALONE);
    assertThat(notes)
        .contains(
            "good, batch 1, beside bad: not measured: bad was to compute meanwhile, and failed:"
                + " device bad failed by order");
  }

  /** Rests of 10 us at 1 s and 40 us at 2 s: weights 1 and 1/4. */
  @Test
  void theOverheadIsFittedToRelativeErrors() {
    assertThat(
            RunOverhead.fit(
                List.of(new RunOverhead.Sample(1, 1e-5), new RunOverhead.Sample(2, 4e-5))))
        .isEqualTo(1.6e-5, within(1e-12));
    assertThat(RunOverhead.fit(List.of(new RunOverhead.Sample(1, -1)))).isZero();
  }

  /** 1x1 of 8 and 24 channels over one input are computed as one; the 3x3 is another's. */
  @Test
  void convolutionsComputedTogetherShareTheirTime() {
    GraphBuilder b = new GraphBuilder("siblings");
    b.input("x", 3);
    b.conv("one", "x", 3, 8, Window.square(1, 1), false);
    b.conv("two", "x", 3, 24, Window.square(1, 1), false);
    b.conv("other", "x", 3, 24, Window.square(3, 1).padded(1, 1), false);
    b.concat("y", "one", "two", "other");
    Segment segment = Segment.of(b.build("y"), Shape.nhwc(1, 4, 4, 3));
    SharedLaunches shared = new SharedLaunches(FusedGroups.of(segment));
    assertThat(shared.split(Map.of("one", 4.0, "other", 8.0)))
        .containsExactlyInAnyOrderEntriesOf(Map.of("one", 1.0, "two", 3.0, "other", 8.0));
    assertThat(shared.split(Map.of("one", 4.0, "two", 2.0)))
        .isEqualTo(Map.of("one", 4.0, "two", 2.0));
  }

  @Test
  void aFileThatIsNoProfileIsLeftAlone() throws IOException {
    Files.writeString(file, "precious");
    assertThatThrownBy(() -> run(Effort.QUICK, true))
        .isInstanceOf(KerfException.class)
        .hasMessageStartingWith(file + " is not a profile file: ");
    assertThat(file).hasContent("precious");
  }

  @Test
  void slopesAreFitted() {
    assertThat(TransferTimes.slope(List.of(0.0, 10.0, 20.0), List.of(1.0, 2.5, 3.0)))
        .isEqualTo(0.1, within(1e-12));
  }
}
