package kerf.accel.kernels.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kerf.accel.simulator.SimulatorOptions;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pooling on FPGAs and reductions on GPUs, against their definitions. */
class NhwcKernelsTest {
  private static final int SEEDS = 1;

  static Stream<Pooling> poolings() {
    List<Pooling> all = new ArrayList<>();
    all.add(pooling(1, 7, 9, 17, Window.square(3, 2), false));
    all.add(pooling(2, 8, 8, 16, Window.square(3, 2).padded(1, 1), true));
    all.add(pooling(1, 6, 10, 15, Window.square(3, 1).padded(1, 1), false));
    all.add(pooling(1, 8, 8, 3, Window.square(2, 2), true));
    all.add(pooling(1, 4, 40, 2, Window.of(1, 35, 1, Padding.none()), false));
    all.add(pooling(1, 5, 50, 2, Window.of(2, 3, 12, Padding.symmetric(0, 1)), true));
    all.add(pooling(2, 9, 12, 33, new Window(3, 2, 2, 1, 2, 3, Padding.symmetric(1, 1)), false));
    all.add(pooling(1, 1, 1, 1, Window.square(3, 1).padded(1, 1), false));
    return all.stream();
  }

  private static Pooling pooling(
      int images, int height, int width, int channels, Window window, boolean ceil) {
    var in = new ConvGeometry.Slice(height, width, channels, channels + 2, 1);
    var out =
        new ConvGeometry.Slice(
            window.outH(height, ceil), window.outW(width, ceil), channels, channels + 4, 3);
    return new Pooling(images, in, out, window, window.padding().resolve(window, height, width));
  }

  @ParameterizedTest
  @MethodSource("poolings")
  void poolsByTheDefinition(Pooling pooling) {
    for (int seed = 1; seed <= SEEDS; seed++) {
      Random random = new Random(seed);
      float[] in =
          NhwcConvTest.draw(
              random, pooling.images() * pooling.in().pixels() * pooling.in().stride());
      in[random.nextInt(in.length)] = Float.NaN;
      for (Mode mode : Mode.values()) {
        check(pooling, mode, in, seed);
      }
    }
  }

  private enum Mode {
    MAX,
    MEAN,
    MEAN_WITH_PADDING
  }

  private static void check(Pooling pooling, Mode mode, float[] in, int seed) {
    Memory memory = new Memory();
    int from = memory.floats("in", in);
    ConvGeometry.Slice out = pooling.out();
    int to = memory.canaries(pooling.images() * out.pixels() * out.stride());
    Launch launch =
        mode == Mode.MAX
            ? pooling.max(from, to, "node", memory)
            : pooling.average(mode == Mode.MEAN_WITH_PADDING, from, to, "node", memory);
    memory.run(launch, SimulatorOptions.checked(seed));
    float[] got = memory.content(to);
    for (int p = 0; p < pooling.images() * out.pixels(); p++) {
      for (int k = 0; k < out.stride(); k++) {
        int channel = k - out.offset();
        float value = got[p * out.stride() + k];
        if (channel < 0 || channel >= out.channels()) {
          assertThat(value).as("beside the slice").isEqualTo(Memory.CANARY);
        } else {
          double expected = pooled(pooling, mode, in, p, channel);
          assertThat(Math.abs(value - expected) < 1e-5 || sameSpecial(value, expected))
              .as("%s pixel %d channel %d: %s for %s", mode, p, channel, value, expected)
              .isTrue();
        }
      }
    }
  }

  private static boolean sameSpecial(float value, double expected) {
    return Double.compare(value, expected) == 0 || (Float.isNaN(value) && Double.isNaN(expected));
  }

  private static double pooled(Pooling pooling, Mode mode, float[] in, int pixel, int channel) {
    Window w = pooling.window();
    Padding.Explicit pad = pooling.padding();
    ConvGeometry.Slice from = pooling.in();
    int image = pixel / pooling.out().pixels();
    int top = pixel % pooling.out().pixels() / pooling.out().width() * w.strideH() - pad.top();
    int left = pixel % pooling.out().width() * w.strideW() - pad.left();
    double most = Double.NEGATIVE_INFINITY;
    double sum = 0;
    int inside = 0;
    int padded = 0;
    for (int r = 0; r < w.kernelH(); r++) {
      for (int s = 0; s < w.kernelW(); s++) {
        int y = top + r * w.dilationH();
        int x = left + s * w.dilationW();
        if (y < from.height() + pad.bottom() && x < from.width() + pad.right()) {
          padded++;
        }
        if (y >= 0 && y < from.height() && x >= 0 && x < from.width()) {
          inside++;
          int at = (image * from.height() + y) * from.width() + x;
          float value = in[at * from.stride() + from.offset() + channel];
          most = Math.max(most, value);
          sum += value;
        }
      }
    }
    return switch (mode) {
      case MAX -> most;
      case MEAN -> sum / inside;
      case MEAN_WITH_PADDING -> sum / padded;
    };
  }

  static Stream<List<Integer>> rows() {
    return Stream.of(
        List.of(1, 1),
        List.of(1, 30),
        List.of(2, 255),
        List.of(1, 256),
        List.of(3, 257),
        List.of(1, 1000));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void softmaxSumsToOne(List<Integer> size) {
    int rows = size.getFirst();
    int length = size.getLast();
    Memory memory = new Memory();
    float[] in = NhwcConvTest.draw(new Random(length), rows * length);
    in[in.length / 2] = 90;
    int to = memory.canaries(rows * length + 1);
    Launch launch =
        GpuReductionLaunches.softmax(rows, length, memory.floats("in", in), to, "node", memory);
    memory.run(launch, checkedBelow(length));
    float[] got = memory.content(to);
    for (int m = 0; m < rows; m++) {
      double sum = 0;
      for (int i = 0; i < length; i++) {
        sum += Math.exp(in[m * length + i] - 90.0);
      }
      for (int i = 0; i < length; i++) {
        double expected = Math.exp(in[m * length + i] - 90.0) / sum;
        assertThat((double) got[m * length + i])
            .isBetween(expected * (1 - 1e-5) - 1e-37, expected * (1 + 1e-5) + 1e-37);
      }
    }
    assertThat(got[rows * length]).isEqualTo(Memory.CANARY);
  }

  private static SimulatorOptions checkedBelow(int length) {
    return length < 256 ? SimulatorOptions.checked(length) : SimulatorOptions.unchecked();
  }

  static Stream<List<Integer>> maps() {
    return Stream.of(
        List.of(1, 1, 1, 1), List.of(2, 3, 4, 31), List.of(1, 3, 3, 32), List.of(1, 5, 2, 65));
  }

  @ParameterizedTest
  @MethodSource("maps")
  void meanIsOverAllPixels(List<Integer> size) {
    int images = size.get(0);
    var in = new ConvGeometry.Slice(size.get(1), size.get(2), size.get(3), size.get(3) + 2, 1);
    var out = new ConvGeometry.Slice(1, 1, size.get(3), size.get(3) + 5, 2);
    float[] values = NhwcConvTest.draw(new Random(3), images * in.pixels() * in.stride());
    Memory memory = new Memory();
    int to = memory.canaries(images * out.stride());
    int from = memory.floats("in", values);
    memory.run(
        GpuReductionLaunches.mean(images, in, out, from, to, "node", memory),
        SimulatorOptions.checked(1));
    float[] got = memory.content(to);
    for (int image = 0; image < images; image++) {
      for (int k = 0; k < out.stride(); k++) {
        int channel = k - out.offset();
        boolean inside = channel >= 0 && channel < out.channels();
        double expected = inside ? mean(in, values, image, channel) : Memory.CANARY;
        assertThat((double) got[image * out.stride() + k])
            .isBetween(expected - 1e-6, expected + 1e-6);
      }
    }
  }

  private static double mean(ConvGeometry.Slice in, float[] values, int image, int channel) {
    double sum = 0;
    for (int p = 0; p < in.pixels(); p++) {
      sum += values[(image * in.pixels() + p) * in.stride() + in.offset() + channel];
    }
    return sum / in.pixels();
  }
}
