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
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * JPEG, baseline and progressive, of 1, 3 or 4 components. The samples are read as they are stored
 * and converted by {@link JpegColors}, because ImageIO's own conversion follows ICC profiles.
 */
final class JpegPictures {
  private JpegPictures() {}

  static RgbImage read(byte[] data, PixelLimit limit) throws IOException {
    Metadata metadata = readMetadata(data);
    JpegColors colors = colors(metadata);
    Raster raster = readSamples(data, limit);
    if (raster.getNumBands() != colors.components()) {
      throw new RefusedImageException("the JPEG header and its data differ in components");
    }
    byte[] samples = ((DataBufferByte) raster.getDataBuffer()).getData();
    byte[] rgb = colors.toRgb(samples);
    RgbImage image = new RgbImage(raster.getWidth(), raster.getHeight(), rgb);
    return Orientation.of(metadata).apply(image);
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
