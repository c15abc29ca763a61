package kerf.accel.reference;

import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/** Numbers addressed by an index for each axis. */
final class Grid {
  private final int[] dims;
  private final double[] v;

  private Grid(int[] dims, double[] v) {
    this.dims = dims;
    this.v = v;
  }

  /** Extents. */
  int[] dims() {
    return dims;
  }

  /** A number for each index. */
  interface Function {
    double at(int[] index);
  }

  /** The grid of a function. */
  static Grid of(int[] dims, Function function) {
    int count = 1;
    for (int dim : dims) {
      count *= dim;
    }
    double[] v = new double[count];
    int[] index = new int[dims.length];
    for (int i = 0; i < count; i++) {
      int rest = i;
      for (int axis = dims.length - 1; axis >= 0; axis--) {
        index[axis] = rest % dims[axis];
        rest /= dims[axis];
      }
      v[i] = function.at(index);
    }
    return new Grid(dims, v);
  }

  static Grid of(Shape shape, Function function) {
    return of(dims(shape), function);
  }

  static Grid of(Tensor tensor) {
    double[] v = new double[tensor.data().length];
    for (int i = 0; i < v.length; i++) {
      v[i] = tensor.data()[i];
    }
    return new Grid(dims(tensor.shape()), v);
  }

  static int[] dims(Shape shape) {
    return shape.dims().stream().mapToInt(d -> d).toArray();
  }

  Tensor tensor(Shape shape) {
    Tensor tensor = Tensor.zeros(shape);
    for (int i = 0; i < v.length; i++) {
      tensor.data()[i] = (float) v[i];
    }
    return tensor;
  }

  boolean has(int... index) {
    for (int axis = 0; axis < dims.length; axis++) {
      if (index[axis] < 0 || index[axis] >= dims[axis]) {
        return false;
      }
    }
    return true;
  }

  double at(int... index) {
    int i = 0;
    for (int axis = 0; axis < dims.length; axis++) {
      i = i * dims[axis] + index[axis];
    }
    return v[i];
  }

  double orZero(int... index) {
    return has(index) ? at(index) : 0;
  }

  /**
   * The element that broadcasting puts at an index of a larger grid: axes are matched from the
   * last.
   */
  double broadcast(int[] index) {
    int[] own = new int[dims.length];
    for (int axis = 0; axis < dims.length; axis++) {
      own[axis] = dims[axis] == 1 ? 0 : index[index.length - dims.length + axis];
    }
    return at(own);
  }
}
