package kerf.host.input;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.adobe.AdobeJpegDirectory;
import com.drew.metadata.adobe.AdobeJpegReader;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.jfif.JfifDirectory;
import com.drew.metadata.jfif.JfifReader;
import com.drew.metadata.jpeg.JpegComponent;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.jpeg.JpegReader;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * JPEG, baseline and progressive, of 1, 3 or 4 components. The samples are read as they are stored
 * and converted by {@link JpegColors}, because ImageIO's own conversion follows ICC profiles.
 */
final class JpegPictures {
  /** SOF0 is baseline, SOF1 extended, SOF2 progressive; arithmetic and lossless codes follow. */
  private static final int PROGRESSIVE = 2;

  private JpegPictures() {}

  /**
   * Decodes a whole file.
   *
   * @param library null to decode in Java
   * @param eighths scale for a width and a height in the file, where the library can scale
   */
  static Draft read(byte[] data, PixelLimit limit, TurboJpeg library, IntBinaryOperator eighths)
      throws IOException {
    Metadata metadata = readMetadata(data);
    JpegColors colors = colors(metadata);
    Orientation orientation = Orientation.of(metadata);
    if (library != null && isPlain(metadata, colors)) {
      TurboJpeg.Result result = library.decode(data, limit, eighths);
      if (result != null) {
        return orientation.apply(
            result.pixels(), result.width(), result.height(), result.eighths());
      }
    }
    return Draft.full(orientation.apply(readInJava(data, limit, colors)));
  }

  /**
   * Whether the library decodes a file as the reader in Java and Pillow do: 8 bits, Huffman codes,
   * no inks.
   */
  private static boolean isPlain(Metadata metadata, JpegColors colors) {
    JpegDirectory frame = metadata.getFirstDirectoryOfType(JpegDirectory.class);
    Integer process = frame.getInteger(JpegDirectory.TAG_COMPRESSION_TYPE);
    Integer bits = frame.getInteger(JpegDirectory.TAG_DATA_PRECISION);
    return colors.components() < 4
        && process != null
        && process <= PROGRESSIVE
        && bits != null
        && bits == 8;
  }

  private static RgbImage readInJava(byte[] data, PixelLimit limit, JpegColors colors)
      throws IOException {
    Raster raster = readSamples(data, limit);
    if (raster.getNumBands() != colors.components()) {
      throw new RefusedImageException("the JPEG header and its data differ in components");
    }
    byte[] samples = ((DataBufferByte) raster.getDataBuffer()).getData();
    byte[] rgb = colors.toRgb(samples);
    return new RgbImage(raster.getWidth(), raster.getHeight(), rgb);
  }

  private static Metadata readMetadata(byte[] data) throws IOException {
    var readers =
        List.of(new JpegReader(), new JfifReader(), new AdobeJpegReader(), new ExifReader());
    try {
      return JpegMetadataReader.readMetadata(new ByteArrayInputStream(data), readers);
    } catch (ImageProcessingException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static JpegColors colors(Metadata metadata) throws RefusedImageException {
    JpegDirectory frame = metadata.getFirstDirectoryOfType(JpegDirectory.class);
    if (frame == null) {
      throw RefusedImageException.truncated("JPEG");
    }
    List<Integer> ids = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      JpegComponent component = frame.getComponent(i);
      if (component != null) {
        ids.add(component.getComponentId());
      }
    }
    AdobeJpegDirectory adobe = metadata.getFirstDirectoryOfType(AdobeJpegDirectory.class);
    Integer transform =
        adobe == null ? null : adobe.getInteger(AdobeJpegDirectory.TAG_COLOR_TRANSFORM);
    return JpegColors.of(ids, metadata.containsDirectoryOfType(JfifDirectory.class), transform);
  }

  private static Raster readSamples(byte[] data, PixelLimit limit) throws IOException {
    ImageReader reader = PluginReaders.open("jpeg", PluginReaders.TWELVE_MONKEYS);
    List<String> warnings = new ArrayList<>();
    try (ImageInputStream stream = FrameReader.memoryStream(data)) {
      reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
      reader.setInput(stream, true, true);
      limit.check(reader.getWidth(0), reader.getHeight(0));
      Raster raster = reader.readRaster(0, null);
      // The decoder fills a missing end with gray and only warns. Its other warnings are of bytes
      // that it could do without or, as every libjpeg does, are passed over.
      if (warnings.stream().anyMatch(warning -> warning.contains("EOI"))) {
        throw RefusedImageException.truncated("JPEG");
      }
      return raster;
    } finally {
      reader.dispose();
    }
  }
}
