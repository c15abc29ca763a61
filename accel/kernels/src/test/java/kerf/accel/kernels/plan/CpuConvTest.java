package kerf.accel.kernels.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kerf.accel.kernels.CpuKernels;
import kerf.models.graph.Activation;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way of a CPU to compute a convolution, against its definition. */
class CpuConvTest {
  private static final CpuConvs AVX2 = new CpuConvs(8);
  private static final CpuConvs WIDE = new CpuConvs(16);

  /** A method and a convolution; whether the input's buffer ends in zeros. */
  record Case(ConvMethod method, ConvGeometry conv, Activation activation, boolean zeros) {
    @Override
    public String toString() {
      return "%s: %s %s zeros %s".formatted(method.id(), conv, activation, zeros);
    }
  }

  static Stream<Case> cases() {
    List<ConvMethod> methods = new ArrayList<>();
    CpuKernels.TILES.forEach(tile -> methods.add(new CpuTiledConv(tile, false)));
    methods.add(new CpuTiledConv(CpuKernels.TILES.get(1), true));
    methods.add(new CpuDepthwiseConv());
    CpuKernels.WINOGRAD.forEach(
        f -> methods.add(new CpuWinogradConv(f, CpuKernels.TILES.getFirst())));
    List<Activation> activations =
        List.of(Activation.NONE, Activation.RELU, Activation.clip(-0.5f, 0.75f));
    List<Case> cases = new ArrayList<>();
    for (ConvMethod method : methods) {
      for (ConvGeometry conv : geometries()) {
        if (method.fits(conv)) {
          int n = cases.size();
          int kinds = method instanceof CpuDepthwiseConv ? 3 : 2;
          cases.add(new Case(method, conv, activations.get(n % kinds), n / 3 % 2 == 0));
        }
      }
    }
    return cases.stream();
  }

  private static List<ConvGeometry> geometries() {
    Window full = Window.square(3, 1).padded(1, 1);
    return List.of(
        conv(1, 1, 7, 17, 32, Window.square(1, 1), 1),
        // So many tiles that items compute several.
        conv(1, 40, 41, 16, 32, Window.square(1, 1), 1),
        conv(1, 40, 41, 16, 32, full, 1),
        conv(5, 1, 1, 40, 21, Window.square(1, 1), 1),
        conv(2, 5, 5, 16, 32, full, 1),
        conv(1, 5, 5, 16, 27, Window.square(3, 1), 1),
        conv(2, 9, 6, 32, 16, full, 1),
        conv(1, 7, 8, 16, 32, Window.square(5, 1).padded(2, 2), 1),
        conv(2, 4, 9, 16, 16, Window.of(1, 7, 1, Padding.symmetric(0, 3)), 1),
        conv(1, 10, 5, 16, 48, Window.of(7, 1, 1, new Padding.Explicit(3, 0, 2, 0)), 1),
        conv(1, 11, 9, 3, 16, Window.square(7, 2).padded(3, 3), 1),
        conv(1, 9, 8, 4, 32, Window.square(3, 2), 1),
        conv(1, 9, 9, 18, 20, Window.square(3, 1).padded(2, 1), 1),
        conv(2, 4, 9, 5, 32, Window.of(1, 7, 1, Padding.symmetric(0, 3)), 1),
        conv(1, 9, 4, 5, 9, Window.of(7, 1, 1, Padding.symmetric(3, 0)), 1),
        conv(1, 10, 12, 4, 32, new Window(3, 2, 2, 3, 2, 3, Padding.symmetric(2, 1)), 1),
        conv(2, 3, 4, 12, 64, full, 2),
        conv(1, 3, 4, 32, 96, full.padded(0, 1), 3),
        conv(2, 5, 4, 32, 32, new Window(3, 3, 2, 1, 1, 2, Padding.symmetric(1, 2)), 32));
  }

  /** Dense input, or slices of wider buffers at odd offsets when the channels allow it. */
  private static ConvGeometry conv(
      int images, int height, int width, int in, int out, Window window, int groups) {
    Padding.Explicit padding = window.padding().resolve(window, height, width);
    int margin = groups == in || in % 32 == 0 ? 16 : in % 2 == 0 ? 0 : 1;
    int beside = groups > 1 || out % 16 == 0 ? 16 : 3;
    var input = new ConvGeometry.Slice(height, width, in, in + 2 * margin, margin);
    var output =
        new ConvGeometry.Slice(
            window.outH(height, false), window.outW(width, false), out, out + 2 * beside, beside);
    return new ConvGeometry(images, input, output, window, padding, groups);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void computesTheDefinition(Case c) {
    ConvGeometry conv = c.conv;
    Random random = new Random(7);
    int size = conv.images() * conv.in().pixels() * conv.in().stride();
    float[] in = SimulatedMemory.draw(random, size);
    float[] weights = SimulatedMemory.draw(random, conv.out().channels() * conv.terms());
    float[] bias = c.zeros ? SimulatedMemory.draw(random, conv.out().channels()) : null;
    SimulatedMemory memory = new SimulatedMemory();
    int from = memory.floats("in", Arrays.copyOf(in, size + conv.groupIn()));
    memory.zerosAt(c.zeros ? size : -1);
    int to = memory.canaries(conv.images() * conv.out().pixels() * conv.out().stride());
    var operands = new ConvOperands("node", from, to, weights, bias, c.activation);
    c.method.launches(conv, operands, memory).forEach(memory::run);
    compare(c, memory.content(to), new Definition(conv, in, weights, bias));
  }

  private static void compare(Case c, float[] got, Definition definition) {
    ConvGeometry.Slice out = c.conv.out();
    for (int p = 0; p < c.conv.images() * out.pixels(); p++) {
      for (int k = 0; k < out.stride(); k++) {
        double value = got[p * out.stride() + k];
        int channel = k - out.offset();
        if (channel < 0 || channel >= out.channels()) {
          assertThat(value)
              .as("beside the slice: %d, pixel %d", k, p)
              .isEqualTo(SimulatedMemory.CANARY);
        } else {
          double[] sum = definition.at(p, channel);
          double bound = roundings(c) * 0x1p-23 * (2 * Math.sqrt(c.conv.terms()) + 4) * sum[1];
          assertThat(value)
              .as("pixel %d channel %d", p, channel)
              .isBetween(
                  c.activation.apply((float) (sum[0] - bound)) - 1e-9,
                  c.activation.apply((float) (sum[0] + bound)) + 1e-9);
        }
      }
    }
  }

  private static double roundings(Case c) {
    return c.method instanceof CpuTiledConv || c.method instanceof CpuDepthwiseConv ? 1 : 16;
  }

  @Test
  void offersAWayForEveryConvolutionOfWholeVectors() {
    for (ConvGeometry conv : geometries()) {
      assertThat(WIDE.candidates(conv)).as("%s", conv).isNotEmpty();
    }
    ConvGeometry narrow = conv(1, 4, 4, 8, 8, Window.square(3, 1), 4);
    assertThat(WIDE.candidates(narrow)).isEmpty();
  }

  @Test
  void offersTilesThatFitTheRegisters() {
    ConvGeometry conv = conv(1, 36, 30, 32, 32, Window.square(1, 1), 1);
    assertThat(ids(AVX2, conv)).containsExactly("cpu_conv_1x6", "cpu_conv_1x5", "cpu_conv_1x4");
    assertThat(ids(WIDE, conv)).contains("cpu_conv_1x8", "cpu_conv_2x7");
    ConvGeometry dense = conv(1, 1, 1, 32, 32, Window.square(1, 1), 1);
    assertThat(ids(AVX2, dense)).containsExactly("cpu_conv_1x1");
  }

  @Test
  void putsFirstWhatShouldBeFastest() {
    ConvGeometry large = conv(1, 71, 71, 80, 192, Window.square(3, 1).padded(1, 1), 1);
    assertThat(ids(AVX2, large)).first().isEqualTo("cpu_winograd_square6x3 cpu_conv_1x6");
    ConvGeometry strided = conv(1, 35, 35, 288, 384, Window.square(3, 2), 1);
    assertThat(ids(AVX2, strided)).first().isEqualTo("cpu_conv_1x6");
    ConvGeometry line = conv(1, 17, 17, 160, 160, Window.of(1, 7, 1, Padding.symmetric(0, 3)), 1);
    assertThat(ids(AVX2, line)).first().asString().startsWith("cpu_winograd_line6x7");
  }

  private static List<String> ids(CpuConvs convs, ConvGeometry conv) {
    return convs.candidates(conv).stream().map(ConvMethod::id).toList();
  }

  /** The sum in double, and the sum of its terms' magnitudes. */
  private record Definition(ConvGeometry conv, float[] in, float[] weights, float[] bias) {
    double[] at(int pixel, int k) {
      Window w = conv.window();
      int image = pixel / conv.out().pixels();
      int y = pixel % conv.out().pixels() / conv.out().width();
      int x = pixel % conv.out().width();
      double sum = bias == null ? 0 : bias[k];
      double magnitude = Math.abs(sum);
      int first = conv.in().offset() + k / conv.groupOut() * conv.groupIn();
      for (int t = 0; t < w.taps(); t++) {
        int iy = y * w.strideH() + t / w.kernelW() * w.dilationH() - conv.padding().top();
        int ix = x * w.strideW() + t % w.kernelW() * w.dilationW() - conv.padding().left();
        if (iy < 0 || iy >= conv.in().height() || ix < 0 || ix >= conv.in().width()) {
          continue;
        }
        int at = (image * conv.in().height() + iy) * conv.in().width() + ix;
        for (int c = 0; c < conv.groupIn(); c++) {
          double term =
              (double) in[at * conv.in().stride() + first + c]
                  * weights[(k * conv.groupIn() + c) * w.taps() + t];
          sum += term;
          magnitude += Math.abs(term);
        }
      }
      return new double[] {sum, magnitude};
    }
  }
}
