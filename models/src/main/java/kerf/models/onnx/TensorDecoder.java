package kerf.models.onnx;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import kerf.models.KerfException;
import kerf.models.UnsupportedException;
import kerf.models.onnx.OnnxProto.TensorProto;

/**
 * Makes constants of stored tensors. Nothing is allocated before the data has been found to be as
 * long as the dimensions say.
 */
final class TensorDecoder {
  private static final int MAX_RANK = 32;

  private final ModelFile file;

  TensorDecoder(ModelFile file) {
    this.file = file;
  }

  /**
   * A stored tensor's elements.
   *
   * @param label its name for messages
   * @throws KerfException when its type is unknown, its dimensions and data do not fit each other,
   *     or its external data is not to be had
   */
  ConstTensor decode(TensorProto stored, String label) {
    TensorProto proto = stored.named(label);
    ElementType type =
        ElementType.of(proto.elementType())
            .orElseThrow(
                () ->
                    new UnsupportedException(
                        file.path()
                            + ": tensor '"
                            + proto.name()
                            + "' has the element type "
                            + ElementType.name(proto.elementType())
                            + ", which is not supported"));
    List<Integer> dims = dims(proto);
    int count = count(proto, dims);
    MemorySegment bytes = bytes(proto, type, count);
    Object array = ConstTensor.allocate(type, count);
    if (bytes == null) {
      fill(type, proto.integers(), array);
      return new ConstTensor(type, dims, array);
    }
    fill(type, bytes, array);
    return new ConstTensor(type, dims, array).from(origin(type, dims, bytes));
  }

  /** Two checksums of different polynomials stand for the elements. */
  private static String origin(ElementType type, List<Integer> dims, MemorySegment bytes) {
    CRC32 one = new CRC32();
    CRC32C other = new CRC32C();
    one.update(bytes.asByteBuffer());
    other.update(bytes.asByteBuffer());
    return "%s %s %08x%08x".formatted(type, dims, one.getValue(), other.getValue());
  }

  /**
   * A stored tensor's dimensions, without its data.
   *
   * @throws KerfException when one is negative or too large
   */
  List<Integer> dims(TensorProto proto) {
    if (proto.dims().size() > MAX_RANK) {
      throw error(proto, "has " + proto.dims().size() + " dimensions");
    }
    List<Integer> dims = new ArrayList<>();
    for (long dim : proto.dims()) {
      if (dim < 0 || dim > Integer.MAX_VALUE) {
        throw error(proto, "has a dimension of " + dim);
      }
      dims.add((int) dim);
    }
    return dims;
  }

  private int count(TensorProto proto, List<Integer> dims) {
    try {
      int count = 1;
      for (int dim : dims) {
        count = Math.multiplyExact(count, dim);
      }
      return count;
    } catch (ArithmeticException e) {
      throw new KerfException(
          error(proto, "has more elements than fit into memory: " + proto.dims()).getMessage(), e);
    }
  }

  /** The elements' bytes, or null when they are stored as a list of integers. */
  private MemorySegment bytes(TensorProto proto, ElementType type, int count) {
    long expected = (long) count * type.bytes();
    MemorySegment bytes = proto.isExternal() ? external(proto, expected) : proto.raw();
    if (bytes == null && type == ElementType.FLOAT) {
      bytes = proto.floats();
    } else if (bytes == null && type == ElementType.DOUBLE) {
      bytes = proto.doubles();
    }
    if (bytes != null && bytes.byteSize() != expected) {
      throw error(
          proto,
          "holds "
              + bytes.byteSize()
              + " bytes where "
              + proto.dims()
              + " of "
              + type
              + " take "
              + expected);
    }
    if (bytes == null && proto.integers().size() != count) {
      throw error(
          proto,
          "holds "
              + proto.integers().size()
              + " elements where "
              + proto.dims()
              + " takes "
              + count);
    }
    return bytes;
  }

  private MemorySegment external(TensorProto proto, long expected) {
    MemorySegment all = file.external(proto.external().getOrDefault("location", ""), proto.name());
    long offset = entry(proto, "offset", 0);
    long length = entry(proto, "length", expected);
    if (offset > all.byteSize() || length > all.byteSize() - offset) {
      throw error(
          proto,
          "wants "
              + length
              + " bytes from byte "
              + offset
              + " of '"
              + proto.external().get("location")
              + "', which has "
              + all.byteSize());
    }
    return file.stretch(all, offset, length, proto.name());
  }

  private long entry(TensorProto proto, String key, long missing) {
    String text = proto.external().get(key);
    if (text == null) {
      return missing;
    }
    if (!text.matches("[0-9]{1,18}")) {
      throw error(
          proto, "has the " + key + " '" + text + "' of external data, which is no count of bytes");
    }
    return Long.parseLong(text);
  }

  private static void fill(ElementType type, MemorySegment bytes, Object array) {
    switch (array) {
      case float[] a when type == ElementType.FLOAT ->
          MemorySegment.copy(bytes, ElementType.FLOAT_LE, 0, a, 0, a.length);
      case float[] a -> {
        for (int i = 0; i < a.length; i++) {
          a[i] = type.fromBits(bytes.get(ElementType.SHORT_LE, 2L * i));
        }
      }
      case double[] a -> MemorySegment.copy(bytes, ElementType.DOUBLE_LE, 0, a, 0, a.length);
      case byte[] a -> MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, 0, a, 0, a.length);
      default -> fill(type, bytes, (long[]) array);
    }
  }

  private static void fill(ElementType type, MemorySegment bytes, long[] out) {
    for (int i = 0; i < out.length; i++) {
      long at = (long) i * type.bytes();
      out[i] =
          type.wrap(
              switch (type.bytes()) {
                case 2 -> bytes.get(ElementType.SHORT_LE, at);
                case 4 -> bytes.get(ElementType.INT_LE, at);
                default -> bytes.get(ElementType.LONG_LE, at);
              });
    }
  }

  private static void fill(ElementType type, LongList values, Object array) {
    for (int i = 0; i < values.size(); i++) {
      long value = values.get(i);
      switch (array) {
        case float[] a -> a[i] = type.fromBits((short) value);
        case byte[] a -> a[i] = (byte) type.wrap(value);
        case long[] a -> a[i] = type.wrap(value);
        default -> throw new AssertionError(type);
      }
    }
  }

  private KerfException error(TensorProto proto, String rest) {
    return file.error("tensor '" + proto.name() + "' " + rest);
  }
}
