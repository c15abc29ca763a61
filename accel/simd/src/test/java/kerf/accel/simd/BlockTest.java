package kerf.accel.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every register block, also those that this machine would not choose, against float64 sums. */
class BlockTest {
  private static final int TAPS = 3;
  private static final int INNER = 5;
  private static final int ROW = Block.PIXELS;
  private static final int ZEROS = 16;
  private static final int BASE = 16;

  private final SplittableRandom random = new SplittableRandom(7);

  @ParameterizedTest
  @EnumSource
  void sumsItsPixelsAndNothingElse(Block block) {
    float[] weights = random(TAPS * INNER * block.channels());
    float[] bias = random(block.channels());
    int stride = block.channels() + 3;
    int out = 300;
    for (int last = 0; last < block.pixels(); last++) {
      ConvArgs args = new ConvArgs(table(last), ROW, TAPS, INNER, weights, bias, 0);
      float[] mem = random(out + block.pixels() * stride);
      Arrays.fill(mem, 0, ZEROS, 0);
      float[] before = mem.clone();
      block.run(mem, args, 0, BASE, 0, 0, out, stride, last);
      for (int i = out; i < mem.length; i++) {
        int pixel = (i - out) / stride;
        int channel = (i - out) % stride;
        boolean written = pixel <= last && channel < block.channels();
        double want = written ? Math.max(0, sum(block, before, args, pixel, channel)) : before[i];
        assertThat((double) mem[i]).isCloseTo(want, offset(1e-5));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void sumsBlocksOfRowsAndNothingElse(Block block) {
    int blocks = 3;
    int xStride = INNER + 2;
    int stride = block.channels() + 3;
    int out = BASE + blocks * block.pixels() * xStride;
    float[] weights = random(INNER * block.channels() + 5);
    for (boolean more : new boolean[] {false, true}) {
      float[] mem = random(out + blocks * block.pixels() * stride);
      float[] before = mem.clone();
      block.rows(mem, blocks, INNER, BASE, xStride, weights, 5, more, out, stride);
      for (int i = 0; i < mem.length; i++) {
        int row = (i - out) / stride;
        int channel = (i - out) % stride;
        boolean written = i >= out && channel < block.channels();
        double want = written && !more ? 0 : before[i];
        for (int c = 0; c < INNER && written; c++) {
          double weight = weights[5 + c * block.channels() + channel];
          want += weight * before[BASE + row * xStride + c];
        }
        assertThat((double) mem[i]).as("%s, more %s", i, more).isCloseTo(want, offset(1e-5));
      }
    }
  }

  /** Taps anywhere, some in the padding; what lies behind the last pixel repeats it. */
  private int[] table(int last) {
    int[] table = new int[TAPS * ROW];
    for (int i = 0; i < table.length; i++) {
      boolean repeats = i % ROW > last;
      table[i] = repeats ? table[i - 1] : i % 7 == 3 ? -1 : random.nextInt(200);
    }
    return table;
  }

  private static double sum(Block block, float[] mem, ConvArgs g, int pixel, int channel) {
    double sum = g.bias()[channel];
    for (int t = 0; t < TAPS; t++) {
      int entry = g.table()[t * ROW + pixel];
      for (int c = 0; c < INNER && entry >= 0; c++) {
        double weight = g.weights()[(t * INNER + c) * block.channels() + channel];
        sum += weight * mem[BASE + entry + c];
      }
    }
    return sum;
  }

  private float[] random(int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextDouble(-1, 1);
    }
    return values;
  }
}
