package kerf.accel.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
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
        device.id() + " ran " + ran + " conformance cases" + System.lineSeparator(),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    device.close();
  }

  @TestFactory
  Stream<DynamicTest> agreesWithTheReference() {
    long seed = ConformanceCases.seed();
    return ConformanceCases.all(seed).stream()
        .filter(c -> c.operations() <= mostOperations())
        .map(c -> DynamicTest.dynamicTest(c.toString(), () -> check(c, seed)));
  }

  private void check(ConformanceCase c, long seed) {
    ran.incrementAndGet();
    Segment segment = c.segment();
    Optional<Gap> gap = gap(segment);
    if (gap.isPresent()) {
      assertThatThrownBy(() -> device.compile(segment, Precision.FLOAT32))
          .isInstanceOf(KerfException.class)
          .hasMessageContaining(gap.get().reason());
      return;
    }
    String what = c + " (repeat with -D" + ConformanceCases.SEED_PROPERTY + "=" + seed + ")";
    try (Program program = device.compile(segment, Precision.FLOAT32)) {
      List<Tensor> first = c.data(0);
      List<Tensor> results = program.run(first);
      compare(what, segment, first, results);
      List<Tensor> second = c.data(1);
      compare(what + ", other data", segment, second, program.run(second));
      List<Tensor> again = program.run(first);
      for (int i = 0; i < again.size(); i++) {
        Comparison.same(what + ", run again", again.get(i), results.get(i));
      }
    }
  }

  private void compare(String what, Segment segment, List<Tensor> inputs, List<Tensor> results) {
    List<Tensor> expected = expected(segment, inputs);
    List<Tensor> bounds = ErrorBound.of(segment, inputs);
    assertThat(results).as(what).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      Comparison.within(what, results.get(i), expected.get(i), bounds.get(i), errorFactor());
    }
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
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.toString(),
                    () -> {
                      List<Tensor> inputs = SpecialValues.data(c);
                      try (Program program = device.compile(c.segment(), Precision.FLOAT32)) {
                        compare(c.toString(), c.segment(), inputs, program.run(inputs));
                      }
                    }));
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
  void programsOfSeveralThreadsAgreeWithSerialOnes() {
    List<ConformanceCase> cases = networks();
    List<List<Tensor>> serial = cases.stream().map(this::once).toList();
    IntStream.range(0, 8 * cases.size())
        .parallel()
        .forEach(
            i -> {
              List<Tensor> got = once(cases.get(i % cases.size()));
              List<Tensor> want = serial.get(i % cases.size());
              for (int k = 0; k < want.size(); k++) {
                Comparison.same(cases.get(i % cases.size()).toString(), got.get(k), want.get(k));
              }
            });
  }

  @Test
  void resultsDoNotDependOnThreads() {
    for (ConformanceCase c : networks()) {
      List<Tensor> want = once(c);
      for (int threads : new int[] {1, 2, 3, 5}) {
        try (Device other = open(new DeviceOptions(threads));
            Program program = other.compile(c.segment(), Precision.FLOAT32)) {
          List<Tensor> got = program.run(c.data(0));
          for (int k = 0; k < want.size(); k++) {
            Comparison.same(c + " on " + threads + " threads", got.get(k), want.get(k));
          }
        }
      }
    }
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
