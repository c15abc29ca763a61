package kerf.host.input;

/** The screen of an animation, on which its first frame is laid. */
final class Canvas {
  private Canvas() {}

  /**
   * Lays a picture on a plain canvas; what lies outside is cut off.
   *
   * @param background 0xRRGGBB, higher bits ignored
   */
  static RgbImage place(RgbImage image, int left, int top, int width, int height, int background) {
    byte[] out = new byte[3 * width * height];
    byte[] row = new byte[3 * width];
    for (int x = 0; x < width; x++) {
      row[3 * x] = (byte) (background >> 16);
      row[3 * x + 1] = (byte) (background >> 8);
      row[3 * x + 2] = (byte) background;
    }
    for (int y = 0; y < height; y++) {
      System.arraycopy(row, 0, out, 3 * y * width, row.length);
    }
    int columns = Math.min(image.width(), width - left);
    int rows = Math.min(image.height(), height - top);
    for (int y = 0; y < rows && columns > 0; y++) {
      int to = 3 * ((top + y) * width + left);
      System.arraycopy(image.rgb(), 3 * y * image.width(), out, to, 3 * columns);
    }
    return new RgbImage(width, height, out);
  }
}
