package kerf.host.input;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;

/** JPEG files made for a test. */
final class TestJpegs {
  private static final int START_BYTES = 2;
  private static final int ORIENTATION = 0x0112;

  private TestJpegs() {}

  /** Red grows to the right, green downwards, blue to the left and upwards. */
  static byte[] ramps(int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int red = 255 * x / width;
        int green = 255 * y / height;
        image.setRGB(x, y, red << 16 | green << 8 | (510 - red - green) / 2);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", out);
    return out.toByteArray();
  }

  /** The same file with EXIF's orientation. */
  static byte[] turned(byte[] jpeg, int tag) {
    ByteBuffer exif = ByteBuffer.allocate(36);
    exif.putShort((short) 0xffe1).putShort((short) 34); // the segment's length without its mark
    exif.put(new byte[] {'E', 'x', 'i', 'f', 0, 0});
    exif.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 1); // one entry
    exif.putShort((short) ORIENTATION).putShort((short) 3).putInt(1).putShort((short) tag);
    exif.putShort((short) 0).putInt(0); // no further directory
    ByteBuffer out = ByteBuffer.allocate(jpeg.length + exif.capacity());
    out.put(jpeg, 0, START_BYTES).put(exif.array());
    return out.put(jpeg, START_BYTES, jpeg.length - START_BYTES).array();
  }
}
