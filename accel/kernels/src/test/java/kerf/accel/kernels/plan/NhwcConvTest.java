package kerf.accel.kernels.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import kerf.accel.kernels.FpgaKernels;
import kerf.accel.kernels.GpuKernels;
import kerf.accel.simulator.SimulatorOptions;
import kerf.models.graph.Activation;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to compute a convolution over NHWC buffers, against its definition. */
class NhwcConvTest {
  private static final int SEEDS = 2;

  /** Pixels of the maps that are checked in every build; the rest is checked by the slow tests. */
  private static final Set<Integer> SMALL = Set.of(1, 9 * 8);

  /** A method and a convolution. */
  record Case(ConvMethod method, ConvGeometry conv, Activation activation, boolean bias) {
    @Override
    public String toString() {
      return "%s: %s bias %s %s".formatted(method.id(), conv, bias, activation);
    }
  }

  static Stream<Case> cases() {
    List<ConvMethod> methods = new ArrayList<>();
    GpuKernels.TILES.forEach(tile -> methods.add(new TiledConv(tile)));
    methods.add(new TiledConv(FpgaKernels.CONVOLUTION));
    methods.add(new DirectConv());
    methods.add(DenseConv.GPU);
    methods.add(DenseConv.FPGA);
    GpuKernels.TILES.forEach(tile -> methods.add(new WinogradConv(2, tile)));
    methods.add(new WinogradConv(4, GpuKernels.TILES.getLast()));
    return methods.stream()
        .flatMap(
            method ->
                geometries(method).stream()
                    .filter(method::fits)
                    .map(conv -> new Case(method, conv, activation(conv), conv.images() != 2)));
  }

  private static Activation activation(ConvGeometry conv) {
    return switch (conv.out().channels() % 3) {
      case 0 -> Activation.NONE;
      case 1 -> Activation.RELU;
      default -> Activation.clip(-0.5f, 0.75f);
    };
  }

  /** Sizes around a method's tile: none but one, one short, just, one over. */
  private static List<ConvGeometry> geometries(ConvMethod method) {
    int pixels = 16;
    int channels = 32;
    if (method instanceof TiledConv(var tile)) {
      pixels = tile.pixels();
      channels = tile.channels();
    }
    List<ConvGeometry> all = new ArrayList<>();
    for (int width : new int[] {1, pixels - 1, pixels, pixels + 1}) {
      int out = width == 1 ? channels + 1 : width == pixels ? channels : channels - 1;
      all.add(conv(1, 1, width, 17, out, Window.square(1, 1), 1));
    }
    all.add(conv(3, 2, 5, 33, 1, Window.square(1, 1), 1));
    all.add(conv(5, 1, 1, 70, channels + 1, Window.square(1, 1), 1));
    all.add(conv(1, 9, 8, 3, 5, Window.square(3, 1).padded(1, 1), 1));
    all.add(conv(2, 7, 10, 16, channels, Window.square(3, 1), 1));
    all.add(conv(1, 9, 9, 18, 20, Window.square(3, 1).padded(2, 1), 1));
    all.add(conv(1, 11, 9, 3, 7, Window.square(7, 2).padded(3, 3), 1));
    all.add(conv(2, 6, 9, 5, 9, Window.of(1, 7, 1, Padding.symmetric(0, 3)), 1));
    all.add(conv(1, 9, 6, 5, 9, Window.of(7, 1, 1, Padding.symmetric(3, 0)), 1));
    all.add(conv(1, 10, 12, 4, 6, new Window(3, 2, 2, 3, 2, 3, Padding.symmetric(2, 1)), 1));
    all.add(conv(2, 5, 6, 6, 8, Window.square(3, 1).padded(1, 1), 2));
    all.add(conv(2, 5, 6, 7, 7, Window.square(3, 2).padded(1, 1), 7));
    all.add(conv(1, 4, 3, 4, 12, Window.square(3, 1).padded(1, 1), 4));
    return all;
  }

  /** Slices of wider buffers at odd offsets. */
  private static ConvGeometry conv(
      int images, int height, int width, int in, int out, Window window, int groups) {
    Padding.Explicit padding = window.padding().resolve(window, height, width);
    var input = new ConvGeometry.Slice(height, width, in, in + 3, 1);
    var output =
        new ConvGeometry.Slice(
            window.outH(height, false), window.outW(width, false), out, out + 5, 3);
    return new ConvGeometry(images, input, output, window, padding, groups);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void computesTheDefinition(Case c) {
    check(c, 1, SimulatorOptions.unchecked());
  }

  static Stream<Case> smallCases() {
    return cases().filter(c -> c.conv.images() == 1 && SMALL.contains(c.conv.in().pixels()));
  }

  @ParameterizedTest
  @MethodSource("smallCases")
  void neitherRacesNorLeavesItsBuffers(Case c) {
    check(c, 1, SimulatorOptions.checked(1));
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("cases")
  void neverRacesNorLeavesItsBuffers(Case c) {
    for (int seed = 1; seed <= SEEDS; seed++) {
      check(c, seed, SimulatorOptions.checked(seed));
    }
  }

  static Stream<ConvMethod> methods() {
    return Stream.of(
        new TiledConv(GpuKernels.TILES.get(0)),
        new TiledConv(GpuKernels.TILES.get(1)),
        new TiledConv(GpuKernels.TILES.get(2)),
        new TiledConv(FpgaKernels.CONVOLUTION),
        new DirectConv());
  }

  /** Loads that are not used, and rows of zero weights behind the last tap, must not spread it. */
  @ParameterizedTest
  @MethodSource("methods")
  void reachesWithNanOnlyTheWindowsThatSeeIt(ConvMethod method) {
    ConvGeometry conv = conv(1, 5, 6, 3, 4, Window.square(3, 1).padded(1, 1), 1);
    float[] in = draw(new Random(1), conv.in().pixels() * conv.in().stride());
    for (int c = 0; c < conv.in().stride(); c++) {
      in[c] = Float.NaN;
    }
    Memory memory = new Memory();
    int from = memory.floats("in", in);
    int to = memory.canaries(conv.out().pixels() * conv.out().stride());
    float[] weights = draw(new Random(2), conv.out().channels() * conv.terms());
    var operands = new ConvOperands("node", from, to, weights, null, Activation.RELU);
    method
        .launches(conv, operands, memory)
        .forEach(launch -> memory.run(launch, SimulatorOptions.unchecked()));
    float[] got = memory.content(to);
    for (int p = 0; p < conv.out().pixels(); p++) {
      boolean sees = p / conv.out().width() <= 1 && p % conv.out().width() <= 1;
      for (int k = 0; k < conv.out().channels(); k++) {
        float value = got[p * conv.out().stride() + conv.out().offset() + k];
        assertThat(Float.isNaN(value)).as("pixel %d channel %d", p, k).isEqualTo(sees);
      }
    }
  }

  private static void check(Case c, int seed, SimulatorOptions options) {
    ConvGeometry conv = c.conv;
    Random random = new Random(seed);
    float[] in = draw(random, conv.images() * conv.in().pixels() * conv.in().stride());
    float[] weights = draw(random, conv.out().channels() * conv.terms());
    float[] bias = c.bias ? draw(random, conv.out().channels()) : null;
    Memory memory = new Memory();
    int from = memory.floats("in", in);
    int to = memory.canaries(conv.images() * conv.out().pixels() * conv.out().stride());
    var operands = new ConvOperands("node", from, to, weights, bias, c.activation);
    for (Launch launch : c.method.launches(conv, operands, memory)) {
      memory.run(launch, options);
    }
    compare(c, memory.content(to), new Definition(conv, in, weights, bias));
  }

  private static void compare(Case c, float[] got, Definition definition) {
    ConvGeometry.Slice out = c.conv.out();
    int pixels = c.conv.images() * out.pixels();
    for (int p = 0; p < pixels; p++) {
      for (int k = 0; k < out.stride(); k++) {
        float value = got[p * out.stride() + k];
        int channel = k - out.offset();
        if (channel < 0 || channel >= out.channels()) {
          assertThat(value)
              .as("channel %d beside the slice, pixel %d", k, p)
              .isEqualTo(Memory.CANARY);
        } else {
          double[] sum = definition.at(p, channel);
          double rounding = c.method instanceof WinogradConv w ? w.m() * w.m() : 1;
          double bound = rounding * 0x1p-23 * (2 * Math.sqrt(c.conv.terms()) + 4) * sum[1];
          assertThat((double) value)
              .as("pixel %d channel %d", p, channel)
              .isBetween(
                  c.activation.apply((float) (sum[0] - bound)) - 1e-9,
                  c.activation.apply((float) (sum[0] + bound)) + 1e-9);
        }
      }
    }
  }

  /** Uniform in [-1, 1). */
  static float[] draw(Random random, int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = random.nextFloat(-1, 1);
    }
    return values;
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
      int firstIn = conv.in().offset() + k / conv.groupOut() * conv.groupIn();
      for (int r = 0; r < w.kernelH(); r++) {
        for (int s = 0; s < w.kernelW(); s++) {
          int iy = y * w.strideH() + r * w.dilationH() - conv.padding().top();
          int ix = x * w.strideW() + s * w.dilationW() - conv.padding().left();
          if (iy < 0 || iy >= conv.in().height() || ix < 0 || ix >= conv.in().width()) {
            continue;
          }
          int at = ((image * conv.in().height() + iy) * conv.in().width() + ix);
          for (int c = 0; c < conv.groupIn(); c++) {
            double term =
                (double) in[at * conv.in().stride() + firstIn + c]
                    * weights[(k * conv.groupIn() + c) * w.taps() + r * w.kernelW() + s];
            sum += term;
            magnitude += Math.abs(term);
          }
        }
      }
      return new double[] {sum, magnitude};
    }
  }
}
