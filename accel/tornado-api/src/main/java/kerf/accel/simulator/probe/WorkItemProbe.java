package kerf.accel.simulator.probe;

/**
 * Sees what a work-item does to Java arrays and vectors. Bound to the thread that runs the item.
 */
public interface WorkItemProbe {
  /**
   * The item is about to read an element of a Java array, in local or in its own memory.
   *
   * @param array an array of a primitive type
   * @param length its length
   * @return false if it must not: the read then gives zero
   */
  boolean loads(Object array, int index, int length);

  /**
   * As {@link #loads}, for a write.
   *
   * @return false if it must not: the write is then dropped
   */
  boolean stores(Object array, int index, int length);

  /**
   * A lane was used before it was set.
   *
   * @param vector the simple name of the vector's type
   */
  void undefinedLane(String vector, int lane);
}
