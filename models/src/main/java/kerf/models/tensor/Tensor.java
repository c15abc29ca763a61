package kerf.models.tensor;

import java.util.Arrays;

/**
 * A dense float32 tensor in row-major order. Activations of rank 4 are NHWC; weights keep the order
 * people store them in (convolution OIHW, fully connected as its Gemm says). The array is shared,
 * not copied: whoever holds a tensor may write to it.
 */
public final class Tensor {
  private final Shape shape;
  private final float[] data;

  /**
   * @param shape fixed shape
   * @param data its elements; the array is kept, not copied
   * @throws IllegalArgumentException when the shape is free or its count is not the array's length
   */
  public Tensor(Shape shape, float[] data) {
    if (!shape.isFixed() || shape.elements() != data.length) {
      throw new IllegalArgumentException(shape + " does not hold " + data.length + " elements");
    }
    this.shape = shape;
    this.data = data;
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

  /** Its elements, row-major; the live array. */
  public float[] data() {
    return data;
  }

  /**
   * The same elements under another shape.
   *
   * @throws IllegalArgumentException when the counts differ
   */
  public Tensor reshaped(Shape to) {
    return new Tensor(to, data);
  }

  /**
   * A copy in NHWC order of a rank-4 tensor in NCHW order; other ranks are returned as they are.
   */
  public Tensor nchwToNhwc() {
    if (shape.rank() != 4) {
      return this;
    }
    Tensor out = zeros(shape.toNhwc());
    Layout.nchwToNhwc(data, shape.dim(0), shape.dim(1), shape.dim(2) * shape.dim(3), out.data);
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
    Layout.nhwcToNchw(data, shape.n(), shape.c(), shape.h() * shape.w(), out.data);
    return out;
  }

  /** The shape and the first elements, for a debugger or a failed assertion. */
  @Override
  public String toString() {
    return "Tensor " + shape + " " + Arrays.toString(Arrays.copyOf(data, Math.min(data.length, 8)));
  }
}
