package kerf.host.input;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * GIF's first frame, decoded by the JDK's reader and laid on the screen that the header describes.
 * As in Pillow, what the frame leaves free has the transparent colour, or else the palette's first.
 */
final class GifPictures {
  private static final int HEADER_BYTES = 13;
  private static final int EXTENSION = 0x21;
  private static final int GRAPHIC_CONTROL = 0xf9;
  private static final int IMAGE = 0x2c;

  private GifPictures() {}

  static RgbImage read(byte[] data, PixelLimit limit) throws IOException {
    Frame frame = findFrame(data);
    limit.check(frame.screenWidth, frame.screenHeight);
    BufferedImage image = FrameReader.readImage("gif", PluginReaders.JDK, data, limit);
    RgbImage pixels = Rasters.toRgb(image);
    if (pixels.width() == frame.screenWidth && pixels.height() == frame.screenHeight) {
      return pixels;
    }
    int background = ((IndexColorModel) image.getColorModel()).getRGB(frame.freeIndex);
    return Canvas.place(
        pixels, frame.left, frame.top, frame.screenWidth, frame.screenHeight, background);
  }

  /** Where the first frame lies, on a screen that is large enough for it. */
  private record Frame(int left, int top, int screenWidth, int screenHeight, int freeIndex) {}

  private static Frame findFrame(byte[] data) throws RefusedImageException {
    try {
      ByteBuffer in = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
      return findFrame(in);
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw RefusedImageException.truncated("GIF");
    }
  }

  private static Frame findFrame(ByteBuffer in) throws RefusedImageException {
    int screenWidth = unsignedShort(in, 6);
    int screenHeight = unsignedShort(in, 8);
    int freeIndex = 0;
    in.position(HEADER_BYTES + paletteBytes(in.get(10)));
    int block = in.get() & 0xff;
    for (; block == EXTENSION; block = in.get() & 0xff) {
      int label = in.get() & 0xff;
      int at = in.position();
      if (label == GRAPHIC_CONTROL && (in.get(at + 1) & 1) != 0) {
        freeIndex = in.get(at + 4) & 0xff;
      }
      skipSubBlocks(in);
    }
    if (block != IMAGE) {
      throw new RefusedImageException("the GIF file holds no picture");
    }
    int at = in.position();
    int left = unsignedShort(in, at);
    int top = unsignedShort(in, at + 2);
    int right = left + unsignedShort(in, at + 4);
    int bottom = top + unsignedShort(in, at + 6);
    return new Frame(
        left, top, Math.max(screenWidth, right), Math.max(screenHeight, bottom), freeIndex);
  }

  private static void skipSubBlocks(ByteBuffer in) {
    for (int length = in.get() & 0xff; length > 0; length = in.get() & 0xff) {
      in.position(in.position() + length);
    }
  }

  private static int paletteBytes(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  private static int unsignedShort(ByteBuffer in, int at) {
    return Short.toUnsignedInt(in.getShort(at));
  }
}
