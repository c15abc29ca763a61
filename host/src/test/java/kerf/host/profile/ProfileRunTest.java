package kerf.host.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import kerf.host.api.Network;
import kerf.models.KerfException;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.packages.Manifest;
import kerf.models.tensor.Shape;
import kerf.profiles.Condition;
import kerf.profiles.GroupMethod;
import kerf.profiles.GroupTime;
import kerf.profiles.Memory;
import kerf.profiles.Profile;
import kerf.profiles.ProfileFile;
import kerf.profiles.ProfileKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Known times go in, and come out. */
class ProfileRunTest {
  private static final Network NET = net();

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
    return run(effort, false).run(NET, List.of(1), List.of(device)).profiles().getFirst();
  }

  @Test
  void groupsOfASilentDeviceAreRunAlone() {
    Profile profile = only(Effort.QUICK, new FakeDevice("fake", clock, false));
    assertThat(profile.key())
        .isEqualTo(new ProfileKey("net", 1, "fake", "7.1", "", 2, Condition.ALONE));
    assertThat(profile.compileSeconds()).isEqualTo(1, within(1e-9));
    assertThat(profile.warmupSeconds()).isEqualTo(0.008, within(1e-9));
    assertThat(profile.network().medianSeconds()).isEqualTo(0.004, within(1e-9));
    assertThat(profile.network().runs()).isEqualTo(5);
    assertThat(profile.groupMethod()).isEqualTo(GroupMethod.ALONE);
    assertThat(profile.groups().stream().map(GroupTime::name)).containsExactly("act", "pool");
    assertThat(profile.share(profile.groups().getFirst())).isEqualTo(0.75, within(1e-9));
    assertThat(profile.groups().getLast().medianSeconds()).isEqualTo(0.001, within(1e-9));
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
    assertThat(groups.get(0).medianSeconds()).isEqualTo(0.004, within(1e-9));
    assertThat(groups.get(0).runs()).isEqualTo(11);
    assertThat(groups.get(1).medianSeconds()).isZero();
    assertThat(groups.get(2).medianSeconds()).isEqualTo(5e-7, within(1e-12));
    assertThat(profile.transfers().apart()).isTrue();
    assertThat(profile.transfers().toDevice().betaBytesPerSecond()).isEqualTo(1e9, within(1.0));
    assertThat(profile.transfers().toHost().betaBytesPerSecond()).isEqualTo(5e8, within(1.0));
    // The one row of 256 bytes that goes the other way is part of the fixed cost.
    assertThat(profile.transfers().toDevice().alphaSeconds()).isEqualTo(50.256e-6, within(1e-9));
  }

  @Test
  void whatTheFileHasIsNotMeasuredAgain() {
    FakeDevice device = new FakeDevice("fake", clock, false);
    Profile first = only(Effort.QUICK, device);
    assertThat(only(Effort.QUICK, device)).isEqualTo(first);
    assertThat(device.compiled()).hasValue(1);
    assertThat(notes.getLast()).contains("--force measures again");
    run(Effort.QUICK, true).run(NET, List.of(1), List.of(device));
    assertThat(device.compiled()).hasValue(2);
    run(Effort.QUICK, false).run(NET, List.of(1, 4), List.of(device));
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
        run(Effort.QUICK, false).run(NET, List.of(1), List.of(failing, good));
    assertThat(result.failures()).isEqualTo(1);
    assertThat(result.profiles().stream().map(p -> p.key().device())).containsExactly("good");
    assertThat(notes).contains("bad, batch 1: not measured: device bad failed by order");
    assertThat(ProfileFile.read(file).profiles()).isEqualTo(result.profiles());
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
  void linesAreFitted() {
    TransferTimes.Line line = TransferTimes.fit(List.of(0.0, 10.0, 20.0), List.of(1.0, 2.0, 3.0));
    assertThat(line.fixed()).isEqualTo(1, within(1e-12));
    assertThat(line.perByte()).isEqualTo(0.1, within(1e-12));
    assertThat(TransferTimes.fit(List.of(1.0, 2.0), List.of(2.0, 2.0)).oneWay()).isEmpty();
  }
}
