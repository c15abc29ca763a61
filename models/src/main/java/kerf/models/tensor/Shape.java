package kerf.models.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The extents of a tensor, outermost first. An activation of rank 4 is NHWC: batch, height, width,
 * channels. A dimension may be {@link #FREE} in a network's declared inputs, never in a tensor that
 * exists.
 *
 * @param dims extents, each positive or {@link #FREE}
 */
public record Shape(List<Integer> dims) {
  /** A dimension that is known only when the network runs. */
  public static final int FREE = -1;

  /** The scalar shape, rank 0. */
  public static final Shape SCALAR = new Shape(List.of());

  /**
   * @throws IllegalArgumentException when a dimension is below 1 and not {@link #FREE}
   */
  public Shape {
    dims = List.copyOf(dims);
    for (int dim : dims) {
      if (dim < 1 && dim != FREE) {
        throw new IllegalArgumentException(
            "a dimension must be positive, not " + dim + " in " + dims);
      }
    }
  }

  /** A shape from its extents. */
  public static Shape of(int... dims) {
    return new Shape(IntStream.of(dims).boxed().toList());
  }

  /** A batch of feature maps. */
  public static Shape nhwc(int batch, int height, int width, int channels) {
    return of(batch, height, width, channels);
  }

  /** A picture or feature map of any batch, height and width. */
  public static Shape nhwcFree(int channels) {
    return of(FREE, FREE, FREE, channels);
  }

  /** Number of dimensions. */
  public int rank() {
    return dims.size();
  }

  /** The extent of one axis; a negative axis counts from the end, as in ONNX. */
  public int dim(int axis) {
    return dims.get(axis < 0 ? axis + rank() : axis);
  }

  /** Batch size of an NHWC shape. */
  public int n() {
    return nhwcDim(0);
  }

  /** Height of an NHWC shape. */
  public int h() {
    return nhwcDim(1);
  }

  /** Width of an NHWC shape. */
  public int w() {
    return nhwcDim(2);
  }

  /** Channels of an NHWC shape. */
  public int c() {
    return nhwcDim(3);
  }

  private int nhwcDim(int axis) {
    if (rank() != 4) {
      throw new IllegalStateException("not an NHWC shape: " + this);
    }
    return dims.get(axis);
  }

  /** True when no dimension is {@link #FREE}. */
  public boolean isFixed() {
    return !dims.contains(FREE);
  }

  /**
   * The number of elements.
   *
   * @throws IllegalStateException when a dimension is free
   * @throws ArithmeticException when the count exceeds a long
   */
  public long elements() {
    return elements(0, rank());
  }

  /** The number of elements of the axes from (inclusive) to (exclusive). */
  public long elements(int from, int to) {
    long product = 1;
    for (int axis = from; axis < to; axis++) {
      if (dims.get(axis) == FREE) {
        throw new IllegalStateException("a free dimension has no element count: " + this);
      }
      product = Math.multiplyExact(product, dims.get(axis));
    }
    return product;
  }

  /** This shape with one extent replaced. */
  public Shape with(int axis, int extent) {
    List<Integer> copy = new ArrayList<>(dims);
    copy.set(axis < 0 ? axis + rank() : axis, extent);
    return new Shape(copy);
  }

  /**
   * The same extents in the order N, C, H, W when this is a rank-4 NHWC shape; other ranks are
   * returned unchanged.
   */
  public Shape toNchw() {
    return rank() == 4 ? of(dim(0), dim(3), dim(1), dim(2)) : this;
  }

  /**
   * The same extents in the order N, H, W, C when this is a rank-4 NCHW shape; other ranks are
   * returned unchanged.
   */
  public Shape toNhwc() {
    return rank() == 4 ? of(dim(0), dim(2), dim(3), dim(1)) : this;
  }

  /**
   * For example {@code 1x299x299x3}; a free dimension prints as {@code ?}, rank 0 as {@code
   * scalar}.
   */
  @Override
  public String toString() {
    if (dims.isEmpty()) {
      return "scalar";
    }
    return dims.stream().map(d -> d == FREE ? "?" : d.toString()).collect(Collectors.joining("x"));
  }
}
