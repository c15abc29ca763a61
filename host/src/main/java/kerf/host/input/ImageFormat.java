package kerf.host.input;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntBinaryOperator;

/** The formats that are read, told apart by a file's first bytes and never by its name. */
enum ImageFormat {
  JPEG("JPEG") {
    @Override
    RgbImage read(byte[] data, PixelLimit limit) throws IOException {
      return read(data, limit, null, (width, height) -> TurboJpeg.FULL).pixels();
    }

    @Override
    Draft read(byte[] data, PixelLimit limit, TurboJpeg library, IntBinaryOperator eighths)
        throws IOException {
      return JpegPictures.read(data, limit, library, eighths);
    }

    @Override
    boolean starts(byte[] data) {
      return matches(data, 0, 0xff, 0xd8, 0xff);
    }
  },
  PNG("PNG") {
    @Override
    RgbImage read(byte[] data, PixelLimit limit) throws IOException {
      return PngPictures.read(data, limit);
    }

    @Override
    boolean starts(byte[] data) {
      return matches(data, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');
    }
  },
  GIF("GIF") {
    @Override
    RgbImage read(byte[] data, PixelLimit limit) throws IOException {
      return GifPictures.read(data, limit);
    }

    @Override
    boolean starts(byte[] data) {
      return matches(data, 0, 'G', 'I', 'F', '8');
    }
  },
  BMP("BMP") {
    @Override
    RgbImage read(byte[] data, PixelLimit limit) throws IOException {
      return BmpPictures.read(data, limit);
    }

    @Override
    boolean starts(byte[] data) {
      return matches(data, 0, 'B', 'M');
    }
  },
  WEBP("WebP") {
    @Override
    RgbImage read(byte[] data, PixelLimit limit) throws IOException {
      return WebpPictures.read(data, limit);
    }

    @Override
    boolean starts(byte[] data) {
      return matches(data, 0, 'R', 'I', 'F', 'F') && matches(data, 8, 'W', 'E', 'B', 'P');
    }
  };

  private final String title;

  ImageFormat(String title) {
    this.title = title;
  }

  /** The format's name as people write it. */
  String title() {
    return title;
  }

  abstract boolean starts(byte[] data);

  /** Decodes a whole file of this format; its size is checked against the limit first. */
  abstract RgbImage read(byte[] data, PixelLimit limit) throws IOException;

  /**
   * The same where a format may be decoded by a library and at a reduced scale.
   *
   * @param library null for none
   * @param eighths scale for a width and a height in the file
   */
  Draft read(byte[] data, PixelLimit limit, TurboJpeg library, IntBinaryOperator eighths)
      throws IOException {
    return Draft.full(read(data, limit));
  }

  static Optional<ImageFormat> of(byte[] data) {
    return Arrays.stream(values()).filter(format -> format.starts(data)).findFirst();
  }

  static boolean matches(byte[] data, int offset, int... expected) {
    if (data.length < offset + expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((data[offset + i] & 0xff) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
