package kerf.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import kerf.accel.ConvProblem;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.accel.ProfiledProgram;
import kerf.accel.opencl.KernelDevice;
import kerf.models.KerfException;
import kerf.models.graph.Activation;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelMatchTest {
  private static final ConvProblem PADDED =
      new ConvProblem(
          Shape.nhwc(2, 7, 9, 16),
          48,
          new Op.Conv2d(Window.square(3, 1).padded(1, 1), 1, Activation.RELU));

  private static final ConvProblem STRIDED =
      new ConvProblem(
          Shape.nhwc(1, 11, 10, 3), 32, new Op.Conv2d(Window.square(3, 2), 1, Activation.NONE));

  private static final ConvProblem PIXEL =
      new ConvProblem(
          Shape.nhwc(1, 1, 1, 20), 16, new Op.Conv2d(Window.square(1, 1), 1, Activation.RELU));

  /** A program of given output and times. */
  private record Fixed(Segment segment, float added, List<LaunchTime> times)
      implements ProfiledProgram {
    @Override
    public List<LaunchTime> profile(List<Tensor> inputs, List<Tensor> outputs) {
      run(inputs, outputs);
      return times;
    }

    @Override
    public void run(List<Tensor> inputs, List<Tensor> outputs) {
      float[] out = outputs.getFirst().data();
      for (int i = 0; i < out.length; i++) {
        out[i] = (float) Math.cos(i) + added;
      }
    }

    @Override
    public void close() {}
  }

  private static TimedWay way(String name, float added, long... nanoseconds) {
    List<ProfiledProgram.LaunchTime> times = new ArrayList<>();
    times.add(new ProfiledProgram.LaunchTime("copy", "x", 1));
    for (long each : nanoseconds) {
      times.add(new ProfiledProgram.LaunchTime("part", "y", each));
    }
    return new TimedWay(name, new Fixed(PADDED.segment(), added, times), 2);
  }

  @Test
  void aWaysTimeIsItsShortestComputationWithoutWhatLiesAround() {
    TimedWay way = way("two launches each", 0, 70, 30, 20, 60);

    way.run();

    assertThat(way.least()).isEqualTo(80);
  }

  @Test
  void waysThatComputeOtherValuesAreAnError() {
    List<TimedWay> ways = List.of(way("a", 0, 1, 1), way("b", 1e-6f, 1, 1), way("c", 0.1f, 1, 1));
    ways.forEach(TimedWay::run);

    assertThat(KernelMatch.difference("conv", ways.subList(0, 2))).isCloseTo(1.4e-6, within(2e-7));
    assertThatThrownBy(() -> KernelMatch.difference("conv", ways))
        .isInstanceOf(KerfException.class)
        .hasMessageContaining("conv: c and a differ by 0.14");
  }

  @Test
  void waysOfACpuAreDirectOrWinograd() {
    assertThat(PackConv.of(PADDED))
        .contains(new PackConv("cpu_conv_1x6"))
        .anyMatch(way -> !way.direct());
    assertThat(PackConv.of(STRIDED)).allMatch(PackConv::direct);
  }

  /**
   * Each way's values are compared with the first pack's: a pass that ends has found them equal.
   */
  @Tag("opencl")
  @ParameterizedTest
  @ValueSource(strings = {"PoCL", "(Intel(R) OpenCL)"})
  void bothSidesComputeTheSameOnADevice(String part) {
    try (Devices devices = Devices.discover(DeviceOptions.defaults())) {
      KernelDevice device = find(devices, part);
      try (TimedWay peak = Peak.on(device)) {
        for (ConvProblem problem : List.of(PADDED, STRIDED, PIXEL)) {
          KernelMatch match = new KernelMatch(new NetworkConv(problem, 1), true);
          match.pass(device, peak, 1);
          match.pass(device, peak, 1);
          KernelResult result = match.result();
          assertThat(result.pack()).startsWith("cpu_conv_");
          assertThat(result.hand()).startsWith("hand_conv_");
          assertThat(result.packNanos()).isBetween(1L, 1_000_000_000L);
          assertThat(result.handNanos()).isBetween(1L, 1_000_000_000L);
          assertThat(result.winograd().isEmpty()).isEqualTo(!problem.equals(PADDED));
        }
        assertThat(Peak.operations() / peak.least()).isBetween(1.0, 10_000.0);
      }
    }
  }

  private static KernelDevice find(Devices devices, String part) {
    Device found =
        devices.all().stream().filter(d -> d.name().contains(part)).findFirst().orElse(null);
    assumeTrue(found != null, () -> "opencl:~" + part + " is not installed, .ci/setup does it");
    return (KernelDevice) found;
  }
}
