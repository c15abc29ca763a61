package kerf.models.weights.names;

import java.util.List;
import java.util.stream.IntStream;
import kerf.models.tensor.Shape;

/**
 * In which order a file keeps a weight's dimensions, by their letters: O outputs, I inputs, H and W
 * the window's rows and columns, C input channels of a depthwise convolution and M outputs for
 * each.
 */
enum StoredOrder {
  /** As Kerf has it: OIHW, OI, or a vector. */
  SAME(""),
  /** Convolutions of TensorFlow. */
  HWIO("3201"),
  /** Depthwise convolutions of TensorFlow: output c M + m belongs to channel c. */
  HWCM("2301"),
  /** Fully connected layers of TensorFlow. */
  IO("10");

  /** For each dimension of Kerf's order, a digit: the stored dimension. */
  private final String axes;

  StoredOrder(String axes) {
    this.axes = axes;
  }

  private int axis(int i) {
    return axes.charAt(i) - '0';
  }

  /** True when a stored tensor of these extents is a parameter of that shape. */
  boolean fits(List<Long> stored, Shape shape) {
    return switch (this) {
      case SAME -> stored.equals(shape.dims().stream().map(d -> (long) d).toList());
      case HWCM ->
          shape.rank() == 4
              && stored.size() == 4
              && shape.dim(1) == 1
              && stored.get(0) == shape.dim(2)
              && stored.get(1) == shape.dim(3)
              && stored.get(2) * stored.get(3) == shape.dim(0);
      default ->
          stored.size() == axes.length()
              && shape.rank() == axes.length()
              && IntStream.range(0, axes.length())
                  .allMatch(i -> stored.get(axis(i)) == shape.dim(i));
    };
  }

  /** The extents that a parameter of that shape has in the file, for a message. */
  String expected(Shape shape) {
    if (axes.length() != shape.rank()) {
      return shape.toString();
    }
    if (this == HWCM) {
      return shape.dim(2) + "x" + shape.dim(3) + "xCxM with C x M = " + shape.dim(0);
    }
    int[] stored = new int[axes.length()];
    for (int i = 0; i < axes.length(); i++) {
      stored[axis(i)] = shape.dim(i);
    }
    return Shape.of(stored).toString();
  }

  /** Stored elements in Kerf's order. */
  float[] turned(float[] stored, Shape dims) {
    if (this == SAME) {
      return stored;
    }
    int rank = axes.length();
    int[] strides = new int[rank];
    int stride = 1;
    for (int axis = rank - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= dims.dim(axis);
    }
    int inner = dims.dim(axis(rank - 1));
    int step = strides[axis(rank - 1)];
    int[] index = new int[rank - 1];
    float[] turned = new float[stored.length];
    for (int to = 0; to < turned.length; to += inner) {
      int from = 0;
      for (int i = 0; i < rank - 1; i++) {
        from += index[i] * strides[axis(i)];
      }
      for (int i = 0; i < inner; i++) {
        turned[to + i] = stored[from + i * step];
      }
      advance(index, dims);
    }
    return turned;
  }

  private void advance(int[] index, Shape dims) {
    for (int i = index.length - 1; i >= 0; i--) {
      if (++index[i] < dims.dim(axis(i))) {
        return;
      }
      index[i] = 0;
    }
  }
}
