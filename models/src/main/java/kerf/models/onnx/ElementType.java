package kerf.models.onnx;

import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The element types of constants that Kerf computes with; numbers and widths as in
 * TensorProto.DataType.
 */
enum ElementType {
  FLOAT(1, 4),
  UINT8(2, 1),
  INT8(3, 1),
  UINT16(4, 2),
  INT16(5, 2),
  INT32(6, 4),
  INT64(7, 8),
  BOOL(9, 1),
  FLOAT16(10, 2),
  DOUBLE(11, 8),
  UINT32(12, 4),
  BFLOAT16(16, 2);

  private static final int STRING = 8;

  /** Little-endian layouts of a file's elements, which lie anywhere. */
  static final ValueLayout.OfFloat FLOAT_LE =
      ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  static final ValueLayout.OfDouble DOUBLE_LE =
      ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  static final ValueLayout.OfShort SHORT_LE =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  static final ValueLayout.OfInt INT_LE =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  static final ValueLayout.OfLong LONG_LE =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final int number;
  private final int bytes;

  ElementType(int number, int bytes) {
    this.number = number;
    this.bytes = bytes;
  }

  /** The type of that number, if Kerf has it. */
  static Optional<ElementType> of(long number) {
    return Stream.of(values()).filter(t -> t.number == number).findFirst();
  }

  /** A type's name for a message. */
  static String name(long number) {
    return of(number)
        .map(ElementType::toString)
        .orElse(number == STRING ? "string" : "number " + number);
  }

  /** Its number in TensorProto.DataType. */
  int number() {
    return number;
  }

  /** Width of one element in raw_data. */
  int bytes() {
    return bytes;
  }

  /** True for the types of real numbers. */
  boolean isReal() {
    return this == FLOAT || this == FLOAT16 || this == BFLOAT16 || this == DOUBLE;
  }

  /** The number as this type holds it: integers wrap. */
  long wrap(long value) {
    return switch (this) {
      case UINT8 -> value & 0xFF;
      case INT8 -> (byte) value;
      case UINT16 -> value & 0xFFFF;
      case INT16 -> (short) value;
      case INT32 -> (int) value;
      case UINT32 -> value & 0xFFFF_FFFFL;
      case BOOL -> value != 0 ? 1 : 0;
      default -> value;
    };
  }

  /** The number as this type holds it: rounded to nearest even for the two 16-bit types. */
  float round(float value) {
    return switch (this) {
      case FLOAT16 -> Float.float16ToFloat(Float.floatToFloat16(value));
      case BFLOAT16 -> roundToBfloat16(value);
      default -> value;
    };
  }

  private static float roundToBfloat16(float value) {
    if (Float.isNaN(value)) {
      return value;
    }
    int bits = Float.floatToRawIntBits(value);
    int up = 0x7FFF + (bits >>> 16 & 1);
    return Float.intBitsToFloat(bits + up & 0xFFFF0000);
  }

  /** A 16-bit real number as stored. */
  float fromBits(short bits) {
    return this == FLOAT16 ? Float.float16ToFloat(bits) : Float.intBitsToFloat(bits << 16);
  }

  /** Smallest number of a quantised type. */
  int min() {
    return switch (this) {
      case INT8 -> Byte.MIN_VALUE;
      case INT16 -> Short.MIN_VALUE;
      default -> 0;
    };
  }

  /** Largest number of a quantised type. */
  int max() {
    return switch (this) {
      case INT8 -> Byte.MAX_VALUE;
      case UINT8 -> 0xFF;
      case INT16 -> Short.MAX_VALUE;
      default -> 0xFFFF;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
