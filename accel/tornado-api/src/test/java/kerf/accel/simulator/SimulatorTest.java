package kerf.accel.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.IntArray;

class SimulatorTest {
  private static final int ITEMS = 8;

  private static Method kernel(String name) {
    return Stream.of(PlantedKernels.class.getDeclaredMethods())
        .filter(method -> method.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static FloatArray counting(int length) {
    FloatArray array = new FloatArray(length);
    for (int i = 0; i < length; i++) {
      array.set(i, i + 1);
    }
    return array;
  }

  private static FloatArray run(String name, SimulatorOptions options) {
    FloatArray out = new FloatArray(ITEMS);
    new Simulator(options).run(kernel(name), NdRange.of(ITEMS, 4), counting(ITEMS), out);
    return out;
  }

  @Test
  void everyItemRunsWithOrWithoutChecks() {
    float[] expected = {2, 4, 6, 8, 10, 12, 14, 16};

    assertThat(run("twice", SimulatorOptions.unchecked()).toHeapArray()).isEqualTo(expected);
    assertThat(run("twice", SimulatorOptions.checked(1)).toHeapArray()).isEqualTo(expected);
  }

  @Test
  void aGroupSharesLocalMemoryAndWaitsAtBarriers() {
    float[] expected = {4, 3, 2, 1, 8, 7, 6, 5};

    assertThat(run("reverse", SimulatorOptions.unchecked()).toHeapArray()).isEqualTo(expected);
    for (long seed = 0; seed < 20; seed++) {
      assertThat(run("reverse", SimulatorOptions.checked(seed)).toHeapArray())
          .as("seed %d", seed)
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "raceInGlobalMemory, race",
    "readsWhatAnotherWrites, race",
    "writesBehindTheEnd, out[8]",
    "readsBeforeTheStart, in[-1]",
    "reverseWithoutBarrier, local array 0",
    "localOutOfBounds, local array 0[4]",
    "localNeverWritten, which nobody wrote",
    "divergence, barrier divergence"
  })
  void everyPlantedFaultIsFoundWithEverySeed(String name, String words) {
    for (long seed = 0; seed < 20; seed++) {
      SimulatorOptions options = SimulatorOptions.checked(seed);
      assertThatThrownBy(() -> run(name, options))
          .as("seed %d", seed)
          .isInstanceOf(SimulationException.class)
          .hasMessageContaining(words)
          .hasMessageContaining("seed " + seed);
    }
  }

  @Test
  void anUndefinedLaneIsFound() {
    FloatArray out = new FloatArray(16 * ITEMS);

    assertThatThrownBy(
            () ->
                new Simulator(SimulatorOptions.checked(3))
                    .run(kernel("undefinedLane"), NdRange.of(ITEMS, 4), counting(ITEMS), out))
        .hasMessageContaining("lane 0 of a Float16, which is undefined");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aTiledMultiplicationPassesAndWithoutItsSecondBarrierRaces(long seed) {
    int n = 8;
    NdRange range = new NdRange(List.of(n, n, 1), List.of(4, 4, 1));
    Simulator simulator = new Simulator(SimulatorOptions.checked(seed));
    FloatArray a = counting(n * n);
    FloatArray b = counting(n * n);
    FloatArray out = new FloatArray(n * n);
    IntArray size = IntArray.fromElements(n);

    simulator.run(kernel("multiply"), range, a, b, out, size);

    for (int i = 0; i < n * n; i++) {
      float sum = 0;
      for (int k = 0; k < n; k++) {
        sum += a.get(i / n * n + k) * b.get(k * n + i % n);
      }
      assertThat(out.get(i)).isEqualTo(sum);
    }
    assertThatThrownBy(() -> simulator.run(kernel("multiplyTooSoon"), range, a, b, out, size))
        .isInstanceOf(SimulationException.class)
        .hasMessageContaining("race")
        .hasMessageContaining("local array");
  }

  @Test
  void whatAKernelThrowsIsToldWithItsWorkItem() {
    assertThatThrownBy(
            () ->
                new Simulator(SimulatorOptions.unchecked())
                    .run(
                        kernel("divides"),
                        NdRange.of(1, 1),
                        new FloatArray(1),
                        IntArray.fromElements(0)))
        .isInstanceOf(SimulationException.class)
        .hasMessageContaining("work-item (0, 0, 0)")
        .hasMessageContaining("/ by zero");
  }

  @Test
  void anArrayIsFreeAgainAfterAFinding() {
    FloatArray in = counting(ITEMS);
    FloatArray out = new FloatArray(ITEMS);
    Simulator simulator = new Simulator(SimulatorOptions.checked(7));

    assertThatThrownBy(
            () -> simulator.run(kernel("raceInGlobalMemory"), NdRange.of(ITEMS, 4), in, out))
        .isInstanceOf(SimulationException.class);

    simulator.run(kernel("twice"), NdRange.of(ITEMS, 4), in, out);
    assertThat(out.get(7)).isEqualTo(16);
  }

  @Test
  void aRangeThatGroupsDoNotDivideIsRefused() {
    assertThatThrownBy(() -> NdRange.of(9, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[9, 1, 1]");
  }
}
