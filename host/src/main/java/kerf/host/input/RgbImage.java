package kerf.host.input;

import java.util.Arrays;
import java.util.Objects;

/**
 * A decoded picture, 8 bits a channel.
 *
 * @param width pixels in a row, at least 1
 * @param height rows, at least 1
 * @param rgb height x width x 3 bytes, interleaved R, G, B, rows from the top; shared with the
 *     caller, not copied, and to be left unchanged by everybody
 */
@SuppressWarnings("ArrayRecordComponent") // A boxed list would cost 16 times the memory.
public record RgbImage(int width, int height, byte[] rgb) {
  /** Checks that the array fits the size; an {@link IllegalArgumentException} says otherwise. */
  public RgbImage {
    Objects.requireNonNull(rgb, "rgb");
    if (width < 1 || height < 1 || rgb.length != 3L * width * height) {
      throw new IllegalArgumentException(
          "%d bytes are no %d x %d RGB picture".formatted(rgb.length, width, height));
    }
  }

  /**
   * Copies a rectangle that lies inside this picture.
   *
   * @throws IndexOutOfBoundsException when it does not
   */
  RgbImage crop(int left, int top, int cropWidth, int cropHeight) {
    Objects.checkFromIndexSize(left, cropWidth, width);
    Objects.checkFromIndexSize(top, cropHeight, height);
    if (cropWidth == width && cropHeight == height) {
      return this;
    }
    byte[] out = new byte[3 * cropWidth * cropHeight];
    for (int y = 0; y < cropHeight; y++) {
      int from = 3 * ((top + y) * width + left);
      System.arraycopy(rgb, from, out, 3 * y * cropWidth, 3 * cropWidth);
    }
    return new RgbImage(cropWidth, cropHeight, out);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RgbImage image
        && width == image.width
        && height == image.height
        && Arrays.equals(rgb, image.rgb);
  }

  @Override
  public int hashCode() {
    return Objects.hash(width, height, Arrays.hashCode(rgb));
  }

  @Override
  public String toString() {
    return "RgbImage[" + width + " x " + height + "]";
  }
}
