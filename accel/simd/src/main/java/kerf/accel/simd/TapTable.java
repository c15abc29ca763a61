package kerf.accel.simd;

import kerf.models.graph.Padding;
import kerf.models.graph.Window;

/**
 * Where in a picture the taps of each output pixel lie, in floats from the picture's first: the
 * indirection that lets one kernel serve padding, stride, dilation and blocks that cross rows.
 *
 * @param entries [tap][pixel]; negative where the tap lies in the padding; rows are padded to a
 *     multiple of {@link Block#PIXELS} with the last pixel
 * @param row entries in a row
 */
record TapTable(int[] entries, int row) {
  /**
   * The table of a convolution.
   *
   * @param height rows of the picture
   * @param width columns of the picture
   * @param w kernel, stride and dilation
   * @param border resolved padding
   * @param pixel floats from one input pixel to the next
   * @param outH rows of the output
   * @param outW columns of the output
   */
  record Key(
      int height, int width, Window w, Padding.Explicit border, int pixel, int outH, int outW) {
    TapTable build() {
      int pixels = outH * outW;
      int row = padded(pixels);
      int[] entries = new int[Math.multiplyExact(w.taps(), row)];
      for (int i = 0; i < entries.length; i++) {
        int tap = i / row;
        int p = Math.min(i % row, pixels - 1);
        int y = p / outW * w.strideH() - border.top() + tap / w.kernelW() * w.dilationH();
        int x = p % outW * w.strideW() - border.left() + tap % w.kernelW() * w.dilationW();
        boolean inside = y >= 0 && y < height && x >= 0 && x < width;
        entries[i] = inside ? (y * width + x) * pixel : -1;
      }
      return new TapTable(entries, row);
    }
  }

  /** The table of a map over pixels: one tap, which is the pixel itself. */
  static TapTable identity(int pixels, int pixel) {
    int[] entries = new int[padded(pixels)];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = Math.min(i, pixels - 1) * pixel;
    }
    return new TapTable(entries, entries.length);
  }

  private static int padded(int pixels) {
    return (pixels + Block.PIXELS - 1) / Block.PIXELS * Block.PIXELS;
  }
}
