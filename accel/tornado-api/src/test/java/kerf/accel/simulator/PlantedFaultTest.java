package kerf.accel.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kerf.accel.simulator.Finding.Kind;
import kerf.accel.simulator.samples.FaultyKernels;
import kerf.accel.simulator.samples.MatrixKernels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.IntArray;

/** Each check finds a planted fault, whatever the interleaving, and a right kernel passes. */
class PlantedFaultTest {
  private static final NdRange EIGHT = NdRange.of(8, 4);
  private static final int N = 12;

  record Planted(String kernel, Kind kind, String said, List<Object> arguments) {
    Planted(String kernel, Kind kind, String said, Object... arguments) {
      this(kernel, kind, said, List.of(arguments));
    }
  }

  static Stream<Arguments> faultsAndSeeds() {
    return faults().flatMap(p -> LongStream.of(1, 2, 3, 4, 5).mapToObj(s -> Arguments.of(p, s)));
  }

  private static Stream<Planted> faults() {
    return Stream.of(
        new Planted("writesCollide", Kind.RACE, "writes out[", floats(8)),
        new Planted("readsOtherGroup", Kind.RACE, "data[4]", floats(8)),
        new Planted("writesWhatOtherGroupRead", Kind.RACE, "in[0]", floats(1), floats(8)),
        new Planted("writesWhatTwoRead", Kind.RACE, "in[0]", floats(1), floats(8)),
        new Planted("localWritesCollide", Kind.RACE, "local array 0[1]", floats(8)),
        new Planted("readsUnwrittenLocal", Kind.UNDEFINED_LOCAL, "local array 0[4]", floats(8)),
        new Planted(
            "readsPastEnd",
            Kind.OUT_OF_BOUNDS,
            "work-item (7, 0, 0) reads in[8], but in has 8 elements.",
            floats(8),
            floats(8)),
        new Planted(
            "writesBeforeStart",
            Kind.OUT_OF_BOUNDS,
            "work-item (0, 0, 0) writes out[-1], but out has 8 elements.",
            new IntArray(8)),
        new Planted("readsPastEndOfLocal", Kind.OUT_OF_BOUNDS, "local array 0[4]", floats(8)),
        new Planted("writesPastEndOfOwn", Kind.OUT_OF_BOUNDS, "element 3 of its own", floats(8)),
        new Planted("endsBeforeBarrier", Kind.BARRIER_DIVERGENCE, "has ended", floats(8)),
        new Planted("waitsAtTwoBarriers", Kind.BARRIER_DIVERGENCE, "waits at", floats(8)),
        new Planted("undefinedLaneInSum", Kind.UNDEFINED_LANE, "lane 15", floats(16), floats(8)),
        new Planted("undefinedLaneToMemory", Kind.UNDEFINED_LANE, "lane 0", floats(128)),
        new Planted("differentLocalArrays", Kind.LOCAL_ALLOCATION, "float[2]", floats(8)),
        new Planted("fails", Kind.FAILURE, "/ by zero", new IntArray(8)));
  }

  @ParameterizedTest
  @MethodSource("faultsAndSeeds")
  void plantedFaultIsFoundAndNamed(Planted planted, long seed) {
    SimulationException found =
        check(
            method(FaultyKernels.class, planted.kernel), EIGHT, seed, planted.arguments.toArray());
    assertThat(found.findings())
        .as(found.getMessage())
        .allMatch(finding -> finding.kind() == planted.kind)
        .anySatisfy(
            finding ->
                assertThat(finding.message())
                    .contains(planted.said, "kernel " + planted.kernel, "FaultyKernels.java:"));
    assertThat(found).hasMessageContaining("seed " + seed);
    System.out.println(found.getMessage());
  }

  @ParameterizedTest
  @MethodSource("missingBarriers")
  void missingBarrierIsFoundForEverySeed(String kernel, Kind kind) {
    for (long seed = 0; seed < 20; seed++) {
      SimulationException found =
          check(method(MatrixKernels.class, kernel), NdRange.of(N, N, 4, 4), seed, matrices());
      assertThat(found.findings()).as(found.getMessage()).anyMatch(f -> f.kind() == kind);
    }
  }

  static List<Arguments> missingBarriers() {
    return List.of(
        Arguments.of("noBarrierAfterLoad", Kind.RACE),
        Arguments.of("noBarrierAfterUse", Kind.RACE),
        Arguments.of("barriersOfGlobalMemory", Kind.RACE));
  }

  @Test
  void tiledMultiplicationIsRightInBothModes() {
    for (SimulatorOptions options :
        List.of(
            SimulatorOptions.unchecked(),
            SimulatorOptions.checked(1),
            SimulatorOptions.checked(2),
            SimulatorOptions.checked(3))) {
      Object[] matrices = matrices();
      new Simulator(options)
          .run(method(MatrixKernels.class, "tiled"), NdRange.of(N, N, 4, 4), matrices);
      assertThat(((FloatArray) matrices[2]).toHeapArray()).isEqualTo(product(matrices));
    }
  }

  @Test
  void seedDecidesTheRunAndNothingElse() {
    Method kernel = method(FaultyKernels.class, "writesCollide");
    List<String> messages =
        LongStream.range(0, 12)
            .mapToObj(seed -> check(kernel, EIGHT, seed / 2, floats(8)).getMessage())
            .toList();
    for (int i = 0; i < messages.size(); i += 2) {
      assertThat(messages.get(i)).isEqualTo(messages.get(i + 1));
    }
    assertThat(messages.stream().map(m -> m.replaceAll("seed \\d+", "")).distinct())
        .as("six seeds, more than one interleaving")
        .hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @MethodSource("uncheckedFaults")
  void uncheckedModeStillEndsWithASentence(String kernel, Kind kind, String said) {
    Simulator simulator = new Simulator(SimulatorOptions.unchecked());
    Method method = method(FaultyKernels.class, kernel);
    Object[] arguments =
        Arrays.stream(method.getParameterTypes())
            .skip(1)
            .map(type -> type == IntArray.class ? new IntArray(8) : floats(8))
            .toArray();
    SimulationException found =
        catchThrowableOfType(
            SimulationException.class, () -> simulator.run(method, EIGHT, arguments));
    assertThat(found).as(kernel).hasMessageContaining(said);
    assertThat(found.findings()).singleElement().extracting(Finding::kind).isEqualTo(kind);
  }

  static List<Arguments> uncheckedFaults() {
    return List.of(
        Arguments.of("readsPastEnd", Kind.OUT_OF_BOUNDS, "work-item (7, 0, 0) ended with"),
        Arguments.of("readsPastEndOfLocal", Kind.OUT_OF_BOUNDS, "FaultyKernels.java:"),
        Arguments.of("fails", Kind.FAILURE, "/ by zero"),
        Arguments.of("differentLocalArrays", Kind.LOCAL_ALLOCATION, "float[2]"),
        Arguments.of(
            "endsBeforeBarrier", Kind.BARRIER_DIVERGENCE, "(0, 0, 0) of its group has ended"));
  }

  @Test
  void arraysAreFreeAgainAfterALaunch() {
    FloatArray out = floats(8);
    Method kernel = method(FaultyKernels.class, "writesCollide");
    check(kernel, EIGHT, 1, out);
    check(kernel, EIGHT, 1, out);
    out.set(7, 2);
    assertThat(out.get(7)).isEqualTo(2);
  }

  @Test
  void argumentsThatDoNotFitAreRefused() {
    Simulator simulator = new Simulator(SimulatorOptions.unchecked());
    Method kernel = method(FaultyKernels.class, "writesCollide");
    assertThatThrownBy(() -> simulator.run(kernel, EIGHT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("takes 1 arguments");
    assertThatThrownBy(() -> simulator.run(kernel, EIGHT, new IntArray(8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("FloatArray as out, and was given one of type IntArray");
    assertThatThrownBy(() -> simulator.run(method(Arrays.class, "asList"), EIGHT, new Object[1]))
        .hasMessageContaining("is no kernel");
    assertThatThrownBy(() -> NdRange.of(6, 4)).hasMessageContaining("cannot be cut");
  }

  private static SimulationException check(
      Method kernel, NdRange range, long seed, Object... arguments) {
    Simulator simulator = new Simulator(SimulatorOptions.checked(seed));
    SimulationException found =
        catchThrowableOfType(
            SimulationException.class, () -> simulator.run(kernel, range, arguments));
    assertThat(found).as("%s with seed %d", kernel.getName(), seed).isNotNull();
    return found;
  }

  private static Object[] matrices() {
    return new Object[] {random(N * N, 1), random(N * N, 2), floats(N * N), N};
  }

  private static float[] product(Object[] matrices) {
    FloatArray a = (FloatArray) matrices[0];
    FloatArray b = (FloatArray) matrices[1];
    float[] c = new float[N * N];
    for (int i = 0; i < N * N; i++) {
      for (int k = 0; k < N; k++) {
        c[i] += a.get(i / N * N + k) * b.get(k * N + i % N);
      }
    }
    return c;
  }

  private static FloatArray random(int size, long seed) {
    FloatArray array = new FloatArray(size);
    Random random = new Random(seed);
    for (int i = 0; i < size; i++) {
      array.set(i, random.nextInt(-9, 10));
    }
    return array;
  }

  private static FloatArray floats(int size) {
    return new FloatArray(size);
  }

  static Method method(Class<?> owner, String name) {
    return Arrays.stream(owner.getDeclaredMethods())
        .filter(m -> m.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
