package uk.ac.manchester.tornado.api.types.arrays;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** Elements of type {@code float} in global memory. On the JVM they lie on the heap. */
public final class FloatArray extends TornadoNativeArray {
  private final float[] values;

  /**
   * An array of zeros.
   *
   * @param numberOfElements elements, 0 or more
   */
  public FloatArray(int numberOfElements) {
    this(new float[numberOfElements]);
  }

  private FloatArray(float[] values) { // takes the array, copies nothing
    this.values = values;
  }

  /** A copy of the values. */
  public static FloatArray fromArray(float[] values) {
    return new FloatArray(values.clone());
  }

  /** The values in order. */
  public static FloatArray fromElements(float... values) {
    return fromArray(values);
  }

  /**
   * A copy of the segment.
   *
   * @param segment whole elements in the machine's byte order
   * @throws IllegalArgumentException if its length is no multiple of an element's
   */
  public static FloatArray fromSegment(MemorySegment segment) {
    FloatArray array = new FloatArray(elements(segment, Float.BYTES));
    array.getSegment().copyFrom(segment);
    return array;
  }

  /** A copy of the elements. */
  public float[] toHeapArray() {
    return values.clone();
  }

  /** Writes one element. */
  public void set(int index, float value) {
    if (mayWrite(index)) {
      values[index] = value;
    }
  }

  /** Reads one element. */
  public float get(int index) {
    return mayRead(index) ? values[index] : 0;
  }

  /** Writes zero to every element. */
  public void clear() {
    init(0);
  }

  /** Writes one value to every element. */
  public void init(float value) {
    Arrays.fill(values, value);
  }

  @Override
  public int getSize() {
    return values.length;
  }

  @Override
  public int getElementSize() {
    return Float.BYTES;
  }

  @Override
  public MemorySegment getSegment() {
    return MemorySegment.ofArray(values);
  }

  @Override
  public long getNumBytesOfSegment() {
    return (long) values.length * Float.BYTES;
  }
}
