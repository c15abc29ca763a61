package kerf.accel.kernels.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kerf.accel.kernels.StridedFields;
import kerf.models.UnsupportedException;
import kerf.models.tensor.Shape;

/**
 * A walk over elements of several operands, each by strides of its own. Axes of extent 1 are
 * dropped, and neighbouring axes that every operand crosses in equal steps become one, so that what
 * a kernel walks over has few axes.
 *
 * @param dims extents, outermost first
 * @param strides per operand the distance between neighbours along each axis
 */
record Walk(List<Integer> dims, List<List<Integer>> strides) {
  /** A walk over a shape; axes are merged where that changes nothing. */
  static Walk of(int[] dims, int[]... strides) {
    List<Integer> extents = new ArrayList<>();
    List<List<Integer>> steps = new ArrayList<>();
    for (int[] _ : strides) {
      steps.add(new ArrayList<>());
    }
    for (int axis = 0; axis < dims.length; axis++) {
      if (dims[axis] > 1) {
        append(extents, steps, dims[axis], axis, strides);
      }
    }
    return new Walk(extents, steps);
  }

  private static void append(
      List<Integer> extents, List<List<Integer>> steps, int extent, int axis, int[][] strides) {
    boolean merge = !extents.isEmpty();
    for (int operand = 0; operand < strides.length && merge; operand++) {
      merge = steps.get(operand).getLast() == extent * strides[operand][axis];
    }
    if (merge) {
      extents.set(extents.size() - 1, extents.getLast() * extent);
    } else {
      extents.add(extent);
    }
    for (int operand = 0; operand < strides.length; operand++) {
      List<Integer> own = steps.get(operand);
      if (merge) {
        own.removeLast();
      }
      own.add(strides[operand][axis]);
    }
  }

  /** How many elements it visits. */
  int count() {
    return dims.stream().reduce(1, Math::multiplyExact);
  }

  /**
   * The first fields of a shape of a kernel that walks: work sizes, extents, strides of the first
   * operand and of the second, which is written.
   *
   * @param length fields of the shape
   * @param node named when there are too many axes
   * @throws UnsupportedException when there are more axes than kernels walk over
   */
  int[] shape(int length, String node) {
    if (dims.size() > StridedFields.RANK) {
      throw new UnsupportedException(
          "node '"
              + node
              + "' moves elements along "
              + dims.size()
              + " axes; kernels do "
              + StridedFields.RANK);
    }
    int[] shape = new int[length];
    shape[0] = count();
    shape[1] = 1;
    shape[2] = 1;
    Arrays.fill(shape, StridedFields.DIMS, StridedFields.IN, 1);
    put(dims, shape, StridedFields.DIMS);
    put(strides.get(0), shape, StridedFields.IN);
    put(strides.get(1), shape, StridedFields.OUT);
    return shape;
  }

  /** Writes six fields, the last axis last. */
  static void put(List<Integer> values, int[] shape, int at) {
    int to = at + StridedFields.RANK - values.size();
    for (int i = 0; i < values.size(); i++) {
      shape[to + i] = values.get(i);
    }
  }

  /** Extents of a shape. */
  static int[] dims(Shape shape) {
    return shape.dims().stream().mapToInt(Integer::intValue).toArray();
  }

  /** Strides of a tensor of these extents without gaps. */
  static int[] dense(int[] dims) {
    int[] strides = new int[dims.length];
    int step = 1;
    for (int axis = dims.length - 1; axis >= 0; axis--) {
      strides[axis] = step;
      step *= dims[axis];
    }
    return strides;
  }

  /** Strides of N, H, W, C in the order N, C, H, W; others as they are. */
  static int[] nchw(int[] strides) {
    return strides.length == 4
        ? new int[] {strides[0], strides[3], strides[1], strides[2]}
        : strides;
  }

  /** Strides of an operand along the axes of a shape that it broadcasts to: 0 where repeated. */
  static int[] broadcast(int[] strides, Shape operand, Shape to) {
    int[] steps = new int[to.rank()];
    for (int axis = 1; axis <= operand.rank(); axis++) {
      steps[to.rank() - axis] = operand.dim(-axis) == 1 ? 0 : strides[operand.rank() - axis];
    }
    return steps;
  }
}
