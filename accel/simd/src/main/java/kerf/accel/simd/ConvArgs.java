package kerf.accel.simd;

/**
 * What every block of a convolution shares.
 *
 * @param table offset of each input pixel, [tap][output pixel], from {@link TapTable}
 * @param row pixels in a row of the table, padded with repetitions of the last one
 * @param taps rows of the table
 * @param inner products per tap: the channels of a group
 * @param weights packed as {@link PackedWeights} says
 * @param bias per output channel, padded to whole vectors
 * @param lower smallest result, -infinity for none: an upper bound as well would spill the sums
 */
record ConvArgs(
    int[] table, int row, int taps, int inner, float[] weights, float[] bias, float lower) {
  /** Where in the arena the zeros lie that stand for padding. */
  static final int ZEROS = 0;

  /** Some taps and channels of this. */
  ConvArgs part(int taps, int inner, float lower) {
    return new ConvArgs(table, row, taps, inner, weights, bias, lower);
  }

  /**
   * Where a pixel lies: in the zeros when its table entry is negative. Without a branch: one that
   * the JIT compiler has not yet seen taken costs it the kernel, when a network's first border
   * comes.
   */
  static int at(int entry, int base) {
    int sign = entry >> (Integer.SIZE - 1); // all bits where it is negative
    return (ZEROS & sign) | ((base + entry) & ~sign);
  }
}
