package kerf.bench;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import kerf.host.input.ImageDecoder;
import kerf.host.input.RgbImage;
import kerf.models.KerfException;

/** JPEG files to be decoded. */
final class JpegFile {
  private static final float QUALITY = 0.9f;

  private JpegFile() {}

  /** A file's bytes; null when it is no JPEG. */
  static byte[] read(Path file) {
    try {
      byte[] data = Files.readAllBytes(file);
      boolean jpeg = data.length > 2 && (data[0] & 0xff) == 0xff && (data[1] & 0xff) == 0xd8;
      return jpeg ? data : null;
    } catch (IOException e) {
      throw new KerfException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * A picture as a JPEG of another size, by the JDK's writer: baseline, quality 90, colours at half
   * the size.
   *
   * @param side pixels of the longer side
   */
  static byte[] made(Path file, int side) {
    RgbImage image = new ImageDecoder().decode(file);
    double scale = (double) side / Math.max(image.width(), image.height());
    int width = Math.max(1, (int) Math.round(scale * image.width()));
    int height = Math.max(1, (int) Math.round(scale * image.height()));
    BufferedImage resized = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = resized.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(buffered(image), 0, 0, width, height, null);
    graphics.dispose();
    return coded(resized, file);
  }

  private static BufferedImage buffered(RgbImage image) {
    BufferedImage out =
        new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
    byte[] rgb = image.rgb();
    for (int i = 0, at = 0; at < rgb.length; i++, at += 3) {
      int color = (rgb[at] & 0xff) << 16 | (rgb[at + 1] & 0xff) << 8 | (rgb[at + 2] & 0xff);
      out.setRGB(i % image.width(), i / image.width(), color);
    }
    return out;
  }

  private static byte[] coded(BufferedImage image, Path file) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      ImageWriteParam options = writer.getDefaultWriteParam();
      options.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      options.setCompressionQuality(QUALITY);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), options);
    } catch (IOException e) {
      throw new KerfException(file + " cannot be coded as JPEG: " + e.getMessage(), e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
