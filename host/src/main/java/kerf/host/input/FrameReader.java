package kerf.host.input;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads the first frame of a file through an ImageIO reader, its size checked before. */
final class FrameReader {
  private FrameReader() {}

  /** The frame as the reader stores it; only its raster and palette are to be looked at. */
  static BufferedImage readImage(String format, String maker, byte[] data, PixelLimit limit)
      throws IOException {
    ImageReader reader = PluginReaders.open(format, maker);
    try (ImageInputStream stream = memoryStream(data)) {
      reader.setInput(stream, true, true);
      limit.check(reader.getWidth(0), reader.getHeight(0));
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }

  /** A stream over bytes in memory; {@code ImageIO} would make one with a cache file. */
  static ImageInputStream memoryStream(byte[] data) {
    return new MemoryCacheImageInputStream(new ByteArrayInputStream(data));
  }
}
