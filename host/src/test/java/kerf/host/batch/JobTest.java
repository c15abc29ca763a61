package kerf.host.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kerf.accel.Device;
import kerf.host.Repository;
import kerf.host.input.ImageDecoder;
import kerf.host.input.InputEntry;
import kerf.host.pipeline.Incident;
import kerf.host.pipeline.PipelineOptions;
import kerf.host.pipeline.Recorder;
import kerf.host.pipeline.ScriptedDevice;
import kerf.host.pipeline.ScriptedDevice.Fault;
import kerf.host.pipeline.TestStages;
import kerf.host.plan.Route;
import kerf.models.KerfException;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.packages.Manifest;
import kerf.models.packages.Model;
import kerf.models.packages.ModelLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows: each picture's once, in order, right, whatever happens to devices and files. */
class JobTest {
  private static final int PICTURES = 60;
  private static final Model MODEL =
      new ModelLibrary(List.of())
          .find(Repository.resource("cli/tiny.onnx").toString())
          .load(Manifest.Pixels.DEFAULTS, null);

  @TempDir private Path folder;
  private final Recorder recorder = new Recorder();

  private static List<InputEntry> pictures() {
    List<Path> paths = Stream.of("chelsea", "coffee", "coins").map(Repository::picture).toList();
    List<InputEntry> entries = new ArrayList<>();
    for (int i = 0; i < PICTURES; i++) {
      entries.add(new InputEntry.Found(paths.get(i % paths.size())));
    }
    return entries;
  }

  private static Route whole(String device) {
    return new Route(List.of(TestStages.stage(device, groups())), 1);
  }

  private static List<String> groups() {
    return network().graph().nodes().stream()
        .filter(n -> !n.isWeight() && !(n.op() instanceof Op.Input))
        .map(Node::name)
        .toList();
  }

  private static Segment network() {
    return Job.network(MODEL, 1);
  }

  private static List<Route> without(Set<String> retired) {
    if (retired.contains("x")) {
      throw new KerfException("x is the last");
    }
    return Stream.of("x", "z").map(JobTest::whole).toList();
  }

  private BatchResult run(
      Path rows, boolean resume, int batch, List<InputEntry> entries, ScriptedDevice... devices) {
    Map<String, Device> byId = new LinkedHashMap<>();
    Stream.of(devices).forEach(d -> byId.put(d.id(), d));
    BatchOptions options = new BatchOptions(rows, resume, batch, 2, 8, 5, true, _ -> {});
    PipelineOptions piping =
        new PipelineOptions(Duration.ofSeconds(3), PipelineOptions.Fallback.WARN, _ -> {});
    List<Route> routes = byId.keySet().stream().map(JobTest::whole).toList();
    try (Job job =
        new Job(MODEL, byId, routes, entries, new ImageDecoder(), options, piping, recorder)) {
      return job.run(JobTest::without, () -> ScriptedDevice.sound("reference"), Adaptation.NONE);
    } finally {
      Stream.of(devices).forEach(ScriptedDevice::release);
    }
  }

  /** Rows but for the device's name, which differs from run to run. */
  private static List<String> lines(Path rows) throws IOException {
    return Files.readAllLines(rows).stream()
        .map(l -> l.replaceAll("\"device\":\"[^\"]*\"", ""))
        .toList();
  }

  private List<String> right(List<InputEntry> entries) throws IOException {
    Path rows = folder.resolve("right.jsonl");
    run(rows, false, 1, entries, ScriptedDevice.sound("x"));
    return lines(rows);
  }

  @ParameterizedTest
  @CsvSource({
    "THROWS, 4",
    "THROWS, 15",
    "HANGS, 7",
    "CORRUPTS, 0",
    "CORRUPTS, 6",
    "CORRUPTS, 13",
    "NEVER_COMPILES, 0"
  })
  void everyPictureHasItsRowWhateverADeviceDoes(Fault fault, int at) throws IOException {
    List<String> right = right(pictures());
    Path rows = folder.resolve("rows.jsonl");
    BatchResult result =
        run(
            rows,
            false,
            1,
            pictures(),
            ScriptedDevice.sound("x"),
            new ScriptedDevice("y", fault, at),
            ScriptedDevice.sound("z"));
    assertThat(result.rows()).isEqualTo(PICTURES);
    assertThat(lines(rows)).isEqualTo(right);
    assertThat(recorder.incidents()).singleElement().extracting(Incident::device).isEqualTo("y");
    assertThat(recorder.incidents().getFirst().kind())
        .isEqualTo(
            switch (fault) {
              case CORRUPTS -> Incident.Kind.WRONG;
              case HANGS -> Incident.Kind.LATE;
              default -> Incident.Kind.FAILED;
            });
    assertThat(Files.exists(Journal.of(rows))).isFalse();
  }

  @Test
  void aBatchThatIsNotFullAndABrokenPictureHaveRowsToo() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.jpg"), "no picture");
    List<InputEntry> entries = new ArrayList<>(pictures().subList(0, 10));
    entries.add(3, new InputEntry.Found(broken));
    List<String> right = right(entries);
    Path rows = folder.resolve("rows.jsonl");
    BatchResult result = run(rows, false, 4, entries, ScriptedDevice.sound("x"));
    assertThat(result.skipped()).singleElement().asString().startsWith(broken.toString());
    List<String> lines = lines(rows);
    assertThat(lines).hasSize(11);
    assertThat(lines.get(3)).isEqualTo(right.get(3)).contains("error");
    assertThat(lines.get(10)).isEqualTo(right.get(10));
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "17", "59", "60"})
  void goesOnAfterTheLastWholeRow(int left) throws IOException {
    Path rows = folder.resolve("rows.jsonl");
    run(rows, false, 1, pictures(), ScriptedDevice.sound("x"));
    List<String> all = Files.readAllLines(rows);
    String begun = String.join("\n", all.subList(0, left)) + (left > 0 ? "\n" : "");
    String half = left < PICTURES ? all.get(left).substring(0, 40) : "";
    Files.writeString(rows, begun + half, StandardCharsets.UTF_8);
    BatchResult result = run(rows, true, 1, pictures(), ScriptedDevice.sound("x"));
    assertThat(result.before()).isEqualTo(left);
    assertThat(result.rows()).isEqualTo(PICTURES - left);
    assertThat(Files.readAllLines(rows)).isEqualTo(all);
  }

  @Test
  void otherPicturesAreNotGoneOnWith() throws IOException {
    Path rows = folder.resolve("rows.jsonl");
    run(rows, false, 1, pictures(), ScriptedDevice.sound("x"));
    List<InputEntry> others = new ArrayList<>(pictures());
    others.remove(0);
    byte[] before = Files.readAllBytes(rows);
    assertThatThrownBy(() -> run(rows, true, 1, others, ScriptedDevice.sound("x")))
        .isInstanceOf(KerfException.class)
        .hasMessageContaining("line 1 is of")
        .hasMessageContaining("--force");
    assertThat(Files.readAllBytes(rows)).isEqualTo(before);
  }

  @Test
  void aRunThatLosesItsLastDeviceCanBeGoneOnWith() throws IOException {
    List<String> right = right(pictures());
    Path rows = folder.resolve("rows.jsonl");
    assertThatThrownBy(
            () -> run(rows, false, 1, pictures(), new ScriptedDevice("x", Fault.THROWS, 20)))
        .isInstanceOf(KerfException.class);
    assertThat(Files.exists(Journal.of(rows))).isTrue();
    run(rows, true, 1, pictures(), ScriptedDevice.sound("x"));
    assertThat(lines(rows)).isEqualTo(right);
    assertThat(Files.exists(Journal.of(rows))).isFalse();
  }
}
