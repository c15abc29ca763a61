package kerf.host.rated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kerf.accel.DeviceOptions;
import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.models.cost.LayerTable;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.profiles.Condition;
import kerf.profiles.DeviceFacts;
import kerf.profiles.GroupMethod;
import kerf.profiles.GroupTime;
import kerf.profiles.Memory;
import kerf.profiles.Profile;
import kerf.profiles.ProfileFile;
import kerf.profiles.ProfileKey;
import kerf.profiles.Timing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Descriptions of machines, right and wrong. */
class BoxFileTest {
  private static final String DEVICE =
      "{\"id\": \"a\", \"kind\": \"cpu\", \"name\": \"A\", \"base\": \"reference\", %s}";
  private static final String RATES = "\"rates\": {\"classes\": [{\"bytesPerSecond\": 1e9}]}";

  @TempDir private Path folder;

  private Path box(String devices) throws IOException {
    Path file = folder.resolve("box.json");
    return Files.writeString(
        file, "{\"name\": \"b\", \"slowdown\": 4, \"devices\": [" + devices + "]}");
  }

  private static Segment network(int batch) {
    Shape shape = Shape.nhwc(batch, 5, 5, 10);
    Node in = Node.of("in", new Op.Input(shape));
    Node act = Node.of("act", new Op.Activate(Activation.SIGMOID), "in");
    Node mean = Node.of("mean", new Op.GlobalAvgPool(), "act");
    return Segment.of(new Graph("net", List.of(in, act, mean), List.of("mean")), shape);
  }

  @Test
  void jsonIsReadAndEverythingIsSlowedDown() throws IOException {
    Path file =
        box(
            DEVICE.formatted(
                RATES
                    + ", \"startUpSeconds\": 2, \"memoryBytes\": 9, \"unsupported\": [\"sigmoid\"]"
                    + ", \"toDevice\": {\"alphaSeconds\": 0.5, \"betaBytesPerSecond\": 100}"));
    try (RatedDevices box = RatedDevices.open(file, new DeviceOptions(1))) {
      Profile profile = box.profiles("net", network(2)).getFirst();
      assertThat(profile.compileSeconds()).isEqualTo(8);
      assertThat(profile.memory().deviceBytes()).isEqualTo(9);
      assertThat(profile.transfers().toDevice().alphaSeconds()).isEqualTo(2);
      assertThat(profile.transfers().toHost().betaBytesPerSecond()).isEqualTo(25);
      // 500 elements in, 20 out, 4 bytes each, four times as long; what it cannot run is left out.
      assertThat(profile.groups()).hasSize(1);
      assertThat(profile.groups().getFirst().name()).isEqualTo("mean");
      assertThat(profile.groups().getFirst().medianSeconds())
          .isEqualTo(4 * 4 * 520 / 1e9, offset(1e-15));
      assertThat(box.slowdown()).isEqualTo(4);
      assertThatThrownBy(() -> box.byId("z"))
          .isInstanceOf(UsageException.class)
          .hasMessage("box 'b' has no device 'z'; it has a");
    }
  }

  @Test
  void measuredTimesAreTakenByTheNameOfTheGroup() throws IOException {
    GroupTime act = new GroupTime("act", "sigmoid", 0.25, 0.25, 1, 8);
    GroupTime mean = new GroupTime("mean", "GlobalAvgPool", 0.5, 0.5, 1, 8);
    ProfileKey key = new ProfileKey("net", 2, "simd", "", "", 1, Condition.ALONE);
    Profile measured =
        new Profile(
            key,
            new DeviceFacts("m", "cpu", Map.of()),
            "m",
            "2026-01-01T00:00:00Z",
            false,
            0,
            0,
            Timing.of(1),
            GroupMethod.LAUNCHES,
            List.of(act, mean),
            0,
            null,
            new Memory(0, 0, null),
            List.of());
    ProfileFile.empty().with(measured).write(folder.resolve("p.json"));
    String times = "\"times\": {\"profile\": \"p.json\", \"device\": \"%s\", \"factor\": 3}";
    Path file = box(DEVICE.formatted(times.formatted("simd")));
    try (RatedDevices box = RatedDevices.open(file, new DeviceOptions(1))) {
      assertThat(box.profiles("net", network(2)).getFirst().groups())
          .extracting(GroupTime::medianSeconds)
          .containsExactly(3.0, 6.0);
      Segment single = network(1);
      assertThatThrownBy(() -> box.profiles("net", single))
          .isInstanceOf(KerfException.class)
          .hasMessageContaining("has no time of group 'act' on simd at batch 1; measure it with");
    }
    Path other = box(DEVICE.formatted(times.formatted("opencl:gpu7")));
    assertThatThrownBy(() -> RatedDevices.open(other, new DeviceOptions(1)))
        .isInstanceOf(KerfException.class)
        .hasMessageContaining("p.json has no profile of device 'opencl:gpu7'");
  }

  @Test
  void theFirstClassThatFitsHolds() {
    Segment net = Boxes.network("squeezenet-1.1");
    RateRule wide = new RateRule(java.util.Set.of("Conv2d"), 2, null, 28, null, 1e9, null);
    LayerTable table = LayerTable.of(net);
    assertThat(table.layers().stream().filter(wide::fits))
        .allMatch(l -> l.window().taps() > 1 && l.out().h() >= 28)
        .hasSize(3);
    BoxDevice.Rates rates = new BoxDevice.Rates(1e-3, List.of(wide));
    assertThat(new RatedSeconds("a", rates).of(net, table.layers().getFirst()))
        .isEqualTo(1e-3 + table.layers().getFirst().multiplyAdds() / 1e9, offset(1e-12));
    assertThatThrownBy(() -> new RatedSeconds("a", rates).of(net, table.layers().getLast()))
        .isInstanceOf(KerfException.class)
        .hasMessageContaining("no class of device 'a' fits group");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1] | it holds no fields",
        "{name: b, devices: [], | line 1",
        "{name: b, devices: []} | a box needs a name and at least one device",
        "{name: b, colour: red, devices: [{id: a, kind: cpu, name: A, base: x, rates: {classes: []}}]}"
            + " | colour",
        "{name: b, slowdown: 0, devices: [{id: a, kind: cpu, name: A, base: x, rates: {classes: []}}]}"
            + " | slowdown must be a number above 0, not 0.0",
        "{name: b, devices: [{id: a, kind: tpu, name: A, base: x}]}"
            + " | kind is cpu, gpu or fpga, not 'tpu'",
        "{name: b, devices: [{id: a, kind: cpu, name: A, base: x}]} | needs either times or rates",
        "{name: b, devices: [{id: a, kind: cpu, name: A, base: x, rates: {classes: [{}]}}]}"
            + " | macsPerSecond, bytesPerSecond or both",
        "{name: b, devices: [{id: a, kind: cpu, name: A, base: x, unsupported: [Softmx],"
            + " rates: {classes: []}}]} | there is no operation 'Softmx'"
      })
  void whatIsWrongIsSaid(String text, String reason) throws IOException {
    Path file = Files.writeString(folder.resolve("wrong.yaml"), text);
    assertThatThrownBy(() -> BoxFile.read(file))
        .isInstanceOf(KerfException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(reason);
  }

  @Test
  void aBaseThatIsNotThereIsSaid() throws IOException {
    Path file = box(DEVICE.formatted(RATES).replace("reference", "tpu"));
    assertThatThrownBy(() -> RatedDevices.open(file, new DeviceOptions(1)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("there is no device 'tpu'");
  }
}
