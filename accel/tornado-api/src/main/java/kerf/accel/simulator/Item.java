package kerf.accel.simulator;

import uk.ac.manchester.tornado.api.KernelContext;

/** One work-item: its place, and its way to the group. */
final class Item extends KernelContext {
  private final Group team;
  private final int index;
  private int allocations;

  Item(Group team, int[] global, int[] group, int[] local, int[][] sizes, int index) {
    super(global, group, local, sizes[0], sizes[1]);
    this.team = team;
    this.index = index;
  }

  /** Number of its group in the range. */
  int group() {
    return team.index();
  }

  /** Number within its group. */
  int index() {
    return index;
  }

  /** Barriers of a kind that its group has passed. */
  int epoch(boolean local) {
    return team.epoch(local);
  }

  @Override
  public void localBarrier() {
    team.barrier(this, true);
  }

  @Override
  public void globalBarrier() {
    team.barrier(this, false);
  }

  @Override
  public float[] allocateFloatLocalArray(int size) {
    return (float[]) team.local(allocations++, size, float[]::new);
  }

  @Override
  public double[] allocateDoubleLocalArray(int size) {
    return (double[]) team.local(allocations++, size, double[]::new);
  }

  @Override
  public int[] allocateIntLocalArray(int size) {
    return (int[]) team.local(allocations++, size, int[]::new);
  }

  @Override
  public long[] allocateLongLocalArray(int size) {
    return (long[]) team.local(allocations++, size, long[]::new);
  }

  @Override
  public byte[] allocateByteLocalArray(int size) {
    return (byte[]) team.local(allocations++, size, byte[]::new);
  }

  @Override
  public String toString() {
    return "work-item (%d, %d, %d)".formatted(globalIdx, globalIdy, globalIdz);
  }
}
