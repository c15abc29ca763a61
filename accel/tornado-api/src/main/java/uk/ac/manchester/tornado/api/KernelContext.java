package uk.ac.manchester.tornado.api;

/**
 * What a work-item knows of its place in the ND-range, and the means to work with its group.
 *
 * <p>Made by its public constructor it is the context of a range of one work-item at the origin:
 * ids 0, barriers that wait for nobody, local arrays of its own. As in TornadoVM the sizes are 0
 * then.
 */
public class KernelContext {
  /** Index over the whole range, 0 to global size - 1. */
  public final Integer globalIdx;

  /** As {@link #globalIdx}, second dimension. */
  public final Integer globalIdy;

  /** As {@link #globalIdx}, third dimension. */
  public final Integer globalIdz;

  /** Index of the work-group in the range. */
  public final Integer groupIdx;

  /** As {@link #groupIdx}, second dimension. */
  public final Integer groupIdy;

  /** As {@link #groupIdx}, third dimension. */
  public final Integer groupIdz;

  /** Index within the work-group, 0 to local size - 1. */
  public final Integer localIdx;

  /** As {@link #localIdx}, second dimension. */
  public final Integer localIdy;

  /** As {@link #localIdx}, third dimension. */
  public final Integer localIdz;

  /** Work-items of the whole range (not groups, whatever the name says). */
  public final Integer globalGroupSizeX;

  /** As {@link #globalGroupSizeX}, second dimension. */
  public final Integer globalGroupSizeY;

  /** As {@link #globalGroupSizeX}, third dimension. */
  public final Integer globalGroupSizeZ;

  /** Work-items of one group. */
  public final Integer localGroupSizeX;

  /** As {@link #localGroupSizeX}, second dimension. */
  public final Integer localGroupSizeY;

  /** As {@link #localGroupSizeX}, third dimension. */
  public final Integer localGroupSizeZ;

  /** The context of the only work-item, at the origin. */
  public KernelContext() {
    this(new int[3], new int[3], new int[3], new int[3], new int[3]);
  }

  /**
   * For the simulator, which knows a place; absent from TornadoVM. Each argument holds x, y, z.
   *
   * @param global index over the range
   * @param group index of the group
   * @param local index within the group
   * @param globalSize work-items of the range
   * @param localSize work-items of a group
   */
  protected KernelContext(
      int[] global, int[] group, int[] local, int[] globalSize, int[] localSize) {
    globalIdx = global[0];
    globalIdy = global[1];
    globalIdz = global[2];
    groupIdx = group[0];
    groupIdy = group[1];
    groupIdz = group[2];
    localIdx = local[0];
    localIdy = local[1];
    localIdz = local[2];
    globalGroupSizeX = globalSize[0];
    globalGroupSizeY = globalSize[1];
    globalGroupSizeZ = globalSize[2];
    localGroupSizeX = localSize[0];
    localGroupSizeY = localSize[1];
    localGroupSizeZ = localSize[2];
  }

  /** Waits for all work-items of the group; their accesses to local memory are then visible. */
  public void localBarrier() {}

  /** Waits for all work-items of the group; their accesses to global memory are then visible. */
  public void globalBarrier() {}

  /**
   * Local memory, shared by the group: the n-th allocation of each work-item is the same array. Its
   * elements are undefined until written.
   *
   * @param size elements, a constant of the kernel
   */
  public float[] allocateFloatLocalArray(int size) {
    return new float[size];
  }

  /** As {@link #allocateFloatLocalArray}, of double. */
  public double[] allocateDoubleLocalArray(int size) {
    return new double[size];
  }

  /** As {@link #allocateFloatLocalArray}, of int. */
  public int[] allocateIntLocalArray(int size) {
    return new int[size];
  }

  /** As {@link #allocateFloatLocalArray}, of long. */
  public long[] allocateLongLocalArray(int size) {
    return new long[size];
  }

  /** As {@link #allocateFloatLocalArray}, of byte. */
  public byte[] allocateByteLocalArray(int size) {
    return new byte[size];
  }
}
