package kerf.host.input;

import java.util.Arrays;

/**
 * Antialiased separable resize, equal to Pillow's {@code Image.resize(size, resample, box)} bit for
 * bit.
 *
 * <p>Each output sample is a weighted mean of the input samples under a kernel that is as wide as
 * the scale, when shrinking. Weights are integers of {@link ResampleWeights#FRACTION_BITS}
 * fractional bits, columns are resized before rows, and the 8-bit result between the passes is
 * rounded. (From version 13 on Pillow takes the rows first where they shrink much more than the
 * columns; samples then differ by 1. Squares that become squares are the same in all versions.)
 */
final class Resizer {
  private static final int ROUND = 1 << (ResampleWeights.FRACTION_BITS - 1);

  private Resizer() {}

  /** Resizes a whole picture. */
  static RgbImage resize(RgbImage image, int width, int height, ResampleFilter filter) {
    return resize(image, width, height, filter, Box.of(image));
  }

  /**
   * Resizes a part of a picture.
   *
   * @param box the part, in pixels, not necessarily whole ones; pixels outside it may shine in at
   *     its edges only within a pixel that the box cuts
   * @throws IllegalArgumentException when the size or the box is empty or the box leaves the image
   */
  static RgbImage resize(RgbImage image, int width, int height, ResampleFilter filter, Box box) {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("cannot resize to %d x %d".formatted(width, height));
    }
    box.checkInside(image);
    boolean columns = width != image.width() || box.left() != 0 || box.right() != width;
    boolean rows = height != image.height() || box.top() != 0 || box.bottom() != height;
    ResampleWeights vertical =
        ResampleWeights.of(filter, image.height(), box.top(), box.bottom(), height);
    // Only the rows that the second pass reads are computed in the first.
    int firstRow = rows ? vertical.first(0) : 0;
    int lastRow = rows ? vertical.end(height - 1) : image.height();
    RgbImage narrow = image;
    if (columns) {
      narrow =
          resizeColumns(
              image,
              ResampleWeights.of(filter, image.width(), box.left(), box.right(), width),
              firstRow,
              lastRow);
    } else {
      firstRow = 0;
    }
    return rows ? resizeRows(narrow, vertical, firstRow) : narrow;
  }

  /** out[y, x] = sum over i of weight[x, i] * in[firstRow + y, first(x) + i]. */
  private static RgbImage resizeColumns(
      RgbImage image, ResampleWeights weights, int firstRow, int lastRow) {
    int width = weights.outputs();
    byte[] in = image.rgb();
    byte[] out = new byte[Math.multiplyExact(3 * (lastRow - firstRow), width)];
    int to = 0;
    for (int y = firstRow; y < lastRow; y++) {
      int row = 3 * y * image.width();
      for (int x = 0; x < width; x++, to += 3) {
        int red = ROUND;
        int green = ROUND;
        int blue = ROUND;
        int from = row + 3 * weights.first(x);
        int end = row + 3 * weights.end(x);
        for (int k = weights.offset(x); from < end; from += 3, k++) {
          int weight = weights.values()[k];
          red += (in[from] & 0xff) * weight;
          green += (in[from + 1] & 0xff) * weight;
          blue += (in[from + 2] & 0xff) * weight;
        }
        out[to] = toByte(red);
        out[to + 1] = toByte(green);
        out[to + 2] = toByte(blue);
      }
    }
    return new RgbImage(width, lastRow - firstRow, out);
  }

  /** out[y, x] = sum over i of weight[y, i] * in[first(y) - firstRow + i, x]. */
  private static RgbImage resizeRows(RgbImage image, ResampleWeights weights, int firstRow) {
    int stride = 3 * image.width();
    byte[] in = image.rgb();
    byte[] out = new byte[Math.multiplyExact(stride, weights.outputs())];
    int[] sums = new int[stride];
    for (int y = 0; y < weights.outputs(); y++) {
      Arrays.fill(sums, ROUND);
      int k = weights.offset(y);
      for (int row = weights.first(y); row < weights.end(y); row++, k++) {
        int weight = weights.values()[k];
        int from = (row - firstRow) * stride;
        for (int i = 0; i < stride; i++) {
          sums[i] += (in[from + i] & 0xff) * weight;
        }
      }
      for (int i = 0; i < stride; i++) {
        out[y * stride + i] = toByte(sums[i]);
      }
    }
    return new RgbImage(image.width(), weights.outputs(), out);
  }

  private static byte toByte(int sum) {
    return (byte) Math.clamp(sum >> ResampleWeights.FRACTION_BITS, 0, 255);
  }

  /**
   * A rectangle in an image's coordinates, edges and not pixel centres; single precision, as
   * Pillow's.
   */
  record Box(float left, float top, float right, float bottom) {
    static Box of(RgbImage image) {
      return new Box(0, 0, image.width(), image.height());
    }

    void checkInside(RgbImage image) {
      boolean inside = left >= 0 && top >= 0 && right <= image.width() && bottom <= image.height();
      if (!inside || !(left < right) || !(top < bottom)) {
        throw new IllegalArgumentException(this + " is empty or not inside " + image);
      }
    }
  }
}
