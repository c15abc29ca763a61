package kerf.models.tensor;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A dense float32 tensor in row-major order. Activations of rank 4 are NHWC; weights keep the order
 * people store them in (convolution OIHW, fully connected as its Gemm says). The array is shared,
 * not copied: whoever holds a tensor may write to it.
 */
public final class Tensor {
  private final Shape shape;

  /** Null where they are made when they are asked for. */
  private final float[] data;

  private final Deferred deferred;
  private final String origin;

  /**
   * @param shape fixed shape
   * @param data its elements; the array is kept, not copied
   * @throws IllegalArgumentException when the shape is free or its count is not the array's length
   */
  public Tensor(Shape shape, float[] data) {
    if (!shape.isFixed() || shape.elements() != data.length) {
      throw new IllegalArgumentException(shape + " does not hold " + data.length + " elements");
    }
    this(shape, data, null, null);
  }

  private Tensor(Shape shape, float[] data, Deferred deferred, String origin) {
    this.shape = shape;
    this.data = data;
    this.deferred = deferred;
    this.origin = origin;
  }

  /**
   * A tensor whose elements are made when they are asked for, and again when nobody has held them
   * since: a network's weights in the form in which a device does not want them need no memory
   * then. What is written into them may be lost.
   *
   * @param shape fixed shape
   * @param origin what the elements follow from; two tensors of the same origin have the same ones
   * @param elements makes them, as many as the shape has, the same each time
   */
  public static Tensor deferred(Shape shape, String origin, Supplier<float[]> elements) {
    return new Tensor(shape, null, new Deferred(shape, elements), origin);
  }

  /**
   * The same tensor with a word for what its elements follow from; nobody may write to them any
   * more.
   */
  public Tensor from(String where) {
    return new Tensor(shape, data, deferred, where);
  }

  /** What the elements follow from; empty where anybody may write to them. */
  public Optional<String> origin() {
    return Optional.ofNullable(origin);
  }

  /** A tensor of zeros. */
  public static Tensor zeros(Shape shape) {
    return new Tensor(shape, new float[Math.toIntExact(shape.elements())]);
  }

  /** A vector. */
  public static Tensor vector(float... values) {
    return new Tensor(Shape.of(values.length), values);
  }

  /** Its extents. */
  public Shape shape() {
    return shape;
  }

  /**
   * Its elements, row-major; the live array. A loop asks once: elements that are made when they are
   * asked for may be made again.
   */
  public float[] data() {
    return data == null ? deferred.get() : data;
  }

  /**
   * The same elements under another shape.
   *
   * @throws IllegalArgumentException when the counts differ
   */
  public Tensor reshaped(Shape to) {
    if (data == null) {
      if (to.elements() != shape.elements()) {
        throw new IllegalArgumentException(shape + " has not as many elements as " + to);
      }
      return new Tensor(to, null, deferred, origin);
    }
    return new Tensor(to, data).from(origin);
  }

  /**
   * A copy in NHWC order of a rank-4 tensor in NCHW order; other ranks are returned as they are.
   */
  public Tensor nchwToNhwc() {
    if (shape.rank() != 4) {
      return this;
    }
    Tensor out = zeros(shape.toNhwc());
    Layout.nchwToNhwc(data(), shape.dim(0), shape.dim(1), shape.dim(2) * shape.dim(3), out.data);
    return out;
  }

  /**
   * A copy in NCHW order of a rank-4 tensor in NHWC order; other ranks are returned as they are.
   */
  public Tensor nhwcToNchw() {
    if (shape.rank() != 4) {
      return this;
    }
    Tensor out = zeros(shape.toNchw());
    Layout.nhwcToNchw(data(), shape.n(), shape.c(), shape.h() * shape.w(), out.data);
    return out;
  }

  /** The shape and the first elements, for a debugger or a failed assertion. */
  @Override
  public String toString() {
    float[] all = data();
    return "Tensor " + shape + " " + Arrays.toString(Arrays.copyOf(all, Math.min(all.length, 8)));
  }
}
