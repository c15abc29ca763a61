package kerf.models.onnx;

import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Walks over a strided view in row-major order: call i gives the source index of element i. Calls
 * must come in order, from 0 on; counting up is several times faster than dividing.
 */
final class Odometer implements IntUnaryOperator {
  private final int[] dims;
  private final int[] strides;
  private final int[] at;
  private int position;

  /**
   * @param dims extents of the view
   * @param strides source elements per step of each axis; 0 repeats, a negative one walks back
   * @param offset source index of the first element
   */
  Odometer(List<Integer> dims, int[] strides, int offset) {
    this.dims = dims.stream().mapToInt(Integer::intValue).toArray();
    this.strides = strides;
    this.at = new int[this.dims.length];
    this.position = offset;
  }

  /** Row-major strides of a dense tensor. */
  static int[] strides(List<Integer> dims) {
    int[] strides = new int[dims.size()];
    int stride = 1;
    for (int axis = strides.length - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= Math.max(1, dims.get(axis));
    }
    return strides;
  }

  @Override
  public int applyAsInt(int ignored) {
    int current = position;
    for (int axis = dims.length - 1; axis >= 0; axis--) {
      position += strides[axis];
      if (++at[axis] < dims[axis]) {
        break;
      }
      position -= strides[axis] * dims[axis];
      at[axis] = 0;
    }
    return current;
  }
}
