package kerf.accel.kernels.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pooling, sums and copies of a CPU, against plain loops. */
class CpuMapsTest {
  private static final int IMAGES = 2;

  private static Stream<Op> poolings() {
    Window full = Window.square(3, 2).padded(1, 1);
    Window uneven = new Window(3, 2, 1, 2, 2, 1, new Padding.Explicit(1, 0, 2, 1));
    return Stream.of(
        new Op.MaxPool(full, true),
        new Op.MaxPool(uneven, false),
        new Op.AvgPool(full, true, true),
        new Op.AvgPool(full, false, false),
        new Op.AvgPool(uneven, false, true),
        new Op.GlobalAvgPool(),
        new Op.AdaptiveAvgPool(3, 5));
  }

  @ParameterizedTest
  @MethodSource("poolings")
  void pools(Op op) {
    Graph graph =
        new Graph(
            "pool",
            List.of(Node.of("x", new Op.Input(Shape.of(IMAGES, 8, 7, 32))), Node.of("y", op, "x")),
            List.of("y"));
    Shape to = Segment.of(graph, Shape.of(IMAGES, 8, 7, 32)).shape("y");
    PoolWindows windows = PoolWindows.of(graph.node("y"), Shape.of(IMAGES, 8, 7, 32), to);
    var in = new ConvGeometry.Slice(8, 7, 32, 64, 16);
    var out = new ConvGeometry.Slice(to.h(), to.w(), 32, 64, 32);
    SimulatedMemory memory = new SimulatedMemory();
    float[] source = SimulatedMemory.draw(new Random(3), IMAGES * in.pixels() * in.stride());
    int buffer = memory.canaries(IMAGES * out.pixels() * out.stride());
    assertThat(CpuPools.fits(in, out)).isTrue();
    int from = memory.floats("in", source);
    memory.run(CpuPools.launch("n", IMAGES, in, from, windows, out, buffer, memory));
    float[] got = memory.content(buffer);
    for (int p = 0; p < IMAGES * out.pixels(); p++) {
      for (int k = 0; k < out.stride(); k++) {
        boolean written = k >= out.offset() && k < out.offset() + out.channels();
        double expected =
            written
                ? pooled(windows, source, p, k - out.offset(), in, out)
                : SimulatedMemory.CANARY;
        assertThat((double) got[p * out.stride() + k]).isCloseTo(expected, offset(1e-6));
      }
    }
  }

  private static double pooled(
      PoolWindows windows,
      float[] source,
      int pixel,
      int channel,
      ConvGeometry.Slice in,
      ConvGeometry.Slice out) {
    int down = pixel % out.pixels() / out.width() * 3;
    int across = (out.height() + pixel % out.width()) * 3;
    int[] table = windows.table();
    double sum = 0;
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = table[down]; i < table[down + 1]; i += windows.dilationH()) {
      for (int j = table[across]; j < table[across + 1]; j += windows.dilationW()) {
        int at = pixel / out.pixels() * in.pixels() + i * in.width() + j;
        float value = source[at * in.stride() + in.offset() + channel];
        sum += value;
        largest = Math.max(largest, value);
      }
    }
    return windows.max() ? largest : sum / (table[down + 2] * table[across + 2]);
  }

  @Test
  void adds() {
    var a = new ConvGeometry.Slice(3, 5, 32, 48, 16);
    var b = ConvGeometry.Slice.whole(3, 5, 32);
    var out = new ConvGeometry.Slice(3, 5, 32, 64, 16);
    SimulatedMemory memory = new SimulatedMemory();
    Random random = new Random(5);
    float[] left = SimulatedMemory.draw(random, IMAGES * a.pixels() * a.stride());
    float[] right = SimulatedMemory.draw(random, IMAGES * b.pixels() * b.stride());
    int to = memory.canaries(IMAGES * out.pixels() * out.stride());
    assertThat(CpuSums.fits(a, b, out)).isTrue();
    memory.run(
        CpuSums.launch(
            "n",
            IMAGES,
            a,
            memory.floats("a", left),
            b,
            memory.floats("b", right),
            Activation.RELU,
            out,
            to,
            memory));
    float[] got = memory.content(to);
    for (int p = 0; p < IMAGES * out.pixels(); p++) {
      for (int k = 0; k < out.stride(); k++) {
        int c = k - out.offset();
        float expected =
            c < 0 || c >= out.channels()
                ? SimulatedMemory.CANARY
                : Math.max(0, left[p * a.stride() + a.offset() + c] + right[p * b.stride() + c]);
        assertThat(got[p * out.stride() + k]).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"32, 16, 16", "5, 1, 3", "3, 0, 0"})
  void copiesWithABorder(int channels, int inOffset, int outOffset) {
    var in = new ConvGeometry.Slice(3, 4, channels, channels + inOffset, inOffset);
    var out = new ConvGeometry.Slice(6, 6, channels, channels + outOffset, outOffset);
    var border = new Padding.Explicit(1, 0, 2, 2);
    SimulatedMemory memory = new SimulatedMemory();
    float[] source = SimulatedMemory.draw(new Random(1), IMAGES * in.pixels() * in.stride());
    int to = memory.canaries(IMAGES * out.pixels() * out.stride());
    int from = memory.floats("in", source);
    memory.run(CpuMoves.copy("n", IMAGES, in, from, border, out, to, memory));
    float[] got = memory.content(to);
    for (int p = 0; p < IMAGES * out.pixels(); p++) {
      int y = p % out.pixels() / 6 - 1;
      int x = p % 6;
      boolean inside = y >= 0 && y < 3 && x < 4;
      for (int k = 0; k < out.stride(); k++) {
        int pixel = p / out.pixels() * in.pixels() + y * 4 + x;
        float expected =
            k < outOffset
                ? SimulatedMemory.CANARY
                : inside ? source[pixel * in.stride() + inOffset + k - outOffset] : 0;
        assertThat(got[p * out.stride() + k]).isEqualTo(expected);
      }
    }
  }
}
