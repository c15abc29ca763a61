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
    for (int n = 0; n < batch; n++) {
      int base = n * channels * pixels;
      for (int c = 0; c < channels; c++) {
        for (int p = 0; p < pixels; p++) {
          out[base + p * channels + c] = in[base + c * pixels + p];
        }
      }
    }
  }

  /**
   * Channel-last to channel-first: {@code out[n, c, p] = in[n, p, c]}.
   *
   * @param in batch x pixels x channels elements
   * @param out batch x channels x pixels elements
   */
  public static void nhwcToNchw(float[] in, int batch, int channels, int pixels, float[] out) {
    nchwToNhwc(in, batch, pixels, channels, out);
  }
}
