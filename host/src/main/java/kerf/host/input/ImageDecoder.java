package kerf.host.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.IntBinaryOperator;
import kerf.models.KerfException;

/**
 * Decodes JPEG, PNG, BMP, WebP and GIF (its first frame) to 8-bit RGB, as Pillow's {@code
 * convert("RGB")} does: ICC profiles are ignored, transparency is dropped and not composited, 16
 * bits become the high 8 (in gray pictures too, where Pillow clips instead). Unlike a bare {@code
 * Image.open}, the EXIF orientation is applied.
 *
 * <p>Instances are immutable and safe to share between threads. Nothing is cached on disk.
 */
public final class ImageDecoder {
  private static final String NO_MEMORY =
      ": decoding it needs more memory than Java has left; make it smaller, use fewer threads, or"
          + " raise the heap (KERF_JAVA_OPTS=-Xmx4g)";

  /** The pixel limit of {@link #ImageDecoder()}: 100 million. */
  public static final long DEFAULT_MAX_PIXELS = 100_000_000L;

  /** A file is read whole, so an endless or absurd one has to be refused by its length. */
  private static final int MAX_FILE_BYTES = 1 << 30;

  /** Characters of a library's message that are passed on. */
  private static final int MAX_REASON = 80;

  private final PixelLimit limit;
  private final DecodeMode mode;

  /** A decoder that refuses pictures of more than {@link #DEFAULT_MAX_PIXELS}. */
  public ImageDecoder() {
    this(DEFAULT_MAX_PIXELS);
  }

  /**
   * A decoder with a limit of its own.
   *
   * @param maxPixels width x height that a header may claim, at least 1
   */
  public ImageDecoder(long maxPixels) {
    this(maxPixels, DecodeMode.EXACT);
  }

  /** The same with a way to decode JPEG. */
  public ImageDecoder(long maxPixels, DecodeMode mode) {
    if (maxPixels < 1) {
      throw new IllegalArgumentException("a pixel limit of " + maxPixels + " lets nothing pass");
    }
    this.limit = new PixelLimit(maxPixels);
    this.mode = Objects.requireNonNull(mode, "mode");
  }

  /** How JPEG is decoded: the mode asked for, or what it comes to without the library. */
  public DecodeMode mode() {
    return mode != DecodeMode.JAVA && !JpegLibrary.get().isAvailable() ? DecodeMode.JAVA : mode;
  }

  /**
   * Reads and decodes a file.
   *
   * @throws KerfException in one sentence that names the file, when it is missing, unreadable, a
   *     folder, empty, of no known format, damaged, cut short or over the limit
   */
  public RgbImage decode(Path file) {
    return decode(readFile(file), file.toString());
  }

  /**
   * Reads and decodes a file for a network's input: in {@link DecodeMode#FAST} perhaps at a reduced
   * scale.
   *
   * @throws KerfException as {@link #decode(Path)}
   */
  public Draft decode(Path file, Preprocessor input) {
    return decode(readFile(file), file.toString(), input);
  }

  /** The same of a file's content; the name is what messages call it. */
  public Draft decode(byte[] data, String name, Preprocessor input) {
    return decode(data, name, mode == DecodeMode.FAST ? input::eighths : ImageDecoder::fullSize);
  }

  /**
   * Decodes a file's content.
   *
   * @param data the whole file
   * @param name what messages call it
   * @throws KerfException in one sentence that starts with the name, as {@link #decode(Path)}
   */
  public RgbImage decode(byte[] data, String name) {
    return decode(data, name, ImageDecoder::fullSize).pixels();
  }

  private static int fullSize(int width, int height) {
    return TurboJpeg.FULL;
  }

  private Draft decode(byte[] data, String name, IntBinaryOperator eighths) {
    if (data.length == 0) {
      throw new KerfException(name + ": the file is empty");
    }
    ImageFormat format =
        ImageFormat.of(data)
            .orElseThrow(
                () -> new KerfException(name + ": this is no JPEG, PNG, BMP, WebP or GIF picture"));
    // Readers of a damaged file throw whatever their arithmetic runs into. This is the one place
    // where that becomes a sentence. Lack of memory fails one picture, not the run it is part of.
    try {
      TurboJpeg library = mode == DecodeMode.JAVA ? null : JpegLibrary.get().functions();
      return format.read(data, limit, library, eighths);
    } catch (RefusedImageException e) {
      throw new KerfException(name + ": " + e.getMessage(), e);
    } catch (OutOfMemoryError e) {
      throw new KerfException(name + NO_MEMORY, e);
    } catch (IOException | RuntimeException e) {
      if (hasCause(e, OutOfMemoryError.class)) {
        throw new KerfException(name + NO_MEMORY, e);
      }
      if (hasCause(e, EOFException.class)) {
        throw new KerfException(
            name + ": " + RefusedImageException.truncated(format.title()).getMessage(), e);
      }
      throw new KerfException(
          "%s: the %s data are damaged or of an unsupported kind (%s)"
              .formatted(name, format.title(), reason(e)),
          e);
    }
  }

  private static byte[] readFile(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new KerfException(file + ": this is a folder, not a picture");
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        throw new KerfException(file + ": this is a device or pipe, not a picture file");
      }
      try (InputStream in = Files.newInputStream(file)) {
        byte[] data = in.readNBytes(MAX_FILE_BYTES + 1);
        if (data.length > MAX_FILE_BYTES) {
          throw new KerfException(file + ": a picture file of more than 1 GiB is not read");
        }
        return data;
      }
    } catch (NoSuchFileException e) {
      throw new KerfException(file + ": there is no such file", e);
    } catch (AccessDeniedException e) {
      throw new KerfException(file + ": permission to read the file is denied", e);
    } catch (FileSystemLoopException e) {
      throw new KerfException(file + ": its symbolic links form a loop", e);
    } catch (IOException e) {
      throw new KerfException(file + ": the file cannot be read (" + reason(e) + ")", e);
    }
  }

  /** ImageIO wraps whatever its readers throw. */
  private static boolean hasCause(Throwable e, Class<? extends Throwable> type) {
    return e != null && (type.isInstance(e) || hasCause(e.getCause(), type));
  }

  private static String reason(Exception e) {
    String message = e.getMessage();
    if (message == null || message.isBlank()) {
      return e.getClass().getSimpleName();
    }
    String line = message.strip().replaceAll("\\s+", " ");
    return line.length() <= MAX_REASON ? line : line.substring(0, MAX_REASON) + "...";
  }
}
