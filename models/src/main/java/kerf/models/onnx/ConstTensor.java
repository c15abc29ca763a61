package kerf.models.onnx;

import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * A tensor that is known before the network runs, in ONNX's own order; dimensions may be 0.
 * Elements are a float[] for float and the 16-bit real types, a double[] for double, a byte[] for
 * the 8-bit types and bool, and a long[] for the other integers: quantised weights stay small.
 * Never written to once made, so tensors share arrays. Of quantised weights the floats are made
 * when somebody wants them.
 */
final class ConstTensor {
  private final ElementType type;
  private final List<Integer> dims;
  private final Supplier<float[]> deferred;

  /** Null until somebody looks into a deferred one. */
  private Object array;

  private final String origin;

  /**
   * @param array of the class that {@link #allocate} gives, with one element per element of dims
   */
  ConstTensor(ElementType type, List<Integer> dims, Object array) {
    this(type, dims, array, null, null);
  }

  private ConstTensor(
      ElementType type,
      List<Integer> dims,
      Object array,
      Supplier<float[]> deferred,
      String origin) {
    this.type = type;
    this.dims = List.copyOf(dims);
    this.array = array;
    this.deferred = deferred;
    this.origin = origin;
  }

  /**
   * Floats that are made each time they are asked for as a {@link #weight}.
   *
   * @param origin what they follow from
   * @param floats makes them
   */
  static ConstTensor deferred(List<Integer> dims, String origin, Supplier<float[]> floats) {
    return new ConstTensor(ElementType.FLOAT, dims, null, floats, origin);
  }

  /** The same with a word for what its elements follow from. */
  ConstTensor from(String where) {
    return new ConstTensor(type, dims, array, deferred, where);
  }

  /** What the elements follow from; empty where that is not known. */
  Optional<String> origin() {
    return Optional.ofNullable(origin);
  }

  /**
   * The elements as a weight, which keeps their origin.
   *
   * @param shape of as many elements
   */
  Tensor weight(Shape shape) {
    if (deferred != null) {
      return Tensor.deferred(shape, origin, deferred);
    }
    Tensor tensor = new Tensor(shape, floats());
    return origin == null ? tensor : tensor.from(origin);
  }

  /** Whether they are made when they are asked for. */
  boolean isDeferred() {
    return deferred != null;
  }

  private Object array() {
    if (array == null) {
      array = deferred.get();
    }
    return array;
  }

  /** An array for elements of a type. */
  static Object allocate(ElementType type, int count) {
    return switch (type) {
      case FLOAT, FLOAT16, BFLOAT16 -> new float[count];
      case DOUBLE -> new double[count];
      case INT8, UINT8, BOOL -> new byte[count];
      case UINT16, INT16, INT32, INT64, UINT32 -> new long[count];
    };
  }

  /** A vector of int64. */
  static ConstTensor vector(long... values) {
    return new ConstTensor(ElementType.INT64, List.of(values.length), values);
  }

  /** Integers under a type, which wrap. */
  static ConstTensor ofLongs(ElementType type, List<Integer> dims, long[] values) {
    if (allocate(type, 0) instanceof byte[]) {
      byte[] bytes = new byte[values.length];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) type.wrap(values[i]);
      }
      return new ConstTensor(type, dims, bytes);
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = type.wrap(values[i]);
    }
    return new ConstTensor(type, dims, values);
  }

  ElementType type() {
    return type;
  }

  List<Integer> dims() {
    return dims;
  }

  int rank() {
    return dims.size();
  }

  /** Number of elements. */
  int count() {
    int count = 1;
    for (int dim : dims) {
      count *= dim;
    }
    return count;
  }

  /** One element; an integer may lose digits. */
  float floatAt(int i) {
    return switch (array()) {
      case float[] a -> a[i];
      case double[] a -> (float) a[i];
      default -> longAt(i);
    };
  }

  /** One element; an int64 may lose digits. */
  double doubleAt(int i) {
    return switch (array()) {
      case float[] a -> a[i];
      case double[] a -> a[i];
      default -> longAt(i);
    };
  }

  /** One element; a real number is cut towards zero. */
  long longAt(int i) {
    return switch (array()) {
      case float[] a -> (long) a[i];
      case double[] a -> (long) a[i];
      case byte[] a -> type == ElementType.INT8 ? a[i] : a[i] & 0xFF;
      case long[] a -> a[i];
      default -> throw new AssertionError(array);
    };
  }

  /** All elements as floats; the live array where they are floats. */
  float[] floats() {
    if (array() instanceof float[] a) {
      return a;
    }
    float[] out = new float[count()];
    for (int i = 0; i < out.length; i++) {
      out[i] = floatAt(i);
    }
    return out;
  }

  /** All elements as integers; a copy. */
  long[] longs() {
    long[] out = new long[count()];
    for (int i = 0; i < out.length; i++) {
      out[i] = longAt(i);
    }
    return out;
  }

  /** The bytes of an 8-bit type; the live array. */
  byte[] bytes() {
    return (byte[]) array;
  }

  /** The same elements under other dimensions. */
  ConstTensor reshaped(List<Integer> others) {
    return new ConstTensor(type, others, array, deferred, origin);
  }

  /** A tensor whose element i is this one's element from(i). */
  ConstTensor pick(List<Integer> others, int count, IntUnaryOperator from) {
    Object out = allocate(type, count);
    switch (array()) {
      case float[] a -> {
        float[] o = (float[]) out;
        for (int i = 0; i < count; i++) {
          o[i] = a[from.applyAsInt(i)];
        }
      }
      case byte[] a -> {
        byte[] o = (byte[]) out;
        for (int i = 0; i < count; i++) {
          o[i] = a[from.applyAsInt(i)];
        }
      }
      case double[] a -> {
        double[] o = (double[]) out;
        for (int i = 0; i < count; i++) {
          o[i] = a[from.applyAsInt(i)];
        }
      }
      default -> {
        long[] a = (long[]) array;
        long[] o = (long[]) out;
        for (int i = 0; i < count; i++) {
          o[i] = a[from.applyAsInt(i)];
        }
      }
    }
    return new ConstTensor(type, others, out);
  }

  /** Copies a run of elements into an array of the same class. */
  @SuppressWarnings("SuspiciousSystemArraycopy")
  void copy(int from, Object target, int at, int length) {
    System.arraycopy(array(), from, target, at, length);
  }
}
