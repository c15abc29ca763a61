package kerf.host.dense;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes an array as NumPy's {@code load} reads it: format 1.0 of NEP 1 ("A simple file format for
 * NumPy arrays", also {@code numpy.lib.format}), little-endian float32 in C order.
 */
final class NpyFile {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

  /** Magic, length of the header and header together are a multiple of it. */
  private static final int ALIGNMENT = 64;

  private static final int CHUNK = 1 << 14;

  private NpyFile() {}

  /**
   * Writes one.
   *
   * @param extents of the array, outermost first, at least two
   * @param data its elements, row-major
   */
  static void write(OutputStream out, List<Integer> extents, float[] data) throws IOException {
    String shape = extents.stream().map(String::valueOf).collect(Collectors.joining(", "));
    String text = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + shape + "), }";
    int before = MAGIC.length + Short.BYTES;
    int length = Math.ceilDiv(before + text.length() + 1, ALIGNMENT) * ALIGNMENT - before;
    out.write(MAGIC);
    out.write(length & 0xff);
    out.write(length >>> Byte.SIZE);
    String header = text + " ".repeat(length - text.length() - 1) + "\n";
    out.write(header.getBytes(StandardCharsets.US_ASCII));
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < data.length; at += CHUNK) {
      int count = Math.min(CHUNK, data.length - at);
      chunk.asFloatBuffer().put(data, at, count);
      out.write(chunk.array(), 0, count * Float.BYTES);
    }
  }
}
