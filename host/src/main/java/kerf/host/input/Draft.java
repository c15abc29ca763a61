package kerf.host.input;

/**
 * A decoded picture, perhaps smaller than the file's. Where it is, pixel p of it stands for the
 * part from 8p / eighths to 8(p + 1) / eighths of the file's row or column, and what the last one
 * covers beyond the file's edge lies at the left or the top once the picture is turned.
 *
 * @param pixels turned upright
 * @param width columns of the picture at full size, turned upright
 * @param height rows of the picture at full size, turned upright
 * @param eighths scale of the pixels, 1 to 8; 8 is full size
 * @param fromRight whether columns are counted from the right edge
 * @param fromBottom whether rows are counted from the bottom
 */
public record Draft(
    RgbImage pixels, int width, int height, int eighths, boolean fromRight, boolean fromBottom) {
  /** A picture at full size. */
  public static Draft full(RgbImage image) {
    return new Draft(image, image.width(), image.height(), TurboJpeg.FULL, false, false);
  }

  /** A centre square in the coordinates of the pixels. */
  Resizer.Box square(int left, int top, int side) {
    double scale = (double) eighths / TurboJpeg.FULL;
    double x = left * scale + (fromRight ? pixels.width() - width * scale : 0);
    double y = top * scale + (fromBottom ? pixels.height() - height * scale : 0);
    return new Resizer.Box(
        (float) x,
        (float) y,
        Math.min(pixels.width(), (float) (x + side * scale)),
        Math.min(pixels.height(), (float) (y + side * scale)));
  }
}
