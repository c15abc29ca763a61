package kerf.accel.kernels.plan;

import kerf.models.graph.Window;

/**
 * Which input pixels a convolution for CPUs reads.
 *
 * @param taps rows of the table
 * @param channels floats that a tap reads: a pixel's channels, or those of a whole row of the
 *     window where these lie side by side, which makes the inner loop longer
 * @param pixels per tap and output pixel, the input pixel of the image, or -1 for padding
 */
record PixelTable(int taps, int channels, int[] pixels) {
  /** True when a row of the window lies side by side. */
  static boolean rows(ConvGeometry conv) {
    return conv.groups() == 1
        && conv.window().dilationW() == 1
        && conv.in().stride() == conv.groupIn()
        && !Padded.isPadded(conv);
  }

  static PixelTable of(ConvGeometry conv) {
    Window w = conv.window();
    boolean rows = rows(conv);
    int across = rows ? 1 : w.kernelW();
    int taps = w.kernelH() * across;
    int count = conv.out().pixels();
    int[] pixels = new int[taps * count];
    int width = conv.out().width();
    for (int t = 0; t < taps; t++) {
      int down = t / across * w.dilationH() - conv.padding().top();
      int right = t % across * w.dilationW() - conv.padding().left();
      for (int p = 0; p < count; p++) {
        int y = p / width * w.strideH() + down;
        int x = p % width * w.strideW() + right;
        boolean inside = y >= 0 && y < conv.in().height() && x >= 0 && x < conv.in().width();
        pixels[t * count + p] = inside ? y * conv.in().width() + x : -1;
      }
    }
    return new PixelTable(taps, conv.groupIn() * (rows ? w.kernelW() : 1), pixels);
  }
}
