package kerf.accel.simd;

/**
 * The sum over taps and channels that is a convolution, in parts: the error of a sum in one go
 * grows with the root of its terms, and what a part of a few hundred of them costs more is a load
 * and a store.
 *
 * @param whole the sum in one go
 * @param first all parts but the last
 * @param last the last, with the bound of the whole
 * @param tapParts parts of the taps
 * @param channelParts parts of the channels of a tap, more than 1 only where a part is of one tap
 */
record Sum(ConvArgs whole, ConvArgs first, ConvArgs last, int tapParts, int channelParts) {
  /** Terms of a part, where nothing else is asked for: it costs nothing that could be measured. */
  private static final int TERMS = 512;

  /** The usual cut. */
  static Sum of(ConvArgs whole) {
    return of(whole, TERMS);
  }

  /**
   * A cut of a sum.
   *
   * @param most terms of a part, where the number of channels permits
   */
  static Sum of(ConvArgs whole, int most) {
    int channels = divisor(whole.inner(), most);
    int taps = channels < whole.inner() ? 1 : Math.clamp(most / channels, 1, whole.taps());
    int tapParts = Math.ceilDiv(whole.taps(), taps);
    int rest = whole.taps() - (tapParts - 1) * taps;
    return new Sum(
        whole,
        whole.part(taps, channels, Float.NEGATIVE_INFINITY),
        whole.part(rest, channels, whole.lower()),
        tapParts,
        whole.inner() / channels);
  }

  /** The largest divisor up to a bound; the number itself where that would be far below it. */
  private static int divisor(int of, int most) {
    int parts = Math.ceilDiv(of, most);
    while (of % parts != 0) {
      parts++;
    }
    return of / parts < most / 4 ? of : of / parts;
  }

  /** Computes a block; see {@link Block#run}. */
  void run(
      float[] m, Block block, int p, int base, int wAt, int bAt, int out, int stride, int last) {
    int parts = tapParts * channelParts;
    for (int i = 0; i < parts; i++) {
      ConvArgs part = i == parts - 1 ? this.last : first;
      int tap = i / channelParts * first.taps();
      int channel = i % channelParts * first.inner();
      int row = p + tap * whole.row();
      int weight = wAt + (tap * whole.inner() + channel) * block.channels();
      if (i == 0) {
        block.run(m, part, row, base + channel, weight, bAt, out, stride, last);
      } else {
        block.add(m, part, row, base + channel, weight, out, stride, last);
      }
    }
  }

  /**
   * Computes blocks of rows that lie at equal distances, of a sum over the channels of one tap
   * without a bound; see {@link Block#rows}.
   *
   * @param bAt where the biases begin; negative for none
   */
  void rows(
      float[] m,
      Block block,
      int blocks,
      int x,
      int xStride,
      int wAt,
      int bAt,
      int out,
      int stride) {
    if (bAt >= 0) {
      for (int i = 0; i < blocks * block.pixels(); i++) {
        System.arraycopy(whole.bias(), bAt, m, out + i * stride, block.channels());
      }
    }
    int inner = first.inner();
    for (int i = 0; i < channelParts; i++) {
      int at = wAt + i * inner * block.channels();
      boolean more = i > 0 || bAt >= 0;
      block.rows(m, blocks, inner, x + i * inner, xStride, whole.weights(), at, more, out, stride);
    }
  }
}
