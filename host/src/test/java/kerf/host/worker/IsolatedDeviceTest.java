package kerf.host.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.accel.OverlappingProgram;
import kerf.accel.Precision;
import kerf.accel.ProfiledProgram;
import kerf.accel.ProfiledProgram.LaunchTime;
import kerf.accel.Program;
import kerf.host.Repository;
import kerf.host.batch.Job;
import kerf.host.pipeline.Deadline;
import kerf.host.pipeline.DeviceFault;
import kerf.host.pipeline.Incident;
import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.packages.Manifest;
import kerf.models.packages.ModelLibrary;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A device in a process of its own does what it does in this one, and outlives its process. */
@Timeout(300)
class IsolatedDeviceTest {
  private static final Segment TINY =
      Job.network(
          new ModelLibrary(List.of())
              .find(Repository.resource("cli/tiny.onnx").toString())
              .load(Manifest.Pixels.DEFAULTS, null),
          2);

  private final List<Incident> incidents = new ArrayList<>();

  private static List<Tensor> inputs(Segment segment, int seed) {
    return segment.inputShapes().stream()
        .map(
            shape -> {
              Tensor tensor = Tensor.zeros(shape);
              for (int i = 0; i < tensor.data().length; i++) {
                tensor.data()[i] = (float) Math.sin(seed + 0.37 * i);
              }
              return tensor;
            })
        .toList();
  }

  private static List<Tensor> outputs(Segment segment) {
    return segment.outputShapes().stream().map(Tensor::zeros).toList();
  }

  private static void assertSame(List<Tensor> is, List<Tensor> want) {
    assertThat(is).hasSameSizeAs(want);
    for (int i = 0; i < is.size(); i++) {
      assertThat(is.get(i).data()).isEqualTo(want.get(i).data());
    }
  }

  /** Devices that are here, of those that the tests may meet. */
  private static Device inProcess(Devices devices, String id) {
    return devices.all().stream()
        .filter(d -> d.id().equals(id))
        .findFirst()
        .orElseGet(() -> org.junit.jupiter.api.Assumptions.abort(id + " is not here"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"simd", "reference", "opencl:cpu0", "opencl:cpu1"})
  void computesAsInProcess(String id) {
    try (Devices devices = Devices.discover(new DeviceOptions(2))) {
      Device here = inProcess(devices, id);
      try (IsolatedDevice there = Workers.open(id, incidents::add)) {
        assertThat(there.id()).isEqualTo(id);
        assertThat(there.name()).isEqualTo(here.name());
        assertThat(there.kind()).isEqualTo(here.kind());
        assertThat(lasting(there.facts())).isEqualTo(lasting(here.facts()));
        assertThat(there.isNative()).isEqualTo(here.isNative());
        for (Segment segment : halves()) {
          try (Program right = here.compile(segment, Precision.FLOAT32);
              Program program = there.compile(segment, Precision.FLOAT32)) {
            assertSameRuns((OverlappingProgram) program, right);
            assertThat(nodes(program)).isEqualTo(nodes(right));
          }
        }
      }
    }
    assertThat(incidents).isEmpty();
  }

  /** Without the memory, of which PoCL says how much is free at the moment. */
  private static Map<String, String> lasting(Map<String, String> facts) {
    Map<String, String> lasting = new TreeMap<>(facts);
    lasting.computeIfPresent("memory", (_, _) -> "some");
    return lasting;
  }

  /** The whole network, and its halves. */
  private static List<Segment> halves() {
    List<String> groups =
        TINY.graph().nodes().stream()
            .filter(n -> !n.isWeight() && !(n.op() instanceof Op.Input))
            .map(Node::name)
            .toList();
    int half = groups.size() / 2;
    return List.of(
        TINY,
        TINY.part(Set.copyOf(groups.subList(0, half))),
        TINY.part(Set.copyOf(groups.subList(half, groups.size()))));
  }

  private static void assertSameRuns(OverlappingProgram program, Program right) {
    Segment segment = program.segment();
    List<List<Tensor>> inputs = IntStream.range(0, 4).mapToObj(i -> inputs(segment, i)).toList();
    assertSame(program.run(inputs.get(0)), right.run(inputs.get(0)));
    // Two under way, awaited in the other order.
    OverlappingProgram.Pending one = program.submit(inputs.get(1));
    OverlappingProgram.Pending two = program.submit(inputs.get(2));
    assertThatThrownBy(() -> program.submit(inputs.get(3)))
        .isInstanceOf(IllegalStateException.class);
    List<Tensor> second = outputs(segment);
    two.await(second);
    List<Tensor> third = program.run(inputs.get(3));
    List<Tensor> first = outputs(segment);
    one.await(first);
    assertSame(first, right.run(inputs.get(1)));
    assertSame(second, right.run(inputs.get(2)));
    assertSame(third, right.run(inputs.get(3)));
    assertThatThrownBy(() -> one.await(first)).isInstanceOf(IllegalStateException.class);
  }

  private static List<String> nodes(Program program) {
    Segment segment = program.segment();
    return program instanceof ProfiledProgram profiled
        ? profiled.profile(inputs(segment, 5), outputs(segment)).stream()
            .map(LaunchTime::node)
            .toList()
        : List.of();
  }

  @Test
  void nothingOfTwoProcessesHasANameOnDisk() throws IOException {
    Worker worker = Worker.start("simd", Workers.options(incidents::add));
    try {
      Link link = Link.open(worker, TINY, Precision.FLOAT32);
      Path file = link.shared().file();
      assertThat(file).doesNotExist();
      if (Files.isWritable(Path.of("/dev/shm"))) {
        assertThat(file.toString()).startsWith("/dev/shm/");
      }
      link.close(0);
    } finally {
      worker.close();
    }
    assertThat(Workers.isAlive(worker.pid())).isFalse();
  }

  @Test
  void whatADeviceThrowsCrossesAndWhatItPrintsDoesNot() {
    try (IsolatedDevice device = Workers.open("crashing:throws2", incidents::add);
        Program program = device.compile(TINY, Precision.FLOAT32)) {
      List<Tensor> right = program.run(inputs(TINY, 1));
      assertThatThrownBy(() -> program.run(inputs(TINY, 1)))
          .isInstanceOf(KerfException.class)
          .hasMessage("device crashing:throws2 failed by order");
      assertSame(program.run(inputs(TINY, 1)), right);
    }
    try (IsolatedDevice device = Workers.open("crashing:chatters1", incidents::add);
        Program program = device.compile(TINY, Precision.FLOAT32)) {
      program.run(inputs(TINY, 1));
      program.run(inputs(TINY, 1));
    }
    assertThat(incidents).isEmpty();
    assertThatThrownBy(() -> Workers.open("crashing:none", incidents::add))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("there is no device 'crashing:none'");
  }

  @ParameterizedTest
  @CsvSource({
    "segfaults, crashed with SIGSEGV in",
    "exits, ended with exit code 7; its last words were: leaving by order"
  })
  void aDeathCostsARetryAndTheNextTheDevice(String fault, String words) {
    try (Devices devices = Devices.discover(new DeviceOptions(1));
        IsolatedDevice device = Workers.open("crashing:" + fault + "3", incidents::add);
        Program right = devices.byId("reference").compile(TINY, Precision.FLOAT32)) {
      Program program = device.compile(TINY, Precision.FLOAT32);
      for (int i = 0; i < 4; i++) {
        assertSame(program.run(inputs(TINY, i)), right.run(inputs(TINY, i)));
      }
      assertThat(incidents).hasSize(1);
      assertThat(incidents.getFirst().kind()).isEqualTo(Incident.Kind.DIED);
      assertThat(incidents.getFirst().reason())
          .startsWith("device crashing:" + fault + "3: its worker process " + words);
      assertThatThrownBy(() -> program.run(inputs(TINY, 4)))
          .isInstanceOf(DeviceFault.class)
          .hasMessageContaining(words)
          .hasMessageEndingWith("had been started again before");
      assertThatThrownBy(() -> program.run(inputs(TINY, 5))).isInstanceOf(DeviceFault.class);
      assertThatThrownBy(() -> device.compile(TINY, Precision.FLOAT32))
          .isInstanceOf(DeviceFault.class);
      program.close();
    }
    assertThat(incidents).hasSize(1);
  }

  @Test
  void runsUnderWayAndDoneAreKeptOverADeath() {
    try (IsolatedDevice device = Workers.open("simd", incidents::add);
        OverlappingProgram program = (OverlappingProgram) device.compile(TINY, Precision.FLOAT32)) {
      List<Tensor> first = program.run(inputs(TINY, 1));
      List<Tensor> second = program.run(inputs(TINY, 2));
      OverlappingProgram.Pending one = program.submit(inputs(TINY, 1));
      OverlappingProgram.Pending two = program.submit(inputs(TINY, 2));
      List<Tensor> again = outputs(TINY);
      two.await(again);
      assertSame(again, second);
      ProcessHandle.of(device.pid()).orElseThrow().destroyForcibly();
      OverlappingProgram.Pending three = program.submit(inputs(TINY, 2));
      three.await(again);
      assertSame(again, second);
      one.await(again);
      assertSame(again, first);
    }
    assertThat(incidents)
        .singleElement()
        .extracting(Incident::reason)
        .asString()
        .contains("was ended by SIGKILL");
  }

  @Test
  void aHangingDeviceIsKilledAtTheDeadlineAndRunsAgain() throws InterruptedException {
    try (IsolatedDevice device = Workers.open("crashing:hangs2", incidents::add);
        Program program = device.compile(TINY, Precision.FLOAT32)) {
      long first = device.pid();
      List<Tensor> right = program.run(inputs(TINY, 1));
      Duration limit = Duration.ofSeconds(2);
      List<Tensor> again =
          Deadline.call(program, device.id(), "a test", limit, () -> program.run(inputs(TINY, 1)));
      assertSame(again, right);
      assertThat(Workers.isAlive(first)).isFalse();
      assertThat(incidents)
          .singleElement()
          .extracting(Incident::kind, Incident::reason)
          .containsExactly(
              Incident.Kind.LATE, "device crashing:hangs2 did not finish a test within 2.0 s");
      long second = device.pid();
      assertThatThrownBy(
              () ->
                  Deadline.call(
                      program, device.id(), "a test", limit, () -> program.run(inputs(TINY, 1))))
          .isInstanceOf(DeviceFault.class)
          .extracting(e -> ((DeviceFault) e).kind())
          .isEqualTo(Incident.Kind.LATE);
      assertThat(Workers.ends(second)).isTrue();
    }
  }

  /** Nothing but the kernel of the system ends a process in which a kernel does not. */
  @ParameterizedTest
  @CsvSource({"PoCL, pocl", "Intel(R) OpenCL, intel"})
  void anEndlessKernelIsKilledAndRunsAgain(String driver, String fault)
      throws InterruptedException {
    try (Devices devices = Devices.discover(new DeviceOptions(1))) {
      assumeTrue(
          devices.all().stream().anyMatch(d -> d.name().contains(driver)),
          driver + " skipped: it is not installed, .ci/setup does it");
    }
    try (IsolatedDevice device = Workers.open("crashing:" + fault + "2", incidents::add);
        Program program = device.compile(TINY, Precision.FLOAT32)) {
      long first = device.pid();
      List<Tensor> right = program.run(inputs(TINY, 1));
      Duration limit = Duration.ofSeconds(5);
      assertSame(
          Deadline.call(program, device.id(), "a test", limit, () -> program.run(inputs(TINY, 1))),
          right);
      assertThat(Workers.ends(first)).isTrue();
    }
    assertThat(incidents).singleElement().extracting(Incident::kind).isEqualTo(Incident.Kind.LATE);
  }

  @Test
  void confinedToACoreItHasOneThread() throws IOException, InterruptedException {
    assumeTrue(
        System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux"),
        "cores skipped: taskset is Linux's");
    WorkerOptions options = Workers.options(incidents::add).withCores(Cores.parse("0"));
    try (IsolatedDevice device = IsolatedDevice.open("simd", options)) {
      assertThat(device.facts()).containsEntry("threads", "1").containsEntry("cores", "0");
      String status = Files.readString(Path.of("/proc/" + device.pid() + "/status"));
      assertThat(status).containsPattern("Cpus_allowed_list:\\s+0\\n");
    }
  }

  @Test
  void coresAreReadAndRefused() {
    assertThat(Cores.parse("0-1+4").toString()).isEqualTo("0,1,4");
    assertThat(Cores.parse("0-1+4").count()).isEqualTo(3);
    for (String wrong : List.of("", "a", "3-1", "1,2", "-1")) {
      assertThatThrownBy(() -> Cores.parse(wrong)).isInstanceOf(UsageException.class);
    }
    assertThat(new WorkerOptions(new DeviceOptions(8), _ -> {}).cores())
        .isEqualTo(Optional.empty());
  }
}
