package kerf.accel.simulator;

import uk.ac.manchester.tornado.api.KernelContext;

/** The context of one work-item in its group. */
final class SimulatedContext extends KernelContext {
  private final Group group;
  private int allocations;

  private SimulatedContext(Group group, NdRange range, int[] groupIndex, int[] localIndex) {
    super(
        range.global(groupIndex, localIndex),
        groupIndex,
        localIndex,
        range.globalSize(),
        range.localSize());
    this.group = group;
  }

  /** The item of that number in the group of that number; x runs fastest in both. */
  static SimulatedContext of(Group group, NdRange range, int groupNumber, int item) {
    return new SimulatedContext(group, range, range.group(groupNumber), range.local(item));
  }

  @Override
  public void localBarrier() {
    group.barrier(true);
  }

  @Override
  public void globalBarrier() {
    group.barrier(false);
  }

  @Override
  public float[] allocateFloatLocalArray(int size) {
    return group.localArray(allocations++, float[].class, size, float[]::new);
  }

  @Override
  public double[] allocateDoubleLocalArray(int size) {
    return group.localArray(allocations++, double[].class, size, double[]::new);
  }

  @Override
  public int[] allocateIntLocalArray(int size) {
    return group.localArray(allocations++, int[].class, size, int[]::new);
  }

  @Override
  public long[] allocateLongLocalArray(int size) {
    return group.localArray(allocations++, long[].class, size, long[]::new);
  }

  @Override
  public byte[] allocateByteLocalArray(int size) {
    return group.localArray(allocations++, byte[].class, size, byte[]::new);
  }
}
