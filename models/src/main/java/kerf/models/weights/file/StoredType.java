package kerf.models.weights.file;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.stream.Stream;

/** How an element is stored, little-endian; names as in safetensors. */
enum StoredType {
  F64(8, "float64"),
  F32(4, "float32"),
  F16(2, "float16"),
  BF16(2, "bfloat16"),
  U8(1, "uint8"),
  U16(2, "uint16"),
  I8(1, "int8"),
  I16(2, "int16"),
  I32(4, "int32"),
  U32(4, "uint32"),
  I64(8, "int64"),
  U64(8, "uint64"),
  C64(8, "complex64"),
  BOOL(1, "bool"),
  F8_E4M3(1, "float8_e4m3"),
  F8_E5M2(1, "float8_e5m2"),
  F8_E8M0(1, "float8_e8m0");

  static final ValueLayout.OfFloat FLOAT_LE =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfDouble DOUBLE_LE =
      ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfShort SHORT_LE =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final int bytes;
  private final String title;

  StoredType(int bytes, String title) {
    this.bytes = bytes;
    this.title = title;
  }

  /** The type that safetensors calls so, if Kerf knows it. */
  static Optional<StoredType> ofSafetensors(String name) {
    return Stream.of(values()).filter(t -> t.name().equals(name)).findFirst();
  }

  /** The type that NumPy and TensorFlow.js call so, if Kerf knows it. */
  static Optional<StoredType> ofTitle(String title) {
    return Stream.of(values()).filter(t -> t.title.equals(title)).findFirst();
  }

  /** Width of an element. */
  int bytes() {
    return bytes;
  }

  /** For a person. */
  String title() {
    return title;
  }

  /** True when elements are real numbers by themselves. */
  boolean isReal() {
    return this == F64 || this == F32 || this == F16 || this == BF16;
  }

  /** Decodes elements as real numbers; unsigned integers count as such. */
  void decode(MemorySegment from, float[] to) {
    switch (this) {
      case F32 -> MemorySegment.copy(from, FLOAT_LE, 0, to, 0, to.length);
      case F64 -> {
        for (int i = 0; i < to.length; i++) {
          to[i] = (float) from.get(DOUBLE_LE, 8L * i);
        }
      }
      case F16 -> {
        for (int i = 0; i < to.length; i++) {
          to[i] = Float.float16ToFloat(from.get(SHORT_LE, 2L * i));
        }
      }
      case BF16 -> {
        for (int i = 0; i < to.length; i++) {
          to[i] = Float.intBitsToFloat(from.get(SHORT_LE, 2L * i) << 16);
        }
      }
      case U8 -> {
        for (int i = 0; i < to.length; i++) {
          to[i] = from.get(ValueLayout.JAVA_BYTE, i) & 0xFF;
        }
      }
      case U16 -> {
        for (int i = 0; i < to.length; i++) {
          to[i] = from.get(SHORT_LE, 2L * i) & 0xFFFF;
        }
      }
      default -> throw new IllegalStateException(title + " is not read as a real number");
    }
  }
}
