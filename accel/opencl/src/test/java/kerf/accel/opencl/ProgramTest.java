package kerf.accel.opencl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kerf.accel.DeviceOptions;
import kerf.accel.OverlappingProgram;
import kerf.accel.ProfiledProgram;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Plans of hand-written kernels on every device. */
@Tag("opencl")
class ProgramTest {
  private static final int LENGTH = 1000;
  private static final int LOCAL = 8;

  private static float[] random(int seed) {
    Random random = new Random(seed);
    float[] values = new float[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      values[i] = random.nextFloat() - 0.5f;
    }
    return values;
  }

  private static Tensor input(int seed) {
    return new Tensor(Shape.of(1, LENGTH), random(seed));
  }

  private static float[] expected(int seed, float[] weights) {
    float[] x = random(seed);
    for (int i = 0; i < LENGTH; i++) {
      x[i] = Math.max(x[i], 0) * weights[i];
    }
    return x;
  }

  @ParameterizedTest
  @EnumSource
  void runsAPlanAgainAndAgain(TestDevices where) {
    float[] weights = random(1);
    try (OpenClDevice device = where.open(DeviceOptions.defaults(), SampleKernels.settings());
        OpenClProgram program =
            device.compile(SampleKernels.segment(LENGTH), SampleKernels.plan(weights, LOCAL))) {
      for (int seed = 2; seed < 12; seed++) {
        assertThat(program.run(List.of(input(seed))).getFirst().data())
            .isEqualTo(expected(seed, weights));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void takesTheNextInputWhileItComputes(TestDevices where) {
    float[] weights = random(1);
    Segment segment = SampleKernels.segment(LENGTH);
    try (OpenClDevice device = where.open(DeviceOptions.defaults(), SampleKernels.settings());
        OpenClProgram program = device.compile(segment, SampleKernels.plan(weights, LOCAL))) {
      OverlappingProgram.Pending before = program.submit(List.of(input(0)));
      for (int seed = 1; seed < 20; seed++) {
        OverlappingProgram.Pending next = program.submit(List.of(input(seed)));
        Tensor out = Tensor.zeros(Shape.of(1, LENGTH));
        before.await(List.of(out));
        assertThat(out.data()).isEqualTo(expected(seed - 1, weights));
        before = next;
      }
      OverlappingProgram.Pending last = program.submit(List.of(input(20)));
      assertThatThrownBy(() -> program.submit(List.of(input(21))))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("await one first");
      List<Tensor> out = List.of(Tensor.zeros(Shape.of(1, LENGTH)));
      last.await(out);
      assertThat(out.getFirst().data()).isEqualTo(expected(20, weights));
      assertThatThrownBy(() -> last.await(out)).isInstanceOf(IllegalStateException.class);
      before.await(out);
      assertThat(out.getFirst().data()).isEqualTo(expected(19, weights));
    }
  }

  @ParameterizedTest
  @EnumSource
  void saysHowLongEachLaunchTook(TestDevices where) {
    float[] weights = random(1);
    try (OpenClDevice device = where.open(DeviceOptions.defaults(), SampleKernels.settings());
        OpenClProgram program =
            device.compile(SampleKernels.segment(LENGTH), SampleKernels.plan(weights, LOCAL))) {
      Tensor out = Tensor.zeros(Shape.of(1, LENGTH));
      List<ProfiledProgram.LaunchTime> times = program.profile(List.of(input(3)), List.of(out));
      assertThat(out.data()).isEqualTo(expected(3, weights));
      assertThat(times)
          .extracting(ProfiledProgram.LaunchTime::kernel)
          .containsExactly("relu", "scale");
      assertThat(times).extracting(ProfiledProgram.LaunchTime::node).containsExactly("relu", "y");
      assertThat(times).allMatch(t -> t.nanoseconds() > 0 && t.nanoseconds() < 1_000_000_000L);
      assertThat(program.run(List.of(input(4))).getFirst().data()).isEqualTo(expected(4, weights));
    }
  }

  @ParameterizedTest
  @EnumSource
  void canariesFindAKernelThatWritesBehindItsBuffer(TestDevices where) {
    Settings settings =
        new Settings(SampleKernels.texts(SampleKernels.OVERRUN, SampleKernels.SCALE), null, 64);
    float[] weights = random(1);
    try (OpenClDevice device = where.open(DeviceOptions.defaults(), settings);
        OpenClProgram program =
            device.compile(SampleKernels.segment(LENGTH), SampleKernels.plan(weights, 16))) {
      List<Tensor> in = new ArrayList<>(List.of(input(1)));
      // The last group has items beyond the plan's, and the kernel's bound lets one of them pass.
      assertThatThrownBy(() -> program.run(in))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("behind buffer rectified, at byte 0");
    }
  }
}
