package kerf.models.graph;

/** Border of zeros (convolution) or of nothing (pooling) around the input of a {@link Window}. */
public sealed interface Padding {
  /** No border. */
  static Padding none() {
    return new Explicit(0, 0, 0, 0);
  }

  /** Rows and columns added on each side; negative values are not allowed. */
  record Explicit(int top, int left, int bottom, int right) implements Padding {
    /**
     * @throws IllegalArgumentException when a side is negative
     */
    public Explicit {
      if (top < 0 || left < 0 || bottom < 0 || right < 0) {
        throw new IllegalArgumentException("padding must not be negative");
      }
    }

    /**
     * For example {@code 1x1}, or {@code 0,0,1,1} (top, left, bottom, right) when the sides differ.
     */
    @Override
    public String toString() {
      return top == bottom && left == right
          ? top + "x" + left
          : top + "," + left + "," + bottom + "," + right;
    }
  }

  /**
   * Padding that follows from the input's size: output = ceil(input / stride), the odd row or
   * column on the named side.
   */
  enum Same implements Padding {
    /** The odd row or column at the end (ONNX {@code SAME_UPPER}, TensorFlow {@code same}). */
    UPPER,
    /** The odd row or column at the beginning (ONNX {@code SAME_LOWER}). */
    LOWER;

    /** {@code same} or {@code same_lower}. */
    @Override
    public String toString() {
      return this == UPPER ? "same" : "same_lower";
    }
  }

  /** The same border on both sides of each axis. */
  static Padding symmetric(int vertical, int horizontal) {
    return new Explicit(vertical, horizontal, vertical, horizontal);
  }

  /** The border of an input of the given size, under the given window. */
  default Explicit resolve(Window window, int height, int width) {
    return switch (this) {
      case Explicit explicit -> explicit;
      case Same same -> {
        int vertical = total(height, window.strideH(), window.extentH());
        int horizontal = total(width, window.strideW(), window.extentW());
        int top = same == Same.UPPER ? vertical / 2 : vertical - vertical / 2;
        int left = same == Same.UPPER ? horizontal / 2 : horizontal - horizontal / 2;
        yield new Explicit(top, left, vertical - top, horizontal - left);
      }
    };
  }

  private static int total(int in, int stride, int extent) {
    int out = (in + stride - 1) / stride;
    return Math.max(0, (out - 1) * stride + extent - in);
  }
}
