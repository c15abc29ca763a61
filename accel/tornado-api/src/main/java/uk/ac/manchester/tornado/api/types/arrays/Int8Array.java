package uk.ac.manchester.tornado.api.types.arrays;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** Elements of type {@code byte} in global memory. On the JVM they lie on the heap. */
public final class Int8Array extends TornadoNativeArray {
  private final byte[] values;

  /**
   * An array of zeros.
   *
   * @param numberOfElements elements, 0 or more
   */
  public Int8Array(int numberOfElements) {
    this(new byte[numberOfElements]);
  }

  private Int8Array(byte[] values) { // takes the array, copies nothing
    this.values = values;
  }

  /** A copy of the values. */
  public static Int8Array fromArray(byte[] values) {
    return new Int8Array(values.clone());
  }

  /** The values in order. */
  public static Int8Array fromElements(byte... values) {
    return fromArray(values);
  }

  /**
   * A copy of the segment.
   *
   * @param segment whole elements in the machine's byte order
   * @throws IllegalArgumentException if its length is no multiple of an element's
   */
  public static Int8Array fromSegment(MemorySegment segment) {
    Int8Array array = new Int8Array(elements(segment, Byte.BYTES));
    array.getSegment().copyFrom(segment);
    return array;
  }

  /** A copy of the elements. */
  public byte[] toHeapArray() {
    return values.clone();
  }

  /** Writes one element. */
  public void set(int index, byte value) {
    if (mayWrite(index)) {
      values[index] = value;
    }
  }

  /** Reads one element. */
  public byte get(int index) {
    return mayRead(index) ? values[index] : 0;
  }

  /** Writes zero to every element. */
  public void clear() {
    init((byte) 0);
  }

  /** Writes one value to every element. */
  public void init(byte value) {
    Arrays.fill(values, value);
  }

  @Override
  public int getSize() {
    return values.length;
  }

  @Override
  public int getElementSize() {
    return Byte.BYTES;
  }

  @Override
  public MemorySegment getSegment() {
    return MemorySegment.ofArray(values);
  }

  @Override
  public long getNumBytesOfSegment() {
    return (long) values.length * Byte.BYTES;
  }
}
