package kerf.accel.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kerf.accel.simulator.samples.MemoryKernels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.IntArray;
import uk.ac.manchester.tornado.api.types.arrays.ObservedArrays;
import uk.ac.manchester.tornado.api.types.collections.VectorFloat4;

/** Kernels without a fault compute the same in both modes, whatever memory they use. */
class RightKernelTest {
  static Stream<SimulatorOptions> options() {
    return Stream.of(
        SimulatorOptions.unchecked(), SimulatorOptions.checked(1), SimulatorOptions.checked(2));
  }

  @ParameterizedTest
  @MethodSource("options")
  void localMemoryOfEveryTypeIsShared(SimulatorOptions options) {
    IntArray out = new IntArray(8);
    new Simulator(options).run(kernel("everyType"), NdRange.of(8, 4), out);
    // Number, its complement and -1 make -2: what is left is the item's own index.
    assertThat(out.toHeapArray()).containsExactly(0, 1, 2, 3, 0, 1, 2, 3);
  }

  @ParameterizedTest
  @MethodSource("options")
  void anArrayMayBeReadAndWrittenInPlace(SimulatorOptions options) {
    FloatArray a = FloatArray.fromElements(1, 2, 3, 4, 5, 6, 7, 8);
    FloatArray b = FloatArray.fromElements(10, 20, 30, 40, 50, 60, 70, 80);
    new Simulator(options).run(kernel("addVectors"), NdRange.of(2, 2), new VectorFloat4(a), b, a);
    assertThat(a.toHeapArray()).containsExactly(11, 22, 33, 44, 55, 66, 77, 88);
  }

  @ParameterizedTest
  @MethodSource("options")
  void everyItemKnowsItsPlace(SimulatorOptions options) {
    IntArray out = new IntArray(4 * 6 * 2);
    NdRange range = new NdRange(List.of(4, 6, 2), List.of(2, 3, 1));
    new Simulator(options).run(kernel("places"), range, out);
    for (int i = 0; i < out.getSize(); i++) {
      assertThat(out.get(i)).isEqualTo(100 * (i % 4) + 10 * (i / 4 % 6) + i / 24);
    }
  }

  @Test
  void launchesRunBesideEachOther() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<IntArray>> launches =
          IntStream.range(0, 40)
              .mapToObj(
                  seed ->
                      threads.submit(
                          () -> {
                            IntArray out = new IntArray(8);
                            new Simulator(new SimulatorOptions(seed, seed % 2 == 0))
                                .run(kernel("everyType"), NdRange.of(8, 4), out);
                            return out;
                          }))
              .toList();
      for (Future<IntArray> launch : launches) {
        assertThat(launch.get().toHeapArray()).containsExactly(0, 1, 2, 3, 0, 1, 2, 3);
      }
    }
  }

  @Test
  void anArrayInTwoCheckedLaunchesIsRefusedAndStaysWithTheFirst() {
    IntArray out = new IntArray(8);
    Shadow first = new Shadow(null, "out", 8, false);
    ObservedArrays.observe(out, first);
    Simulator second = new Simulator(SimulatorOptions.checked(1));
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> second.run(kernel("everyType"), NdRange.of(8, 4), out))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("two simulations at once");
    }
    ObservedArrays.release(out, first);
    second.run(kernel("everyType"), NdRange.of(8, 4), out);
  }

  @Test
  void anInterruptedCallerGetsItsResultAndStaysInterrupted() {
    IntArray out = new IntArray(8);
    Thread.currentThread().interrupt();
    new Simulator(SimulatorOptions.checked(1)).run(kernel("everyType"), NdRange.of(8, 4), out);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(out.get(3)).isEqualTo(3);
  }

  private static Method kernel(String name) {
    return Stream.of(MemoryKernels.class.getDeclaredMethods())
        .filter(method -> method.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
