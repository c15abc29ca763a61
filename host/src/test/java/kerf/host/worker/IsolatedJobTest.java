package kerf.host.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import kerf.accel.Device;
import kerf.host.Repository;
import kerf.host.batch.Adaptation;
import kerf.host.batch.BatchOptions;
import kerf.host.batch.BatchResult;
import kerf.host.batch.Job;
import kerf.host.input.ImageDecoder;
import kerf.host.input.InputEntry;
import kerf.host.pipeline.Incident;
import kerf.host.pipeline.PipelineOptions;
import kerf.host.pipeline.Recorder;
import kerf.host.pipeline.ScriptedDevice;
import kerf.host.pipeline.TestStages;
import kerf.host.plan.Route;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.packages.Manifest;
import kerf.models.packages.Model;
import kerf.models.packages.ModelLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows: each picture's once, in order, right, whatever becomes of worker processes. */
@Timeout(300)
class IsolatedJobTest {
  private static final int PICTURES = 60;
  private static final Model MODEL =
      new ModelLibrary(List.of())
          .find(Repository.resource("cli/tiny.onnx").toString())
          .load(Manifest.Pixels.DEFAULTS, null);

  @TempDir private Path folder;
  private final Recorder recorder = new Recorder();
  private IntConsumer progress = _ -> {};

  private static List<InputEntry> pictures() {
    List<Path> paths = Stream.of("chelsea", "coffee", "coins").map(Repository::picture).toList();
    List<InputEntry> entries = new ArrayList<>();
    for (int i = 0; i < PICTURES; i++) {
      entries.add(new InputEntry.Found(paths.get(i % paths.size())));
    }
    return entries;
  }

  private static List<String> groups() {
    return Job.network(MODEL, 1).graph().nodes().stream()
        .filter(n -> !n.isWeight() && !(n.op() instanceof Op.Input))
        .map(Node::name)
        .toList();
  }

  private static Route whole(String device) {
    return new Route(List.of(TestStages.stage(device, groups())), 1);
  }

  /** Both halves on one device: two programs in one worker. */
  private static Route halves(String device) {
    List<String> groups = groups();
    int half = groups.size() / 2;
    return new Route(
        List.of(
            TestStages.stage(device, groups.subList(0, half)),
            TestStages.stage(device, groups.subList(half, groups.size()))),
        1);
  }

  private BatchResult run(Path rows, List<Route> routes, Device... devices) {
    Map<String, Device> byId = new LinkedHashMap<>();
    Stream.of(devices).forEach(d -> byId.put(d.id(), d));
    BatchOptions options = new BatchOptions(rows, false, 1, 2, 0, 5, true, n -> progress.accept(n));
    PipelineOptions piping =
        new PipelineOptions(Duration.ofSeconds(6), PipelineOptions.Fallback.WARN, _ -> {});
    try (Job job =
        new Job(MODEL, byId, routes, pictures(), new ImageDecoder(), options, piping, recorder)) {
      return job.run(
          IsolatedJobTest::without, () -> ScriptedDevice.sound("reference"), Adaptation.NONE);
    }
  }

  private static List<Route> without(Set<String> retired) {
    assertThat(retired).doesNotContain("x");
    return List.of(whole("x"));
  }

  /** Rows but for the device's name. */
  private static List<String> lines(Path rows) throws IOException {
    return Files.readAllLines(rows).stream()
        .map(l -> l.replaceAll("\"device\":\"[^\"]*\"", ""))
        .toList();
  }

  private void assertRight(Path rows) throws IOException {
    Path right = folder.resolve("right.jsonl");
    progress = _ -> {};
    run(right, List.of(whole("x")), ScriptedDevice.sound("x"));
    assertThat(lines(rows)).hasSize(PICTURES).isEqualTo(lines(right));
  }

  private List<Incident.Kind> kinds() {
    return recorder.incidents().stream().map(Incident::kind).toList();
  }

  @ParameterizedTest
  @CsvSource({
    // Warm-ups are runs too, two a stage and process.
    "segfaults40, false, DIED, 1",
    "segfaults40, true, DIED, 3",
    "segfaults15, false, DIED, 2",
    "exits40, false, DIED, 1",
    "hangs40, false, LATE, 1",
    "hangs80, true, LATE, 1",
    "hangs15, false, LATE, 2",
    "segfaults1, false, DIED, 2"
  })
  void everyPictureHasItsRow(String fault, boolean split, Incident.Kind kind, int incidents)
      throws IOException, InterruptedException {
    Path rows = folder.resolve("rows.jsonl");
    String id = "crashing:" + fault;
    try (IsolatedDevice device = Workers.open(id, recorder::add)) {
      run(rows, List.of(split ? halves(id) : whole(id)), device, ScriptedDevice.sound("x"));
    }
    List<Incident> found = recorder.incidents();
    assertThat(found).allMatch(i -> i.kind() == kind && i.device().equals(id));
    assertThat(found.getFirst().answer()).contains("started again");
    assertThat(found).hasSize(Math.min(incidents, 2));
    if (incidents > 1) {
      assertThat(found.getLast().answer()).contains("retired");
    }
    assertRight(rows);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2"})
  void aKilledWorkerCostsARetryAndASecondOneTheDevice(int kills, int incidents)
      throws IOException, InterruptedException {
    Path rows = folder.resolve("rows.jsonl");
    AtomicInteger written = new AtomicInteger();
    AtomicInteger killed = new AtomicInteger();
    List<Long> dead = new ArrayList<>();
    try (IsolatedDevice device = Workers.open("simd", recorder::add)) {
      progress =
          n -> {
            int now = written.addAndGet(n);
            if (now >= 15 * (killed.get() + 1) && killed.get() < kills) {
              killed.incrementAndGet();
              dead.add(device.pid());
              ProcessHandle.of(device.pid()).ifPresent(ProcessHandle::destroyForcibly);
            }
          };
      run(rows, List.of(whole("simd")), device, ScriptedDevice.sound("x"));
    }
    assertThat(killed).hasValue(kills);
    assertThat(kinds()).hasSize(incidents).containsOnly(Incident.Kind.DIED);
    assertThat(recorder.incidents().getFirst().reason()).contains("was ended by SIGKILL");
    for (long pid : dead) {
      assertThat(Workers.ends(pid)).isTrue();
    }
    List<String> best = best(rows);
    Path right = folder.resolve("right.jsonl");
    progress = _ -> {};
    run(right, List.of(whole("x")), ScriptedDevice.sound("x"));
    assertThat(best).hasSize(PICTURES).isEqualTo(best(right));
  }

  /** Pictures and their best classes: devices differ in the last digits of scores. */
  private static List<String> best(Path rows) throws IOException {
    return Files.readAllLines(rows).stream()
        .map(l -> l.replaceAll("(\"file\":\"[^\"]*\").*?(\"index\":\\d+).*", "$1 $2"))
        .toList();
  }

  @Test
  void noThreadWaitsForAHangingDeviceThatIsRetired() throws IOException, InterruptedException {
    Path rows = folder.resolve("rows.jsonl");
    try (IsolatedDevice device =
        IsolatedDevice.open("crashing:hangs10", Workers.options(recorder::add).withRestarts(0))) {
      run(rows, List.of(whole(device.id())), device, ScriptedDevice.sound("x"));
      assertThat(kinds()).containsExactly(Incident.Kind.LATE);
      assertThat(Workers.ends(device.pid())).isTrue();
    }
    assertThat(Thread.getAllStackTraces().keySet().stream().map(Thread::getName))
        .noneMatch(name -> name.contains("crashing:hangs10"));
    assertRight(rows);
  }
}
