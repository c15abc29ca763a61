package kerf.host.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * WebP, lossy and lossless, and an animation's first frame, by TwelveMonkeys' reader.
 *
 * <p>The reader is given the coded pixels alone, in the simple file form. So it finds no ICC
 * profile to apply and decodes no alpha that would be dropped.
 */
final class WebpPictures {
  private static final int RIFF_HEADER_BYTES = 12;
  private static final int FRAME_HEADER_BYTES = 16;

  private WebpPictures() {}

  static RgbImage read(byte[] data, PixelLimit limit) throws IOException {
    ByteBuffer file = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    long length = Integer.toUnsignedLong(file.getInt(4)) + 8;
    if (length > data.length || length < RIFF_HEADER_BYTES) {
      throw RefusedImageException.truncated("WebP");
    }
    Map<String, ByteBuffer> chunks = chunks(part(file, RIFF_HEADER_BYTES, (int) length));
    RgbImage image =
        chunks.containsKey("ANMF") ? readAnimation(chunks, limit) : readPixels(chunks, limit);
    return Orientation.of(exif(chunks)).apply(image);
  }

  /** The first chunk of each kind. */
  private static Map<String, ByteBuffer> chunks(ByteBuffer in) throws RefusedImageException {
    Map<String, ByteBuffer> chunks = new HashMap<>();
    while (in.remaining() >= 8) {
      byte[] name = new byte[4];
      in.get(name);
      int length = in.getInt();
      int start = in.position();
      if (length < 0 || length > in.remaining()) {
        throw RefusedImageException.truncated("WebP");
      }
      chunks.putIfAbsent(
          new String(name, StandardCharsets.ISO_8859_1), part(in, start, start + length));
      in.position(Math.min(in.limit(), start + length + (length & 1)));
    }
    return chunks;
  }

  private static RgbImage readAnimation(Map<String, ByteBuffer> chunks, PixelLimit limit)
      throws IOException {
    ByteBuffer canvas = chunks.get("VP8X");
    ByteBuffer frame = chunks.get("ANMF");
    if (canvas == null || canvas.remaining() < 10 || frame.remaining() < FRAME_HEADER_BYTES) {
      throw RefusedImageException.truncated("WebP");
    }
    int width = 1 + unsigned24(canvas, 4);
    int height = 1 + unsigned24(canvas, 7);
    limit.check(width, height);
    int left = 2 * unsigned24(frame, 0);
    int top = 2 * unsigned24(frame, 3);
    ByteBuffer content = part(frame, FRAME_HEADER_BYTES, frame.limit());
    RgbImage image = readPixels(chunks(content), limit);
    // What a first frame leaves free is transparent black.
    return Canvas.place(image, left, top, width, height, 0);
  }

  private static RgbImage readPixels(Map<String, ByteBuffer> chunks, PixelLimit limit)
      throws IOException {
    String name = chunks.containsKey("VP8L") ? "VP8L" : "VP8 ";
    ByteBuffer pixels = chunks.get(name);
    if (pixels == null) {
      throw new RefusedImageException("the WebP file holds no picture");
    }
    int length = pixels.remaining();
    int padded = length + (length & 1);
    ByteBuffer simple = ByteBuffer.allocate(20 + padded).order(ByteOrder.LITTLE_ENDIAN);
    simple.put(ascii("RIFF")).putInt(12 + padded).put(ascii("WEBP"));
    simple.put(ascii(name)).putInt(length).put(pixels.duplicate());
    return Rasters.toRgb(
        FrameReader.readImage("webp", PluginReaders.TWELVE_MONKEYS, simple.array(), limit));
  }

  /** The EXIF block without the JPEG-style prefix that some programs write. */
  private static byte[] exif(Map<String, ByteBuffer> chunks) {
    ByteBuffer chunk = chunks.get("EXIF");
    if (chunk == null) {
      return new byte[0];
    }
    byte[] exif = new byte[chunk.remaining()];
    chunk.duplicate().get(exif);
    boolean prefixed = ImageFormat.matches(exif, 0, 'E', 'x', 'i', 'f', 0, 0);
    return prefixed ? Arrays.copyOfRange(exif, 6, exif.length) : exif;
  }

  /** Bytes from..to of a buffer as a buffer of their own. */
  private static ByteBuffer part(ByteBuffer in, int from, int to) {
    return in.slice(from, to - from).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int unsigned24(ByteBuffer in, int at) {
    return Short.toUnsignedInt(in.getShort(at)) | (in.get(at + 2) & 0xff) << 16;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
