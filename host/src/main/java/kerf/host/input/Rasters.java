package kerf.host.input;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;

/**
 * Turns a raster's samples into RGB. {@code BufferedImage.getRGB} would apply colour profiles and
 * undo alpha, so only samples are read: 1 or 2 bands are gray (and alpha), 3 or 4 are RGB (and
 * alpha), alpha is dropped.
 */
final class Rasters {
  private Rasters() {}

  static RgbImage toRgb(BufferedImage image) {
    Raster raster = image.getRaster();
    byte[] rgb = new byte[3 * raster.getWidth() * raster.getHeight()];
    if (image.getColorModel() instanceof IndexColorModel palette) {
      lookUp(raster, palette, rgb);
    } else if (isPlainBytes(raster)) {
      copyBytes(raster, rgb);
    } else {
      scaleSamples(raster, image.getColorModel(), rgb);
    }
    return new RgbImage(raster.getWidth(), raster.getHeight(), rgb);
  }

  private static void lookUp(Raster raster, IndexColorModel palette, byte[] rgb) {
    int width = raster.getWidth();
    int[] colors = new int[palette.getMapSize()];
    palette.getRGBs(colors);
    int[] row = new int[width];
    for (int y = 0, out = 0; y < raster.getHeight(); y++) {
      raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 0, row);
      for (int x = 0; x < width; x++, out += 3) {
        // An index past the palette's end is black, as in Pillow.
        int color = row[x] < colors.length ? colors[row[x]] : 0;
        rgb[out] = (byte) (color >> 16);
        rgb[out + 1] = (byte) (color >> 8);
        rgb[out + 2] = (byte) color;
      }
    }
  }

  private static boolean isPlainBytes(Raster raster) {
    return raster.getSampleModel() instanceof PixelInterleavedSampleModel
        && raster.getDataBuffer() instanceof DataBufferByte
        && raster.getParent() == null;
  }

  private static void copyBytes(Raster raster, byte[] rgb) {
    var model = (PixelInterleavedSampleModel) raster.getSampleModel();
    var buffer = (DataBufferByte) raster.getDataBuffer();
    byte[] data = buffer.getData();
    int[] bands = model.getBandOffsets();
    boolean gray = bands.length < 3;
    int red = bands[0];
    int green = gray ? red : bands[1];
    int blue = gray ? red : bands[2];
    int step = model.getPixelStride();
    for (int y = 0, out = 0; y < raster.getHeight(); y++) {
      int in = buffer.getOffset() + y * model.getScanlineStride();
      for (int x = 0; x < raster.getWidth(); x++, in += step, out += 3) {
        rgb[out] = data[in + red];
        rgb[out + 1] = data[in + green];
        rgb[out + 2] = data[in + blue];
      }
    }
  }

  private static void scaleSamples(Raster raster, ColorModel colors, byte[] rgb) {
    int width = raster.getWidth();
    int bands = raster.getNumBands();
    int[] row = new int[width * bands];
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
      for (int c = 0; c < 3; c++) {
        int band = bands < 3 ? 0 : c;
        int bits = colors.getComponentSize(band);
        for (int x = 0; x < width; x++) {
          rgb[3 * (y * width + x) + c] = (byte) to8Bits(row[x * bands + band], bits);
        }
      }
    }
  }

  private static int to8Bits(int sample, int bits) {
    return bits >= 8 ? sample >> (bits - 8) : sample * 255 / ((1 << bits) - 1);
  }
}
