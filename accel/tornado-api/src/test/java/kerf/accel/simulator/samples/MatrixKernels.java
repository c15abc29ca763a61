package kerf.accel.simulator.samples;

import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;

/**
 * {@code c[i, j] = sum over k of a[i, k] * b[k, j]}, n x n, n a multiple of 4; one work-item per
 * element in groups of 4 x 4 that share a tile of each factor. One kernel is right; the others
 * leave one barrier out.
 */
public final class MatrixKernels {
  private static final int TILE = 4;

  private MatrixKernels() {}

  /** The right one. */
  public static void tiled(KernelContext context, FloatArray a, FloatArray b, FloatArray c, int n) {
    float[] left = context.allocateFloatLocalArray(TILE * TILE);
    float[] right = context.allocateFloatLocalArray(TILE * TILE);
    int x = context.localIdx;
    int y = context.localIdy;
    float sum = 0;
    for (int tile = 0; tile < n; tile += TILE) {
      left[y * TILE + x] = a.get(context.globalIdy * n + tile + x);
      right[y * TILE + x] = b.get((tile + y) * n + context.globalIdx);
      context.localBarrier();
      for (int k = 0; k < TILE; k++) {
        sum += left[y * TILE + k] * right[k * TILE + x];
      }
      context.localBarrier();
    }
    c.set(context.globalIdy * n + context.globalIdx, sum);
  }

  /** Reads the tiles before all of the group has filled them. */
  public static void noBarrierAfterLoad(
      KernelContext context, FloatArray a, FloatArray b, FloatArray c, int n) {
    float[] left = context.allocateFloatLocalArray(TILE * TILE);
    float[] right = context.allocateFloatLocalArray(TILE * TILE);
    int x = context.localIdx;
    int y = context.localIdy;
    float sum = 0;
    for (int tile = 0; tile < n; tile += TILE) {
      left[y * TILE + x] = a.get(context.globalIdy * n + tile + x);
      right[y * TILE + x] = b.get((tile + y) * n + context.globalIdx);
      for (int k = 0; k < TILE; k++) {
        sum += left[y * TILE + k] * right[k * TILE + x];
      }
      context.localBarrier();
    }
    c.set(context.globalIdy * n + context.globalIdx, sum);
  }

  /** Fills the tiles again while others of the group still read them. */
  public static void noBarrierAfterUse(
      KernelContext context, FloatArray a, FloatArray b, FloatArray c, int n) {
    float[] left = context.allocateFloatLocalArray(TILE * TILE);
    float[] right = context.allocateFloatLocalArray(TILE * TILE);
    int x = context.localIdx;
    int y = context.localIdy;
    float sum = 0;
    for (int tile = 0; tile < n; tile += TILE) {
      left[y * TILE + x] = a.get(context.globalIdy * n + tile + x);
      right[y * TILE + x] = b.get((tile + y) * n + context.globalIdx);
      context.localBarrier();
      for (int k = 0; k < TILE; k++) {
        sum += left[y * TILE + k] * right[k * TILE + x];
      }
    }
    c.set(context.globalIdy * n + context.globalIdx, sum);
  }

  /** Has barriers of the other memory: they order nothing here. */
  public static void barriersOfGlobalMemory(
      KernelContext context, FloatArray a, FloatArray b, FloatArray c, int n) {
    float[] left = context.allocateFloatLocalArray(TILE * TILE);
    int x = context.localIdx;
    int y = context.localIdy;
    left[y * TILE + x] = a.get(context.globalIdy * n + x);
    context.globalBarrier();
    c.set(context.globalIdy * n + context.globalIdx, left[y * TILE] + b.get(0));
  }
}
