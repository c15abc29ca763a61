package kerf.accel.simd;

import java.util.Arrays;

/**
 * Copies a box of elements between two places with strides of their own: transposition, a part of a
 * concatenation, the inside of a border.
 *
 * @param from source
 * @param fromAt where the box begins in the source
 * @param to target
 * @param toAt where the box begins in the target
 * @param dims extents of the box
 * @param fromStrides distances of neighbours in the source, per axis
 * @param toStrides distances of neighbours in the target, per axis
 */
record StridedCopy(
    View from, int fromAt, View to, int toAt, int[] dims, int[] fromStrides, int[] toStrides)
    implements Step {
  private static final int TASK_FLOATS = 16 * 1024;

  /** Takes neighbouring axes as one where both places permit it, so that lines are long. */
  StridedCopy {
    int[] extents = new int[dims.length];
    int[] sources = new int[dims.length];
    int[] targets = new int[dims.length];
    int axes = 0;
    for (int axis = 0; axis < dims.length; axis++) {
      boolean joins =
          axes > 0
              && sources[axes - 1] == dims[axis] * fromStrides[axis]
              && targets[axes - 1] == dims[axis] * toStrides[axis];
      axes = joins ? axes : axes + 1;
      extents[axes - 1] = joins ? extents[axes - 1] * dims[axis] : dims[axis];
      sources[axes - 1] = fromStrides[axis];
      targets[axes - 1] = toStrides[axis];
    }
    dims = Arrays.copyOf(extents, axes);
    fromStrides = Arrays.copyOf(sources, axes);
    toStrides = Arrays.copyOf(targets, axes);
  }

  /** All of a view into another with the same rows and columns. */
  static StridedCopy rows(View from, View to) {
    if (from.contiguous() && to.contiguous()) {
      return box(from.flat(), to.flat());
    }
    return box(from, to);
  }

  private static StridedCopy box(View from, View to) {
    return new StridedCopy(
        from,
        0,
        to,
        0,
        new int[] {from.rows(), from.cols()},
        new int[] {from.stride(), 1},
        new int[] {to.stride(), 1});
  }

  private int inner() {
    return dims.length == 0 ? 1 : dims[dims.length - 1];
  }

  private int outer() {
    int outer = 1;
    for (int axis = 0; axis < dims.length - 1; axis++) {
      outer *= dims[axis];
    }
    return outer;
  }

  private int each() {
    return Math.max(1, TASK_FLOATS / inner());
  }

  @Override
  public int tasks() {
    return (outer() + each() - 1) / each();
  }

  @Override
  public void run(float[] mem, int task, int scratch) {
    int end = Math.min(outer(), (task + 1) * each());
    for (int i = task * each(); i < end; i++) {
      int rest = i;
      int source = from.at() + fromAt;
      int target = to.at() + toAt;
      for (int axis = dims.length - 2; axis >= 0; axis--) {
        int index = rest % dims[axis];
        rest /= dims[axis];
        source += index * fromStrides[axis];
        target += index * toStrides[axis];
      }
      line(mem, source, target);
    }
  }

  private void line(float[] mem, int source, int target) {
    int last = dims.length - 1;
    if (last < 0 || (fromStrides[last] == 1 && toStrides[last] == 1)) {
      System.arraycopy(mem, source, mem, target, inner());
      return;
    }
    int stepFrom = fromStrides[last];
    int stepTo = toStrides[last];
    for (int i = 0; i < dims[last]; i++) {
      mem[target + i * stepTo] = mem[source + i * stepFrom];
    }
  }
}
