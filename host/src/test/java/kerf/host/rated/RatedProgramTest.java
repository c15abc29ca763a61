package kerf.host.rated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import kerf.accel.OverlappingProgram;
import kerf.accel.Precision;
import kerf.models.DeviceException;
import kerf.models.KerfException;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import kerf.profiles.Link;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A rated device over one that moves a clock instead of computing. */
class RatedProgramTest {
  private static final long COMPUTE = 1_000_000;
  private static final long IN = 400_000;
  private static final long OUT = 200_000;
  private static final Shape VECTOR = Shape.of(1, 100);

  private final FakePace pace = new FakePace();
  private final AtomicLong real = new AtomicLong();
  private final AtomicLong open = new AtomicLong();
  private final List<String> notes = new ArrayList<>();
  private final Completions completions =
      new Completions(new CpuUse(() -> pace.now() / 10, pace::now, 1));
  private final RatedDevice device = device(null, 0.0, Set.of());

  private RatedDevice device(Long memory, double startUp, Set<String> unsupported) {
    BoxDevice box =
        new BoxDevice(
            "acted:gpu0",
            "gpu",
            "test",
            "doubling",
            null,
            new BoxDevice.Rates(
                null, List.of(new RateRule(null, null, null, null, null, 1e9, 1e9))),
            // 400 bytes in 0.4 ms, back in 0.2 ms
            new Link(0, 1e6),
            new Link(0.0001, 4e6),
            memory,
            unsupported,
            startUp);
    return new RatedDevice(
        box,
        (_, _) -> COMPUTE * 1e-9,
        new DoublingDevice(pace, real, open),
        new Semaphore(1, true),
        pace,
        completions,
        notes::add);
  }

  @AfterEach
  void close() {
    device.close();
  }

  private static Segment segment() {
    Node in = Node.of("in", new Op.Input(VECTOR));
    Node act = Node.of("act", new Op.Activate(Activation.SIGMOID), "in");
    return Segment.of(new Graph("net", List.of(in, act), List.of("act")), VECTOR);
  }

  private OverlappingProgram compile() {
    return (OverlappingProgram) device.compile(segment(), Precision.FLOAT32);
  }

  private static List<Tensor> of(float value) {
    Tensor tensor = Tensor.zeros(VECTOR);
    java.util.Arrays.fill(tensor.data(), value);
    return List.of(tensor);
  }

  private static List<Tensor> empty() {
    return List.of(Tensor.zeros(VECTOR));
  }

  @Test
  void aRunTakesTheTimeOfTheBoxAndGivesTheBasesAnswer() {
    try (OverlappingProgram program = compile()) {
      long begun = pace.now();
      List<Tensor> out = program.run(of(3));
      assertThat(pace.now() - begun).isEqualTo(IN + COMPUTE + OUT);
      assertThat(out.getFirst().data()).containsOnly(6);
    }
    assertThat(open).hasValue(0);
  }

  @Test
  void runsOverlapAndInputsMayChangeAtOnce() {
    try (OverlappingProgram program = compile()) {
      long begun = pace.now();
      List<Tensor> in = of(1);
      OverlappingProgram.Pending first = program.submit(in);
      in.getFirst().data()[0] = 5;
      OverlappingProgram.Pending second = program.submit(in);
      List<Tensor> out = empty();
      first.await(out);
      assertThat(pace.now() - begun).isEqualTo(IN + COMPUTE + OUT);
      assertThat(out.getFirst().data()).containsOnly(2);
      second.await(out);
      // The second way in passed while the first was computed.
      assertThat(pace.now() - begun).isEqualTo(IN + 2 * COMPUTE + OUT);
      assertThat(out.getFirst().data()[0]).isEqualTo(10);
    }
  }

  @Test
  void twoProgramsShareTheEngine() {
    try (OverlappingProgram one = compile();
        OverlappingProgram other = compile()) {
      long begun = pace.now();
      OverlappingProgram.Pending first = one.submit(of(1));
      OverlappingProgram.Pending second = other.submit(of(2));
      // In any order.
      List<Tensor> out = empty();
      second.await(out);
      assertThat(out.getFirst().data()).containsOnly(4);
      assertThat(pace.now() - begun).isEqualTo(IN + 2 * COMPUTE + OUT);
      first.await(out);
      assertThat(out.getFirst().data()).containsOnly(2);
      assertThat(pace.now() - begun).isEqualTo(IN + 2 * COMPUTE + OUT);
    }
  }

  @Test
  void keepsTheContractOfOverlappingPrograms() {
    OverlappingProgram program = compile();
    OverlappingProgram.Pending first = program.submit(of(1));
    OverlappingProgram.Pending second = program.submit(of(2));
    assertThatThrownBy(() -> program.submit(of(3))).isInstanceOf(IllegalStateException.class);
    List<Tensor> wrong = List.of(Tensor.zeros(Shape.of(1, 2)));
    assertThatThrownBy(() -> first.await(wrong)).isInstanceOf(IllegalArgumentException.class);
    List<Tensor> out = empty();
    first.await(out);
    assertThat(out.getFirst().data()).containsOnly(2);
    assertThatThrownBy(() -> first.await(out)).isInstanceOf(IllegalStateException.class);
    program.close();
    program.close();
    second.await(out);
    assertThat(out.getFirst().data()).containsOnly(4);
    assertThatThrownBy(() -> program.submit(of(1))).isInstanceOf(IllegalStateException.class);
    assertThat(open).hasValue(0);
  }

  @Test
  void aBaseThatIsTooSlowIsCounted() {
    try (OverlappingProgram program = compile()) {
      assertThat(notes).isEmpty();
      completions.reset();
      real.set(IN + COMPUTE + OUT + 150_000);
      program.run(of(1));
      assertThat(completions.verdict().all().late()).isZero();
      real.set(IN + COMPUTE + OUT + 250_000);
      program.run(of(1));
      Verdict.Count count = completions.verdict().devices().get("acted:gpu0");
      assertThat(count.completions()).isEqualTo(2);
      assertThat(count.late()).isEqualTo(1);
      assertThat(count.worstSeconds()).isEqualTo(0.00025);
      assertThat(completions.verdict().holds()).isFalse();
    }
    try (OverlappingProgram _ = compile()) {
      assertThat(notes).singleElement().asString().contains("acted:gpu0: computing takes 1.85 ms");
    }
  }

  @Test
  void aFailureOfTheBaseIsTheRuns() {
    try (OverlappingProgram program = compile()) {
      real.set(-1);
      assertThatThrownBy(() -> program.run(of(1)))
          .isInstanceOf(DeviceException.class)
          .hasMessage("device doubling failed by order");
      real.set(1);
      assertThat(program.run(of(1)).getFirst().data()).containsOnly(2);
    }
  }

  @Test
  void startUpPassesOnce() {
    RatedDevice slow = device(null, 2.0, Set.of());
    long begun = pace.now();
    slow.compile(segment(), Precision.FLOAT32).close();
    assertThat(pace.now() - begun).isEqualTo(2_000_000_000);
    slow.compile(segment(), Precision.FLOAT32).close();
    assertThat(pace.now() - begun).isEqualTo(2_000_000_000);
    slow.close();
  }

  @Test
  void whatItCannotRunAndWhatDoesNotFitIsSaid() {
    RatedDevice poor = device(1_600L, 0, Set.of("sigmoid"));
    assertThatThrownBy(() -> poor.compile(segment(), Precision.FLOAT32))
        .isInstanceOf(KerfException.class)
        .hasMessageContaining("acted:gpu0 cannot run node 'act': it has no sigmoid");
    poor.close();
    RatedDevice small = device(1_600L, 0, Set.of());
    try (var _ = small.compile(segment(), Precision.FLOAT32)) {
      assertThatThrownBy(() -> small.compile(segment(), Precision.FLOAT32))
          .isInstanceOf(KerfException.class)
          .hasMessageContaining("1600 bytes of memory, of which 1600 are in use, and needs 1600");
    }
    small.compile(segment(), Precision.FLOAT32).close();
    small.close();
  }
}
