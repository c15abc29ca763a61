package kerf.accel.simulator.samples;

import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.IntArray;
import uk.ac.manchester.tornado.api.types.collections.VectorFloat4;
import uk.ac.manchester.tornado.api.types.vectors.Float4;

/** Right kernels that use every kind of memory. */
public final class MemoryKernels {
  private MemoryKernels() {}

  /** Each item's number by way of local memory of every type, from its neighbour in the group. */
  public static void everyType(KernelContext context, IntArray out) {
    double[] doubles = context.allocateDoubleLocalArray(4);
    long[] longs = context.allocateLongLocalArray(4);
    byte[] bytes = context.allocateByteLocalArray(4);
    boolean[] own = new boolean[2];
    int i = context.localIdx;
    own[i % 2] = true;
    doubles[i] = context.globalIdx;
    longs[i] = -1L - context.globalIdx;
    bytes[i] = (byte) (own[i % 2] && !own[1 - i % 2] ? -1 : 1);
    Neighbours.meet(context);
    int next = (i + 1) % 4;
    out.set(context.globalIdx, (int) (doubles[next] + longs[next] + bytes[next]) + 2 + i);
  }

  /** Sum of two arrays, four elements at a time; {@code out} may be one of them. */
  public static void addVectors(
      KernelContext context, VectorFloat4 a, FloatArray b, FloatArray out) {
    VectorFloat4 right = new VectorFloat4(b);
    VectorFloat4 sums = new VectorFloat4(out);
    int i = context.globalIdx;
    sums.set(i, Float4.add(a.get(i), right.get(i)));
  }

  /** The index of each item in three dimensions, as the digits x, y, z of a number. */
  public static void places(KernelContext context, IntArray out) {
    int linear =
        (context.globalIdz * context.globalGroupSizeY + context.globalIdy)
                * context.globalGroupSizeX
            + context.globalIdx;
    int x = context.groupIdx * context.localGroupSizeX + context.localIdx;
    int y = context.groupIdy * context.localGroupSizeY + context.localIdy;
    int z = context.groupIdz * context.localGroupSizeZ + context.localIdz;
    out.set(linear, 100 * x + 10 * y + z);
  }
}
