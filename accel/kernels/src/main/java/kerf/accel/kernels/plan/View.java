package kerf.accel.kernels.plan;

import kerf.models.tensor.Shape;

/**
 * Where a value lies: rows (all axes but the last) of {@code cols} floats (the last axis:
 * channels), {@code stride} floats apart. A part of a concatenation is a view with fewer columns
 * than its stride.
 *
 * @param memory what it lies in
 * @param offset where in the memory the first row begins
 * @param rows pixels of all images, for feature maps
 * @param cols channels
 * @param stride floats from one row to the next
 */
record View(DraftBuffer memory, int offset, int rows, int cols, int stride) {
  /** Channels of a shape: the last extent. */
  static int cols(Shape shape) {
    return shape.rank() == 0 ? 1 : shape.dim(-1);
  }

  /** Pixels of a shape: the other extents together. */
  static int rows(Shape shape) {
    return Math.toIntExact(shape.elements() / cols(shape));
  }

  /** Some columns of it. */
  View slice(int from, int count) {
    return new View(memory, offset + from, rows, count, stride);
  }

  /** Index of its memory, as an argument of a launch. */
  int buffer() {
    return memory.id();
  }

  /** True when rows follow each other without a gap. */
  boolean contiguous() {
    return stride == cols || rows == 1;
  }

  /** True when its memory holds nothing but its elements, in order. */
  boolean fillsMemory() {
    return offset == 0 && contiguous() && memory.spec().length() == rows * cols;
  }

  /** Distance between neighbours along each axis of a shape that the view holds. */
  int[] strides(Shape shape) {
    int[] strides = new int[shape.rank()];
    int next = stride;
    for (int axis = shape.rank() - 1; axis >= 0; axis--) {
      boolean last = axis == shape.rank() - 1;
      strides[axis] = last ? 1 : next;
      next *= last ? 1 : shape.dim(axis);
    }
    return strides;
  }
}
