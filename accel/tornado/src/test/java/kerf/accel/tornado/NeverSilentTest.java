package kerf.accel.tornado;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kerf.accel.DeviceOptions;
import kerf.accel.ProfiledProgram.LaunchTime;
import kerf.accel.kernels.Kernel;
import kerf.accel.kernels.Kernels;
import kerf.accel.kernels.Target;
import kerf.accel.kernels.plan.BufferSpec;
import kerf.accel.kernels.plan.Launch;
import kerf.accel.kernels.plan.LaunchPlan;
import kerf.models.KerfException;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.IntArray;

/** What TornadoVM cannot do becomes an exception. */
@Tag("tornado")
class NeverSilentTest {
  private static final int LENGTH = 64;

  /** Kernel: twice the input. */
  public static void twice(KernelContext context, FloatArray in, FloatArray out, IntArray shape) {
    int at = context.globalIdx;
    if (at < shape.get(0)) {
      out.set(at, 2 * in.get(at));
    }
  }

  /** Kernel: TornadoVM 5.2 knows no rounding. */
  public static void rounded(KernelContext context, FloatArray in, FloatArray out, IntArray shape) {
    int at = context.globalIdx;
    if (at < shape.get(0)) {
      out.set(at, Math.round(in.get(at)));
    }
  }

  private static Segment segment() {
    Shape shape = Shape.of(1, LENGTH);
    Graph graph =
        new Graph(
            "sample",
            List.of(
                new Node("x", new Op.Input(shape), List.of()),
                new Node("y", new Op.Identity(), List.of("x"))),
            List.of("y"));
    return Segment.of(graph, List.of(shape));
  }

  private static LaunchPlan plan(String method, List<Integer> local) {
    Kernel like = Kernels.byId("plain_softmax").orElseThrow();
    Kernel kernel =
        new Kernel(
            method, Target.ANY, NeverSilentTest.class, method, like.parameters(), local, false);
    int[] shape = {LENGTH, 1, 1};
    return new LaunchPlan(
        List.of(
            BufferSpec.zeros("x", LENGTH),
            BufferSpec.zeros("y", LENGTH),
            BufferSpec.of("shape", shape)),
        List.of(new Launch(kernel, List.of(0, 1, 2), shape, "y")),
        List.of(0),
        List.of(1));
  }

  @ParameterizedTest
  @EnumSource
  void aKernelOfOneRunsAndIsTimed(TestDevices where) {
    float[] ramp = new float[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      ramp[i] = i;
    }
    Tensor x = new Tensor(Shape.of(1, LENGTH), ramp);
    try (LiveDevice device = where.open(DeviceOptions.defaults());
        LiveProgram program = device.compile(segment(), plan("twice", List.of(8, 1, 1)))) {
      assertThat(program.run(List.of(x)).getFirst().data()[LENGTH - 1]).isEqualTo(2f * LENGTH - 2);
      List<LaunchTime> times = program.profile(List.of(x), List.of(Tensor.zeros(x.shape())));
      assertThat(times).hasSize(1);
      assertThat(times.getFirst().kernel()).isEqualTo("twice");
      assertThat(times.getFirst().nanoseconds()).isPositive();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aKernelThatCannotBeCompiledThrows(TestDevices where) {
    try (LiveDevice device = where.open(DeviceOptions.defaults())) {
      assertThatThrownBy(() -> device.compile(segment(), plan("rounded", List.of(1, 1, 1))))
          .isInstanceOf(KerfException.class)
          .hasMessageContaining(device.id());
      assertThatCode(() -> SelfTest.check(device.id(), device.found().device()))
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWorkGroupThatTornadoVmWouldReplaceIsRefused(TestDevices where) {
    try (LiveDevice device = where.open(DeviceOptions.defaults())) {
      assertThatThrownBy(() -> device.compile(segment(), plan("twice", List.of(1 << 28, 1, 1))))
          .isInstanceOf(KerfException.class)
          .hasMessageContaining("work-group");
    }
  }
}
