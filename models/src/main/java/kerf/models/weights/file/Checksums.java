package kerf.models.weights.file;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** Two checksums of different polynomials stand for the bytes of a tensor. */
final class Checksums {
  private static final int STEP = 1 << 20;

  private final CRC32 one = new CRC32();
  private final CRC32C other = new CRC32C();

  private Checksums() {}

  static String of(List<MemorySegment> parts) {
    Checksums sums = new Checksums();
    for (MemorySegment part : parts) {
      for (long at = 0; at < part.byteSize(); at += STEP) {
        sums.add(part.asSlice(at, Math.min(STEP, part.byteSize() - at)).asByteBuffer());
      }
    }
    return sums.toString();
  }

  static String of(float[] elements) {
    Checksums sums = new Checksums();
    byte[] step = new byte[Math.min(STEP, elements.length * Float.BYTES)];
    int each = Math.max(1, step.length / Float.BYTES);
    for (int at = 0; at < elements.length; at += each) {
      int count = Math.min(each, elements.length - at);
      MemorySegment.copy(
          MemorySegment.ofArray(elements),
          ValueLayout.JAVA_FLOAT,
          (long) at * Float.BYTES,
          MemorySegment.ofArray(step),
          StoredType.FLOAT_LE,
          0,
          count);
      sums.add(ByteBuffer.wrap(step, 0, count * Float.BYTES));
    }
    return sums.toString();
  }

  private void add(ByteBuffer bytes) {
    one.update(bytes.duplicate());
    other.update(bytes);
  }

  @Override
  public String toString() {
    return "%08x%08x".formatted(one.getValue(), other.getValue());
  }
}
