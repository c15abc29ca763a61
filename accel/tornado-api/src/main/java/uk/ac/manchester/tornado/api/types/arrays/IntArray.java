package uk.ac.manchester.tornado.api.types.arrays;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** Elements of type {@code int} in global memory. On the JVM they lie on the heap. */
public final class IntArray extends TornadoNativeArray {
  private final int[] values;

  /**
   * An array of zeros.
   *
   * @param numberOfElements elements, 0 or more
   */
  public IntArray(int numberOfElements) {
    this(new int[numberOfElements]);
  }

  private IntArray(int[] values) { // takes the array, copies nothing
    this.values = values;
  }

  /** A copy of the values. */
  public static IntArray fromArray(int[] values) {
    return new IntArray(values.clone());
  }

  /** The values in order. */
  public static IntArray fromElements(int... values) {
    return fromArray(values);
  }

  /**
   * A copy of the segment.
   *
   * @param segment whole elements in the machine's byte order
   * @throws IllegalArgumentException if its length is no multiple of an element's
   */
  public static IntArray fromSegment(MemorySegment segment) {
    IntArray array = new IntArray(elements(segment, Integer.BYTES));
    array.getSegment().copyFrom(segment);
    return array;
  }

  /** A copy of the elements. */
  public int[] toHeapArray() {
    return values.clone();
  }

  /** Writes one element. */
  public void set(int index, int value) {
    if (mayWrite(index)) {
      values[index] = value;
    }
  }

  /** Reads one element. */
  public int get(int index) {
    return mayRead(index) ? values[index] : 0;
  }

  /** Writes zero to every element. */
  public void clear() {
    init(0);
  }

  /** Writes one value to every element. */
  public void init(int value) {
    Arrays.fill(values, value);
  }

  @Override
  public int getSize() {
    return values.length;
  }

  @Override
  public int getElementSize() {
    return Integer.BYTES;
  }

  @Override
  public MemorySegment getSegment() {
    return MemorySegment.ofArray(values);
  }

  @Override
  public long getNumBytesOfSegment() {
    return (long) values.length * Integer.BYTES;
  }
}
