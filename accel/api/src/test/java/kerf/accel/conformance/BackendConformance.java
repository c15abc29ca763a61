package kerf.accel.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.models.KerfException;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * What every device must do. A back end's test extends this, opens its device, and declares what it
 * cannot do; the expected results are the reference back end's.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BackendConformance {
  private static final Path DEVICES = Path.of("target", "devices.txt");

  private static final int CALLERS = 8;

  /** What devices lack that run the catalogue's kernels. */
  protected static final List<Gap> WITHOUT_KERNEL =
      List.of(
          new Gap("Quantize", "no kernel computes Quantize"),
          new Gap("ArgMaxPool", "no kernel computes ArgMaxPool"));

  private final AtomicInteger ran = new AtomicInteger();
  private Device device;

  /**
   * Something that the device cannot do.
   *
   * @param operation kind of the operation, as {@link kerf.models.graph.Op#kind} prints it
   * @param reason what the device says then; the case passes only with this sentence's words
   */
  public record Gap(String operation, String reason) {}

  /** Opens the device under test. */
  protected abstract Device open(DeviceOptions options);

  /** What is expected; the reference's test replaces it, since it cannot vouch for itself. */
  protected List<Tensor> expected(Segment segment, List<Tensor> inputs) {
    return Evaluation.run(segment, inputs);
  }

  /** Cases with more operations than this are left out, for devices that are simulated. */
  protected long mostOperations() {
    return Long.MAX_VALUE;
  }

  /** What the device declares that it cannot do. */
  protected List<Gap> gaps() {
    return List.of();
  }

  /** By how much errors may exceed those of plain sums, with the measurement that says so. */
  protected double errorFactor() {
    return 1;
  }

  @BeforeAll
  void openDevice() {
    device = open(DeviceOptions.defaults());
  }

  /** Says that the device ran, for whoever reads the build's log, and closes it. */
  @AfterAll
  void report() throws IOException {
    if (device == null) {
      return;
    }
    Files.createDirectories(DEVICES.getParent());
    Files.writeString(
        DEVICES,
        label(device) + " ran " + ran + " conformance cases" + System.lineSeparator(),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    device.close();
  }

  /** An id that counts devices says little without the name. */
  private static String label(Device device) {
    return device.id().equals(device.backend())
        ? device.id()
        : device.id() + " (" + device.name() + ")";
  }

  @TestFactory
  Stream<DynamicTest> agreesWithTheReference() {
    long seed = ConformanceCases.seed();
    return ConformanceCases.all(seed).stream()
        .filter(c -> c.operations() <= mostOperations())
        .map(c -> DynamicTest.dynamicTest(c.toString(), () -> check(c, seed)));
  }

  private void check(ConformanceCase c, long seed) {
    Segment segment = c.segment();
    Optional<Gap> gap = gap(segment);
    if (gap.isPresent()) {
      assertThatThrownBy(() -> device.compile(segment, Precision.FLOAT32))
          .isInstanceOf(KerfException.class)
          .hasMessageContaining(gap.get().reason());
      return;
    }
    ran.incrementAndGet();
    checker().check(c, seed);
  }

  private CaseCheck checker() {
    return new CaseCheck(device, this::expected, errorFactor());
  }

  private Optional<Gap> gap(Segment segment) {
    return gaps().stream()
        .filter(
            g ->
                segment.graph().nodes().stream().anyMatch(n -> n.op().kind().equals(g.operation())))
        .findFirst();
  }

  @TestFactory
  Stream<DynamicTest> agreesWithNumbersWorkedOutByHand() {
    return HandCases.all().stream()
        .filter(hand -> gap(hand.asCase().segment()).isEmpty())
        .map(hand -> DynamicTest.dynamicTest(hand.asCase().name(), () -> check(hand)));
  }

  private void check(HandCases.HandCase hand) {
    try (Program program = device.compile(hand.asCase().segment(), Precision.FLOAT32)) {
      float[] got = program.run(List.of(hand.x())).getFirst().data();
      float[] want = hand.expected().data();
      assertThat(got).hasSameSizeAs(want);
      for (int i = 0; i < got.length; i++) {
        assertThat(Math.abs((double) got[i] - want[i]))
            .as("element %d: %s, expected %s", i, got[i], want[i])
            .isLessThanOrEqualTo(1e-6 * (1 + Math.abs(want[i])));
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> keepsWhatIsNotANumber() {
    return SpecialValues.all().stream()
        .filter(c -> gap(c.segment()).isEmpty())
        .map(c -> DynamicTest.dynamicTest(c.toString(), () -> checkSpecial(c)));
  }

  private void checkSpecial(ConformanceCase c) {
    List<Tensor> inputs = SpecialValues.data(c);
    try (Program program = device.compile(c.segment(), Precision.FLOAT32)) {
      checker().compare(c.toString(), c.segment(), inputs, program.run(inputs));
    }
  }

  @Test
  void refusesAnotherShape() {
    Segment segment = network().segment();
    try (Program program = device.compile(segment, Precision.FLOAT32)) {
      List<Tensor> wrong =
          segment.inputShapes().stream()
              .map(shape -> Tensor.zeros(shape.with(0, shape.dim(0) + 1)))
              .toList();
      assertThatThrownBy(() -> program.run(wrong)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> program.run(List.of())).isInstanceOf(IllegalArgumentException.class);
      List<Tensor> right = network().data(0);
      assertThatThrownBy(() -> program.run(right, List.of(Tensor.zeros(Shape.of(1)))))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void programsOfSeveralThreadsAgreeWithSerialOnes() throws Exception {
    List<ConformanceCase> cases = networks();
    List<List<Tensor>> serial = cases.stream().map(this::once).toList();
    try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
      List<Future<List<Tensor>>> results = new ArrayList<>();
      for (int i = 0; i < CALLERS * cases.size(); i++) {
        ConformanceCase c = cases.get(i % cases.size());
        results.add(callers.submit(() -> once(c)));
      }
      for (int i = 0; i < results.size(); i++) {
        int which = i % cases.size();
        same(cases.get(which).toString(), results.get(i).get(), serial.get(which));
      }
    }
  }

  private static void same(String what, List<Tensor> got, List<Tensor> want) {
    for (int i = 0; i < want.size(); i++) {
      Comparison.same(what, got.get(i), want.get(i));
    }
  }

  @Test
  void resultsDoNotDependOnThreads() {
    Map<ConformanceCase, List<Tensor>> want = new LinkedHashMap<>();
    networks().forEach(c -> want.put(c, once(c)));
    for (int threads : threadCounts()) {
      try (Device other = open(new DeviceOptions(threads))) {
        want.forEach((c, outputs) -> sameOn(other, threads, c, outputs));
      }
    }
  }

  private static void sameOn(Device other, int threads, ConformanceCase c, List<Tensor> want) {
    try (Program program = other.compile(c.segment(), Precision.FLOAT32)) {
      same(c + " on " + threads + " threads", program.run(c.data(0)), want);
    }
  }

  /** Each with a device of its own, which compiles everything anew. */
  protected int[] threadCounts() {
    return new int[] {1, 2, 3, 5};
  }

  private List<Tensor> once(ConformanceCase c) {
    try (Program program = device.compile(c.segment(), Precision.FLOAT32)) {
      program.run(c.data(1));
      return program.run(c.data(0));
    }
  }

  private List<ConformanceCase> networks() {
    return GraphCases.all(new Draw(ConformanceCases.seed())).stream()
        .filter(c -> c.operations() <= mostOperations() && gap(c.segment()).isEmpty())
        .toList();
  }

  private ConformanceCase network() {
    return networks().getFirst();
  }
}
