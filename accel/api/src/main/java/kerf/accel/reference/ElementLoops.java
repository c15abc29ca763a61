package kerf.accel.reference;

import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/** Element-wise operations; two inputs broadcast as in NumPy. */
final class ElementLoops {
  private ElementLoops() {}

  /** A function of one value. */
  interface Unary {
    float apply(float x);
  }

  /** A function of two values. */
  interface Binary {
    float apply(float a, float b);
  }

  static void map(Tensor in, Tensor out, Unary function) {
    for (int i = 0; i < out.data().length; i++) {
      out.data()[i] = function.apply(in.data()[i]);
    }
  }

  static void combine(Tensor a, Tensor b, Tensor out, Binary function) {
    Shape shape = out.shape();
    int[] stepsA = steps(a.shape(), shape);
    int[] stepsB = steps(b.shape(), shape);
    int[] at = new int[shape.rank()];
    int ia = 0;
    int ib = 0;
    for (int i = 0; i < out.data().length; i++) {
      out.data()[i] = function.apply(a.data()[ia], b.data()[ib]);
      for (int axis = shape.rank() - 1; axis >= 0; axis--) {
        ia += stepsA[axis];
        ib += stepsB[axis];
        if (++at[axis] < shape.dim(axis)) {
          break;
        }
        ia -= stepsA[axis] * shape.dim(axis);
        ib -= stepsB[axis] * shape.dim(axis);
        at[axis] = 0;
      }
    }
  }

  /**
   * Distance in {@code in} between neighbours along each axis of {@code out}; 0 where it is
   * repeated.
   */
  private static int[] steps(Shape in, Shape out) {
    int[] steps = new int[out.rank()];
    int step = 1;
    for (int axis = 1; axis <= in.rank(); axis++) {
      int extent = in.dim(-axis);
      steps[out.rank() - axis] = extent == 1 ? 0 : step;
      step *= extent;
    }
    return steps;
  }
}
