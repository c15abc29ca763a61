package kerf.accel.simd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Output channels of a convolution cut into columns, each as wide as a register block.
 *
 * @param list the columns, group after group
 * @param weights floats of all packed weights
 * @param biases floats of the padded biases
 */
record Columns(List<Column> list, int weights, int biases) {
  /**
   * One column.
   *
   * @param block what sums it
   * @param group its group
   * @param channel its first output channel, over all groups
   * @param valid output channels that exist
   * @param weightAt where its packed weights begin
   * @param biasAt where its biases begin
   */
  record Column(Block block, int group, int channel, int valid, int weightAt, int biasAt) {
    boolean whole() {
      return valid == block.channels();
    }
  }

  /**
   * @param groups groups of channels
   * @param channels output channels of a group
   * @param products products per output: taps x input channels of a group
   * @param onePixel whether there is a single pixel to compute
   * @throws ArithmeticException when the weights exceed 2^31 floats
   */
  static Columns of(int groups, int channels, int products, boolean onePixel) {
    List<Column> list = new ArrayList<>();
    int weightAt = 0;
    int biasAt = 0;
    for (int group = 0; group < groups; group++) {
      int done = 0;
      while (done < channels) {
        Block block = block(Lanes.vectors(channels - done), onePixel);
        int valid = Math.min(block.channels(), channels - done);
        list.add(new Column(block, group, group * channels + done, valid, weightAt, biasAt));
        weightAt = Math.addExact(weightAt, Math.multiplyExact(products, block.channels()));
        biasAt += block.channels();
        done += valid;
      }
    }
    return new Columns(List.copyOf(list), weightAt, biasAt);
  }

  /**
   * The same columns with their weights in another order: the columns of all groups that are
   * computed together lie side by side, so that memory is read in one direction.
   *
   * @param groups groups of channels, all of as many columns
   * @param together columns of a group that are computed together
   * @param products products per output
   */
  Columns interleaved(int groups, int together, int products) {
    int each = list.size() / groups;
    Column[] moved = list.toArray(Column[]::new);
    int weightAt = 0;
    for (int first = 0; first < each; first += together) {
      for (int group = 0; group < groups; group++) {
        for (int i = first; i < Math.min(first + together, each); i++) {
          Column c = moved[group * each + i];
          moved[group * each + i] =
              new Column(c.block, c.group, c.channel, c.valid, weightAt, c.biasAt);
          weightAt += products * c.block.channels();
        }
      }
    }
    return new Columns(List.of(moved), weights, biases);
  }

  /** What tells this cut from others by the same code. */
  String recipe() {
    int order = Arrays.hashCode(list.stream().mapToInt(Column::weightAt).toArray());
    return "%d columns of %s to %s in order %08x, %d and %d floats"
        .formatted(list.size(), list.getFirst().block(), list.getLast(), order, weights, biases);
  }

  /** The block to begin with when so many vectors are left. */
  private static Block block(int vectors, boolean onePixel) {
    if (onePixel) {
      return Block.P1V8;
    }
    if (vectors == 1) {
      return Block.P6V1;
    }
    if (!Lanes.MANY_REGISTERS || vectors == 2) {
      return Block.P6V2;
    }
    // As many columns of four as leave a multiple of three: 6 = 3 + 3, 7 = 4 + 3, 9 = 3 + 3 + 3.
    boolean three = vectors % 4 == 3 || vectors == 5 || vectors % 4 == 2 || vectors == 9;
    return three ? Block.P6V3 : Block.P4V4;
  }
}
