package kerf.accel.kernels.plan;

/** Where a launch gets its buffers from; each call gives the index of a new one. */
public interface Buffers {
  /** Constant floats. */
  int floats(String name, float[] content);

  /** Constant integers. */
  int ints(String name, int[] content);

  /** Floats that live from the first to the last launch of one node. */
  int scratch(String name, int length);
}
