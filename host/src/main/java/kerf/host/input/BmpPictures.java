package kerf.host.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** BMP, by the JDK's reader. */
final class BmpPictures {
  private static final int OLDEST_HEADER_BYTES = 12;

  private BmpPictures() {}

  static RgbImage read(byte[] data, PixelLimit limit) throws IOException {
    checkSize(data, limit);
    return Rasters.toRgb(FrameReader.readImage("bmp", PluginReaders.JDK, data, limit));
  }

  /** The reader's own check comes after it has multiplied the sizes. */
  private static void checkSize(byte[] data, PixelLimit limit) throws RefusedImageException {
    ByteBuffer in = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    if (data.length < 26) {
      throw RefusedImageException.truncated("BMP");
    }
    if (in.getInt(14) == OLDEST_HEADER_BYTES) {
      limit.check(Short.toUnsignedInt(in.getShort(18)), Short.toUnsignedInt(in.getShort(20)));
    } else {
      // A negative height stands for rows from the top.
      limit.check(in.getInt(18), Math.abs((long) in.getInt(22)));
    }
  }
}
