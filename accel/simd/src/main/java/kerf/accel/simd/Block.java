package kerf.accel.simd;

/**
 * The register blocks: how many pixels and vectors of output channels are summed at a time. The
 * choice follows from the registers: with 16 of them 12 sums, 2 weights and a broadcast fit, with
 * 32 of them 16 to 18 sums (from 24 on the JIT spills).
 */
enum Block {
  P6V1(6, 1),
  P6V2(6, 2),
  P6V3(6, 3),
  P4V2(4, 2),
  P4V4(4, 4),
  P1V8(1, 8);

  /** Every block's pixel count divides it. */
  static final int PIXELS = 12;

  private final int pixels;
  private final int vectors;

  Block(int pixels, int vectors) {
    this.pixels = pixels;
    this.vectors = vectors;
  }

  int pixels() {
    return pixels;
  }

  int vectors() {
    return vectors;
  }

  /** The block of as many channels that computes some pixels, fewer than its own, the fastest. */
  Block forRest(int pixels) {
    return this == P6V2 && pixels <= P4V2.pixels ? P4V2 : this;
  }

  /** Output channels. */
  int channels() {
    return vectors * Lanes.COUNT;
  }

  /**
   * Sums one block:
   *
   * <pre>
   * m[out + i stride + j] = max(lower, bias[bAt + j] + sum over t, c of m[x(t, p + i) + c] * w[wAt + (t inner + c) channels + j])
   * </pre>
   *
   * for pixels i from 0 to {@code last} and channels j below {@link #channels}; x(t, q) is {@code
   * base + table[t][q]}, or the zeros. What the table holds behind {@code last} must repeat it:
   * those pixels are computed too, and stored where {@code last} is.
   */
  void run(
      float[] m, ConvArgs g, int p, int base, int wAt, int bAt, int out, int stride, int last) {
    sum(m, g, p, base, wAt, g.bias(), bAt, 0, out, stride, last);
  }

  /** Like {@link #run}, with what is at {@code out} in place of the biases. */
  void add(float[] m, ConvArgs g, int p, int base, int wAt, int out, int stride, int last) {
    sum(m, g, p, base, wAt, m, out, stride, out, stride, last);
  }

  /**
   * Sums blocks of rows that lie at equal distances:
   *
   * <pre>
   * m[out + r outStride + j] = (more ? m[out + r outStride + j] : 0) + sum over c of m[x + r xStride + c] * w[wAt + c channels + j]
   * </pre>
   *
   * for rows r below {@code blocks} times {@link #pixels} and channels j below {@link #channels}.
   *
   * @param inner products of a sum
   */
  void rows(
      float[] m,
      int blocks,
      int inner,
      int x,
      int xStride,
      float[] w,
      int wAt,
      boolean more,
      int out,
      int outStride) {
    switch (this) {
      case P6V1 -> Rows6x1.run(m, blocks, inner, x, xStride, w, wAt, more, out, outStride);
      case P6V2 -> Rows6x2.run(m, blocks, inner, x, xStride, w, wAt, more, out, outStride);
      case P6V3 -> Rows6x3.run(m, blocks, inner, x, xStride, w, wAt, more, out, outStride);
      case P4V2 -> Rows4x2.run(m, blocks, inner, x, xStride, w, wAt, more, out, outStride);
      case P4V4 -> Rows4x4.run(m, blocks, inner, x, xStride, w, wAt, more, out, outStride);
      case P1V8 -> Rows1x8.run(m, blocks, inner, x, xStride, w, wAt, more, out, outStride);
    }
  }

  private void sum(
      float[] m,
      ConvArgs g,
      int p,
      int base,
      int wAt,
      float[] s,
      int sAt,
      int sStride,
      int out,
      int stride,
      int last) {
    switch (this) {
      case P6V1 -> Block6x1.run(m, g, p, base, wAt, s, sAt, sStride, out, stride, last);
      case P6V2 -> Block6x2.run(m, g, p, base, wAt, s, sAt, sStride, out, stride, last);
      case P6V3 -> Block6x3.run(m, g, p, base, wAt, s, sAt, sStride, out, stride, last);
      case P4V2 -> Block4x2.run(m, g, p, base, wAt, s, sAt, sStride, out, stride, last);
      case P4V4 -> Block4x4.run(m, g, p, base, wAt, s, sAt, sStride, out, stride, last);
      case P1V8 -> Block1x8.run(m, g, p, base, wAt, s, sAt, sStride, out, stride, last);
    }
  }
}
