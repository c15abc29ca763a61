package uk.ac.manchester.tornado.api.types.arrays;

import java.lang.foreign.MemorySegment;
import kerf.accel.simulator.probe.ElementObserver;

/** An array in global memory. */
public abstract class TornadoNativeArray {
  /** Null except while a simulation checks the array. */
  ElementObserver observer;

  /** An array that nothing observes. */
  public TornadoNativeArray() {}

  /** Elements. */
  public abstract int getSize();

  /** The elements themselves, not a copy, in the machine's byte order. Accesses are not checked. */
  public abstract MemorySegment getSegment();

  /** Bytes of all elements. */
  public abstract long getNumBytesOfSegment();

  /** Bytes of one element. */
  public abstract int getElementSize();

  final boolean mayRead(int index) {
    return observer == null || observer.reads(index);
  }

  final boolean mayWrite(int index) {
    return observer == null || observer.writes(index);
  }

  /** Elements of a segment's length in bytes. */
  static int elements(MemorySegment segment, int elementSize) {
    if (segment.byteSize() % elementSize != 0) {
      throw new IllegalArgumentException(
          "A segment of "
              + segment.byteSize()
              + " bytes holds no whole number of elements of "
              + elementSize
              + " bytes.");
    }
    return Math.toIntExact(segment.byteSize() / elementSize);
  }
}
