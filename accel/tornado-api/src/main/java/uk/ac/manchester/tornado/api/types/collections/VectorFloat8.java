package uk.ac.manchester.tornado.api.types.collections;

import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.vectors.Float8;

/** A float array read and written 8 elements at a time: vector i is elements 8i to 8i + 7. */
public final class VectorFloat8 {
  private static final int WIDTH = 8;

  private final FloatArray array;
  private final int length;

  /**
   * A view of the array, which it shares. Elements past the last whole vector are out of reach.
   *
   * @param array any number of elements
   */
  public VectorFloat8(FloatArray array) {
    this.array = array;
    this.length = array.getSize() / WIDTH;
  }

  /**
   * A new array of zeros.
   *
   * @param numElements vectors
   */
  public VectorFloat8(int numElements) {
    this(new FloatArray(numElements * WIDTH));
  }

  /** Reads one vector. */
  public Float8 get(int index) {
    Float8 value = new Float8();
    for (int i = 0; i < WIDTH; i++) {
      value.set(i, array.get(index * WIDTH + i));
    }
    return value;
  }

  /** Writes one vector. */
  public void set(int index, Float8 value) {
    for (int i = 0; i < WIDTH; i++) {
      array.set(index * WIDTH + i, value.get(i));
    }
  }

  /** Vectors. */
  public int getLength() {
    return length;
  }

  /** Lanes of a vector. */
  public int vectorWidth() {
    return WIDTH;
  }

  /** Floats of the array. */
  public int size() {
    return array.getSize();
  }

  /** The array that this is a view of. */
  public FloatArray getArray() {
    return array;
  }
}
