package kerf.models.weights.file;

import java.io.ByteArrayInputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kerf.models.KerfException;

/**
 * Reads safetensors: eight bytes of length, a JSON header of that length, the tensors' bytes. As
 * the format's own library does, it refuses a header of over 100 MB, and bytes that belong to two
 * tensors or to none (https://github.com/huggingface/safetensors, README.md and
 * safetensors/src/tensor.rs).
 */
final class SafetensorsReader {
  private static final ValueLayout.OfLong LONG_LE =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final long LONGEST_HEADER = 100_000_000;
  private static final String METADATA = "__metadata__";

  private final Path path;
  private final MemorySegment bytes;

  private SafetensorsReader(Path path, MemorySegment bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  /** A tensor's place among the data. */
  private record Span(
      String name, StoredType type, List<Long> dims, int count, long begin, long end) {}

  /** True when the bytes begin as such a file does. */
  static boolean fits(MemorySegment bytes) {
    return bytes.byteSize() > Long.BYTES
        && bytes.get(ValueLayout.JAVA_BYTE, Long.BYTES) == '{'
        // A length of 2^40 and more would make any file with a brace at its ninth byte one.
        && bytes.get(LONG_LE, 0) >>> 40 == 0;
  }

  static WeightFile read(Path path, MemorySegment bytes) {
    return new SafetensorsReader(path, bytes).read();
  }

  private WeightFile read() {
    long length = bytes.get(LONG_LE, 0);
    if (length > LONGEST_HEADER || length > bytes.byteSize() - Long.BYTES) {
      throw new KerfException(
          "%s: its header is said to have %d bytes, but the file has %d in all (and 100 MB are allowed)"
              .formatted(path, length, bytes.byteSize()));
    }
    byte[] header = bytes.asSlice(Long.BYTES, length).toArray(ValueLayout.JAVA_BYTE);
    Map<String, Object> listed =
        JsonTree.object(new ByteArrayInputStream(header), path + ": its header", Set.of(METADATA));
    MemorySegment data = bytes.asSlice(Long.BYTES + length);
    List<Span> spans = new ArrayList<>();
    listed.forEach((name, fields) -> spans.add(span(name, fields, data.byteSize())));
    checkPlaces(spans, data.byteSize());
    List<WeightFile.Entry> entries = spans.stream().map(span -> entry(span, data)).toList();
    return new WeightFile(path, WeightFormat.SAFETENSORS, Companions.applied(entries));
  }

  private Span span(String name, Object value, long size) {
    String where = path + ": tensor " + Words.quoted(name);
    JsonFields fields = JsonFields.of(value, where);
    String dtype = fields.text("dtype");
    StoredType type =
        StoredType.ofSafetensors(dtype)
            .orElseThrow(
                () -> new KerfException(where + " has the unknown dtype " + Words.quoted(dtype)));
    List<Long> dims = fields.integers("shape");
    int count = Dims.count(dims, where);
    List<Long> offsets = fields.integers("data_offsets");
    if (offsets.size() != 2
        || offsets.getFirst() < 0
        || offsets.getLast() < offsets.getFirst()
        || offsets.getLast() > size) {
      throw new KerfException(
          where + " lies at " + offsets + ", which is outside the " + size + " bytes of data");
    }
    long length = offsets.getLast() - offsets.getFirst();
    if (length != (long) count * type.bytes()) {
      throw new KerfException(
          "%s has %d bytes where %s of %s take %d"
              .formatted(where, length, dims, dtype, (long) count * type.bytes()));
    }
    return new Span(name, type, dims, count, offsets.getFirst(), offsets.getLast());
  }

  private void checkPlaces(List<Span> spans, long size) {
    List<Span> ordered =
        spans.stream()
            .sorted(Comparator.comparingLong(Span::begin).thenComparingLong(Span::end))
            .toList();
    long end = 0;
    for (Span span : ordered) {
      if (span.begin != end) {
        throw new KerfException(
            "%s: tensor %s begins at byte %d of the data, where the one before ends at %d"
                .formatted(path, Words.quoted(span.name), span.begin, end));
      }
      end = span.end;
    }
    if (end != size) {
      throw new KerfException(
          "%s: the tensors end at byte %d of the data, which has %d".formatted(path, end, size));
    }
  }

  private static WeightFile.Entry entry(Span span, MemorySegment data) {
    return new WeightFile.Entry(
        new StoredTensor(span.name, span.dims, span.type.title(), span.type.isReal()),
        new RawElements(
            span.type, span.count, List.of(data.asSlice(span.begin, span.end - span.begin))));
  }
}
