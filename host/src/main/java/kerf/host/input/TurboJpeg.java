package kerf.host.input;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.util.function.IntBinaryOperator;

/**
 * libjpeg-turbo, through the functions of its TurboJPEG interface that versions 1.4 to 3 have.
 * Thread-safe.
 *
 * <p>A file that it refuses or warns of has no result here: the reader in Java decides what becomes
 * of it, so that the same files are refused, with the same sentences, whatever is installed.
 */
final class TurboJpeg {
  /** Scales are in eighths of the file's size. */
  static final int FULL = 8;

  private static final int CHANNELS = 3;
  private static final int PIXEL_FORMAT_RGB = 0; // TJPF_RGB

  /** TJFLAG_ACCURATEDCT, the transform that Pillow uses, and TJFLAG_STOPONWARNING. */
  private static final int FLAGS = 4096 | 8192;

  private final Open open;
  private final Header header;
  private final Decompress decompress;
  private final Close close;

  /**
   * @throws java.util.NoSuchElementException when the library lacks a function
   * @throws IllegalCallerException when Java may not call native code
   */
  TurboJpeg(SymbolLookup library) {
    open = function(library, "tjInitDecompress", Open.class, ADDRESS);
    header =
        function(
            library,
            "tjDecompressHeader3",
            Header.class,
            JAVA_INT,
            ADDRESS,
            ADDRESS,
            JAVA_LONG,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS);
    decompress =
        function(
            library,
            "tjDecompress2",
            Decompress.class,
            JAVA_INT,
            ADDRESS,
            ADDRESS,
            JAVA_LONG,
            ADDRESS,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT);
    close = function(library, "tjDestroy", Close.class, JAVA_INT, ADDRESS);
  }

  @SuppressWarnings("restricted") // What it is called with is checked here, in this one class.
  private static <T> T function(
      SymbolLookup library,
      String name,
      Class<T> type,
      MemoryLayout result,
      MemoryLayout... arguments) {
    MethodHandle handle =
        Linker.nativeLinker()
            .downcallHandle(library.findOrThrow(name), FunctionDescriptor.of(result, arguments));
    return MethodHandleProxies.asInterfaceInstance(type, handle);
  }

  /** Makes a handle; null where there is no memory. */
  @FunctionalInterface
  public interface Open {
    /** The function. */
    MemorySegment call();
  }

  /** Reads a header; 0 where that went well. */
  @FunctionalInterface
  public interface Header {
    /** The function; the last four are results. */
    int call(
        MemorySegment handle,
        MemorySegment data,
        long length,
        MemorySegment width,
        MemorySegment height,
        MemorySegment sampling,
        MemorySegment colors);
  }

  /** Decodes; 0 where there was nothing to warn of. */
  @FunctionalInterface
  public interface Decompress {
    /** The function. */
    int call(
        MemorySegment handle,
        MemorySegment data,
        long length,
        MemorySegment pixels,
        int width,
        int pitch,
        int height,
        int format,
        int flags);
  }

  /** Frees a handle. */
  @FunctionalInterface
  public interface Close {
    /** The function. */
    int call(MemorySegment handle);
  }

  /**
   * What was decoded.
   *
   * @param pixels each side the file's x eighths / 8, rounded up
   * @param width columns in the file
   * @param height rows in the file
   */
  record Result(RgbImage pixels, int width, int height, int eighths) {}

  /**
   * Decodes a file of one or three components.
   *
   * @param eighths the scale for a width and a height, 1 to {@link #FULL}
   * @return null when the library refuses the file or warns of something
   * @throws RefusedImageException when its header claims too many pixels
   */
  Result decode(byte[] data, PixelLimit limit, IntBinaryOperator eighths)
      throws RefusedImageException {
    MemorySegment handle = open.call();
    if (handle.address() == 0) {
      return null;
    }
    try (Arena arena = Arena.ofConfined()) {
      return decode(handle, arena, data, limit, eighths);
    } finally {
      close.call(handle);
    }
  }

  private Result decode(
      MemorySegment handle, Arena arena, byte[] data, PixelLimit limit, IntBinaryOperator scale)
      throws RefusedImageException {
    MemorySegment file = arena.allocateFrom(JAVA_BYTE, data);
    MemorySegment numbers = arena.allocate(JAVA_INT, 4);
    int failed =
        header.call(
            handle,
            file,
            file.byteSize(),
            numbers,
            numbers.asSlice(4),
            numbers.asSlice(8),
            numbers.asSlice(12));
    if (failed != 0) {
      return null;
    }
    int width = numbers.getAtIndex(JAVA_INT, 0);
    int height = numbers.getAtIndex(JAVA_INT, 1);
    limit.check(width, height);
    int eighths = scale.applyAsInt(width, height);
    int columns = scaled(width, eighths);
    int rows = scaled(height, eighths);
    MemorySegment pixels = arena.allocate((long) CHANNELS * columns * rows);
    failed =
        decompress.call(
            handle,
            file,
            file.byteSize(),
            pixels,
            columns,
            CHANNELS * columns,
            rows,
            PIXEL_FORMAT_RGB,
            FLAGS);
    if (failed != 0) {
      return null;
    }
    return new Result(
        new RgbImage(columns, rows, pixels.toArray(JAVA_BYTE)), width, height, eighths);
  }

  private static int scaled(int length, int eighths) {
    return (int) (((long) length * eighths + FULL - 1) / FULL);
  }
}
