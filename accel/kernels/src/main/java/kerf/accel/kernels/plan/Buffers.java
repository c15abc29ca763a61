package kerf.accel.kernels.plan;

/** Where a launch gets its buffers from; each call gives the index of a new one. */
public interface Buffers {
  /** Constant floats. */
  int floats(String name, float[] content);

  /** Constant integers. */
  int ints(String name, int[] content);

  /** Floats that live from the first to the last launch of one node. */
  int scratch(String name, int length);

  /**
   * Where in a buffer of floats zeros begin that no launch ever writes.
   *
   * @param buffer a buffer that kernels read
   * @param length how many it takes
   * @return the index of the first, or -1 when there are not so many
   */
  default int zeros(int buffer, int length) {
    return -1;
  }
}
