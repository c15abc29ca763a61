package kerf.accel.kernels.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import kerf.accel.ConvProblem;
import kerf.accel.conformance.ConformanceCase;
import kerf.accel.kernels.CpuKernels;
import kerf.accel.kernels.FpgaKernels;
import kerf.accel.kernels.GpuKernels;
import kerf.accel.kernels.Kernel;
import kerf.accel.kernels.Target;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import org.junit.jupiter.api.Test;

/** Kernels for one target, in plans of that target with every check. */
class CheckedKernelsTest {
  /** Enough convolutions for every way to compute one to have its turn. */
  private static List<ConformanceCase> many() {
    return IntStream.range(4, 12).boxed().flatMap(size -> winograd(size).stream()).toList();
  }

  @Test
  void cpu() {
    check(Target.CPU, CpuKernels.all(), many());
  }

  @Test
  void gpu() {
    check(Target.GPU, GpuKernels.all(), many());
  }

  @Test
  void fpga() {
    check(Target.FPGA, FpgaKernels.all(), List.of());
  }

  /** Convolutions that Winograd's kernels take; none of the drawn ones is wide and small. */
  static List<ConformanceCase> winograd(int size) {
    return List.of(
        wide(Window.square(3, 1).padded(1, 1), size),
        wide(Window.square(5, 1).padded(2, 1), size),
        wide(Window.of(1, 7, 1, Padding.symmetric(0, 3)), size),
        wide(Window.of(7, 1, 1, Padding.symmetric(3, 0)), size));
  }

  private static ConformanceCase wide(Window window, int size) {
    Op.Conv2d op = new Op.Conv2d(window, 1, Activation.RELU);
    Shape input = Shape.nhwc(1, size, size + 1, 16);
    Graph graph = new ConvProblem(input, 16, op).segment().graph();
    return new ConformanceCase(window + " of " + size, graph, List.of(input), size);
  }

  private static void check(Target target, List<Kernel> family, List<ConformanceCase> more) {
    assertThat(CheckedLaunches.run(target, 20_000, more))
        .containsAll(family.stream().map(Kernel::id).toList());
  }
}
