package kerf.host.input;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;

/**
 * How a camera was held, as EXIF's tag 0x0112 says: 1 upright, 2 mirrored, 3 upside down, 4 flipped
 * upside down, 5 transposed, 6 to be turned right, 7 transposed over the other diagonal, 8 to be
 * turned left.
 */
record Orientation(int tag) {
  private static final Orientation UPRIGHT = new Orientation(1);

  /** Reads a block of EXIF (a TIFF header and what follows it). */
  static Orientation of(byte[] exif) {
    if (exif.length == 0) {
      return UPRIGHT;
    }
    Metadata metadata = new Metadata();
    new ExifReader().extract(new ByteArrayReader(exif), metadata);
    return of(metadata);
  }

  /** The tag among metadata already read; a missing, damaged or unknown one means upright. */
  static Orientation of(Metadata metadata) {
    ExifIFD0Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
    Integer tag =
        directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
    return tag == null || tag < 1 || tag > 8 ? UPRIGHT : new Orientation(tag);
  }

  /** The picture as it should be seen. */
  RgbImage apply(RgbImage image) {
    if (tag == 1) {
      return image;
    }
    int w = image.width();
    int last = w * image.height() - 1;
    int bottomLeft = last - w + 1;
    // Where output pixel (0, 0) comes from, and how far a step right and a step down go.
    return switch (tag) {
      case 2 -> walk(image, w - 1, -1, w);
      case 3 -> walk(image, last, -1, -w);
      case 4 -> walk(image, bottomLeft, 1, -w);
      case 5 -> walk(image, 0, w, 1);
      case 6 -> walk(image, bottomLeft, -w, 1);
      case 7 -> walk(image, last, -w, -1);
      case 8 -> walk(image, w - 1, w, -1);
      default -> throw new IllegalStateException("orientation " + tag);
    };
  }

  /** The same of a picture that may be smaller than the file's. */
  Draft apply(RgbImage pixels, int width, int height, int eighths) {
    boolean turned = tag >= 5;
    return new Draft(
        apply(pixels),
        turned ? height : width,
        turned ? width : height,
        eighths,
        tag == 2 || tag == 3 || tag == 6 || tag == 7,
        tag == 3 || tag == 4 || tag == 7 || tag == 8);
  }

  private RgbImage walk(RgbImage image, int start, int right, int down) {
    int width = tag < 5 ? image.width() : image.height();
    int height = tag < 5 ? image.height() : image.width();
    byte[] in = image.rgb();
    byte[] out = new byte[in.length];
    for (int y = 0, to = 0; y < height; y++) {
      int from = 3 * (start + y * down);
      for (int x = 0; x < width; x++, from += 3 * right, to += 3) {
        out[to] = in[from];
        out[to + 1] = in[from + 1];
        out[to + 2] = in[from + 2];
      }
    }
    return new RgbImage(width, height, out);
  }
}
