package kerf.models.tensor;

/** Copies between channel-first and channel-last order. */
public final class Layout {
  private Layout() {}

  /**
   * Channel-first to channel-last: {@code out[n, p, c] = in[n, c, p]}.
   *
   * @param in batch x channels x pixels elements
   * @param out batch x pixels x channels elements
   */
  public static void nchwToNhwc(float[] in, int batch, int channels, int pixels, float[] out) {
    transpose(in, batch, channels, pixels, out);
  }

  /**
   * Channel-last to channel-first: {@code out[n, c, p] = in[n, p, c]}.
   *
   * @param in batch x pixels x channels elements
   * @param out batch x channels x pixels elements
   */
  public static void nhwcToNchw(float[] in, int batch, int channels, int pixels, float[] out) {
    transpose(in, batch, pixels, channels, out);
  }

  /** {@code out[n, column, row] = in[n, row, column]}. */
  private static void transpose(float[] in, int batch, int rows, int columns, float[] out) {
    for (int n = 0; n < batch; n++) {
      int base = n * rows * columns;
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          out[base + column * rows + row] = in[base + row * columns + column];
        }
      }
    }
  }
}
