package kerf.models.weights.file;

import java.lang.foreign.MemorySegment;
import java.util.List;

/**
 * Elements that lie in a file as they are.
 *
 * @param type how each is stored
 * @param count how many there are
 * @param parts their bytes, {@code count} times the type's width in all; shards may cut anywhere
 */
record RawElements(StoredType type, int count, List<MemorySegment> parts) implements Elements {
  @Override
  public float[] read() {
    float[] elements = new float[count];
    type.decode(parts.size() == 1 ? parts.getFirst() : joined(), elements);
    return elements;
  }

  private MemorySegment joined() {
    MemorySegment whole = MemorySegment.ofArray(new byte[Math.multiplyExact(count, type.bytes())]);
    long at = 0;
    for (MemorySegment part : parts) {
      MemorySegment.copy(part, 0, whole, at, part.byteSize());
      at += part.byteSize();
    }
    return whole;
  }

  @Override
  public String origin() {
    return type.title() + " " + count + " " + Checksums.of(parts);
  }
}
