package kerf.accel.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums in parts. */
class SumTest {
  private static final int OUT = 8192;

  private final SplittableRandom random = new SplittableRandom(3);

  @ParameterizedTest(name = "{0} taps x {1} channels by {2}: {3} x {4} parts")
  @CsvSource({
    "1, 6, 100, 1, 1",
    "9, 6, 100, 1, 1",
    "9, 6, 20, 3, 1",
    "10, 6, 18, 4, 1",
    "9, 6, 6, 9, 1",
    "3, 6, 4, 3, 2",
    "1, 7, 4, 1, 7",
    "2, 100, 30, 2, 4",
    "2, 101, 30, 2, 1"
  })
  void addUpToTheSameBlock(int taps, int inner, int most, int tapParts, int channelParts) {
    for (Block block : Block.values()) {
      for (int last : new int[] {0, block.pixels() - 1}) {
        ConvArgs args = args(block, taps, inner, last);
        Sum sum = Sum.of(args, most);
        assertThat(sum.tapParts()).isEqualTo(tapParts);
        assertThat(sum.channelParts()).isEqualTo(channelParts);
        int stride = block.channels() + 1;
        float[] whole = random(OUT + block.pixels() * stride);
        Arrays.fill(whole, 0, inner, 0); // the padding
        float[] parts = whole.clone();
        block.run(whole, args, 0, 0, 0, 0, OUT, stride, last);
        sum.run(parts, block, 0, 0, 0, 0, OUT, stride, last);
        for (int i = 0; i < whole.length; i++) {
          assertThat(parts[i]).as("%s, float %d", block, i).isCloseTo(whole[i], offset(1e-4f));
        }
      }
    }
  }

  private ConvArgs args(Block block, int taps, int inner, int last) {
    int[] table = new int[taps * Block.PIXELS];
    for (int i = 0; i < table.length; i++) {
      int p = i % Block.PIXELS;
      table[i] = p > last ? table[i - 1] : p == 0 ? -1 : random.nextInt(OUT - inner);
    }
    float[] weights = random(taps * inner * block.channels());
    float[] bias = random(block.channels());
    return new ConvArgs(table, Block.PIXELS, taps, inner, weights, bias, 0);
  }

  @Test
  void rowsAddUpToTheSameBlocks() {
    int inner = 24;
    for (Block block : Block.values()) {
      int[] table = TapTable.identity(block.pixels(), inner).entries();
      float[] bias = random(block.channels());
      float[] weights = random(inner * block.channels());
      ConvArgs args =
          new ConvArgs(table, table.length, 1, inner, weights, bias, Float.NEGATIVE_INFINITY);
      Sum sum = Sum.of(args, 8);
      assertThat(sum.channelParts()).isEqualTo(3);
      float[] whole = random(OUT + block.pixels() * block.channels());
      float[] parts = whole.clone();
      int last = block.pixels() - 1;
      block.run(whole, args, 0, 0, 0, 0, OUT, block.channels(), last);
      sum.rows(parts, block, 1, 0, inner, 0, 0, OUT, block.channels());
      for (int i = 0; i < whole.length; i++) {
        assertThat(parts[i]).as("%s, float %d", block, i).isCloseTo(whole[i], offset(1e-4f));
      }
      sum.rows(parts, block, 1, 0, inner, 0, -1, OUT, block.channels());
      for (int i = OUT; i < whole.length; i++) {
        float unbiased = whole[i] - bias[(i - OUT) % block.channels()];
        assertThat(parts[i]).as("%s, float %d", block, i).isCloseTo(unbiased, offset(1e-4f));
      }
    }
  }

  /** Thousands of equal terms: a float32 sum in one go loses what a sum in parts keeps. */
  @Test
  void roundLess() {
    int inner = 8192;
    Block block = Block.P6V1;
    float[] weights = new float[inner * block.channels()];
    Arrays.fill(weights, 0.1f);
    float[] mem = new float[inner + block.channels() * block.pixels()];
    Arrays.fill(mem, 1);
    float[] bias = new float[block.channels()];
    ConvArgs args = new ConvArgs(new int[12], 12, 1, inner, weights, bias, 0);
    block.run(mem, args, 0, 0, 0, 0, inner, block.channels(), 5);
    double whole = Math.abs(mem[inner] - inner * (double) 0.1f);
    Sum.of(args).run(mem, block, 0, 0, 0, 0, inner, block.channels(), 5);
    double parts = Math.abs(mem[inner] - inner * (double) 0.1f);
    assertThat(parts).isLessThan(whole / 8);
  }

  private float[] random(int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
