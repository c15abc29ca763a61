package kerf.accel.simd;

import kerf.models.tensor.Shape;

/**
 * Where a value lies: rows (all axes but the last) of {@code cols} floats (the last axis:
 * channels), {@code stride} floats apart. A part of a concatenation is a view with fewer columns
 * than its stride.
 *
 * @param buffer the stretch of arena
 * @param offset where in the buffer the first row begins
 */
record View(Buffer buffer, int offset, int rows, int cols, int stride) {
  /** A view of a whole new buffer. */
  static View fresh(Shape shape) {
    int cols = cols(shape);
    int size = Math.toIntExact(shape.elements());
    return new View(new Buffer(size), 0, size / cols, cols, cols);
  }

  static int cols(Shape shape) {
    return shape.rank() == 0 ? 1 : shape.dim(-1);
  }

  /** Some columns of it. */
  View slice(int from, int count) {
    return new View(buffer, offset + from, rows, count, stride);
  }

  /** The same floats as one row, where they follow each other without a gap. */
  View flat() {
    int count = rows * cols;
    return contiguous() ? new View(buffer, offset, 1, count, count) : this;
  }

  /** True when rows follow each other without a gap. */
  boolean contiguous() {
    return stride == cols || rows == 1;
  }

  /** Where it begins in the arena; valid once the arena is laid out. */
  int at() {
    return buffer.at() + offset;
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
