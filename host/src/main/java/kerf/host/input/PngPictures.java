package kerf.host.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/** PNG: the chunks are checked here, the pixels are decoded by the JDK's reader. */
final class PngPictures {
  private static final int SIGNATURE_BYTES = 8;

  private PngPictures() {}

  static RgbImage read(byte[] data, PixelLimit limit) throws IOException {
    byte[] exif = checkChunks(data, limit);
    RgbImage image = Rasters.toRgb(FrameReader.readImage("png", PluginReaders.JDK, data, limit));
    return Orientation.of(exif).apply(image);
  }

  /**
   * Walks over the chunks: all there, none damaged. The JDK's reader looks at no checksum and
   * accepts a file without its end.
   *
   * @return the EXIF chunk's content, empty when there is none
   */
  private static byte[] checkChunks(byte[] data, PixelLimit limit) throws RefusedImageException {
    ByteBuffer in = ByteBuffer.wrap(data).position(SIGNATURE_BYTES);
    byte[] exif = {};
    String type = "";
    while (!type.equals("IEND")) {
      if (in.remaining() < 12) {
        throw RefusedImageException.truncated("PNG");
      }
      boolean first = type.isEmpty();
      int length = in.getInt();
      int start = in.position();
      if (length < 0 || length > in.remaining() - 8) {
        throw RefusedImageException.truncated("PNG");
      }
      type = new String(data, start, 4, StandardCharsets.ISO_8859_1);
      checkSum(data, start, length, type);
      if (first) {
        checkHeader(in, type, length, limit);
      } else if (type.equals("eXIf")) {
        exif = Arrays.copyOfRange(data, start + 4, start + 4 + length);
      }
      in.position(start + length + 8);
    }
    return exif;
  }

  private static void checkHeader(ByteBuffer in, String type, int length, PixelLimit limit)
      throws RefusedImageException {
    if (!type.equals("IHDR") || length != 13) {
      throw new RefusedImageException("the PNG file does not start with its header");
    }
    int at = in.position() + 4;
    limit.check(Integer.toUnsignedLong(in.getInt(at)), Integer.toUnsignedLong(in.getInt(at + 4)));
  }

  private static void checkSum(byte[] data, int start, int length, String type)
      throws RefusedImageException {
    CRC32 crc = new CRC32();
    crc.update(data, start, length + 4);
    int expected = ByteBuffer.wrap(data).getInt(start + 4 + length);
    boolean critical = Character.isUpperCase(type.charAt(0));
    if (critical && (int) crc.getValue() != expected) {
      throw new RefusedImageException(
          "the PNG chunk %s is damaged (its checksum is wrong)".formatted(type));
    }
  }
}
