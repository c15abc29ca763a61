package kerf.host.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * Records of records, enums, lists, numbers, strings and tensors as bytes, by their components'
 * types: for a reader with the same classes.
 */
final class RecordCodec {
  /** Floats that are carried at once. */
  private static final int CHUNK = 1 << 14;

  private RecordCodec() {}

  /**
   * Writes a value.
   *
   * @param type as declared; the reader must name the same
   */
  static void write(DataOutputStream out, Type type, Object value) throws IOException {
    switch (type) {
      case Class<?> c when c == int.class || c == Integer.class -> out.writeInt((Integer) value);
      case Class<?> c when c == float.class -> out.writeFloat((Float) value);
      case Class<?> c when c == boolean.class -> out.writeBoolean((Boolean) value);
      case Class<?> c when c == String.class -> writeText(out, (String) value);
      case Class<?> c when c == Tensor.class -> writeTensor(out, (Tensor) value);
      case Class<?> c when c.isEnum() -> writeText(out, ((Enum<?>) value).name());
      case Class<?> c when c.isRecord() -> writeRecord(out, c, value);
      case Class<?> c when c.isSealed() -> {
        List<Class<?>> kinds = List.of(c.getPermittedSubclasses());
        int kind = kinds.indexOf(value.getClass());
        out.writeInt(kind);
        write(out, kinds.get(kind), value);
      }
      case ParameterizedType p when p.getRawType() == List.class -> {
        List<?> elements = (List<?>) value;
        out.writeInt(elements.size());
        for (Object element : elements) {
          write(out, p.getActualTypeArguments()[0], element);
        }
      }
      default -> throw new IllegalArgumentException("no way to write a " + type);
    }
  }

  /** Reads what {@link #write} wrote under the same type. */
  static Object read(DataInputStream in, Type type) throws IOException {
    return switch (type) {
      case Class<?> c when c == int.class || c == Integer.class -> in.readInt();
      case Class<?> c when c == float.class -> in.readFloat();
      case Class<?> c when c == boolean.class -> in.readBoolean();
      case Class<?> c when c == String.class -> readText(in);
      case Class<?> c when c == Tensor.class -> readTensor(in);
      case Class<?> c when c.isEnum() -> readConstant(in, c);
      case Class<?> c when c.isRecord() -> readRecord(in, c);
      case Class<?> c when c.isSealed() -> read(in, c.getPermittedSubclasses()[in.readInt()]);
      case ParameterizedType p when p.getRawType() == List.class -> {
        List<Object> elements = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
          elements.add(read(in, p.getActualTypeArguments()[0]));
        }
        yield elements;
      }
      default -> throw new IllegalArgumentException("no way to read a " + type);
    };
  }

  private static void writeRecord(DataOutputStream out, Class<?> type, Object value)
      throws IOException {
    for (RecordComponent component : type.getRecordComponents()) {
      Object part;
      try {
        part = component.getAccessor().invoke(value);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
      write(out, component.getGenericType(), part);
    }
  }

  private static Object readRecord(DataInputStream in, Class<?> type) throws IOException {
    RecordComponent[] components = type.getRecordComponents();
    Object[] parts = new Object[components.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = read(in, components[i].getGenericType());
    }
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(parts);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object readConstant(DataInputStream in, Class<?> type) throws IOException {
    String name = readText(in);
    return Stream.of(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Of any length, unlike {@link DataOutputStream#writeUTF}: a driver's log can be long. */
  static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private static void writeTensor(DataOutputStream out, Tensor tensor) throws IOException {
    write(out, Shape.class, tensor.shape());
    float[] data = tensor.data();
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK * Float.BYTES);
    for (int from = 0; from < data.length; from += CHUNK) {
      int count = Math.min(CHUNK, data.length - from);
      bytes.asFloatBuffer().put(data, from, count);
      out.write(bytes.array(), 0, count * Float.BYTES);
    }
  }

  private static Tensor readTensor(DataInputStream in) throws IOException {
    Tensor tensor = Tensor.zeros((Shape) read(in, Shape.class));
    float[] data = tensor.data();
    ByteBuffer bytes = ByteBuffer.allocate(CHUNK * Float.BYTES);
    for (int from = 0; from < data.length; from += CHUNK) {
      int count = Math.min(CHUNK, data.length - from);
      in.readFully(bytes.array(), 0, count * Float.BYTES);
      bytes.asFloatBuffer().get(data, from, count);
    }
    return tensor;
  }
}
