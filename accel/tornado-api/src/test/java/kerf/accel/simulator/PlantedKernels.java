package kerf.accel.simulator;

import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.IntArray;
import uk.ac.manchester.tornado.api.types.collections.VectorFloat16;
import uk.ac.manchester.tornado.api.types.vectors.Float16;

/** Kernels that are right, and kernels with a fault planted in each. */
final class PlantedKernels {
  static final int TILE = 4;

  private PlantedKernels() {}

  static void twice(KernelContext c, FloatArray in, FloatArray out) {
    int x = c.globalIdx;
    out.set(x, 2 * in.get(x));
  }

  static void raceInGlobalMemory(KernelContext c, FloatArray in, FloatArray out) {
    int x = c.globalIdx;
    out.set(x / 2, in.get(x));
  }

  static void readsWhatAnotherWrites(KernelContext c, FloatArray in, FloatArray out) {
    int x = c.globalIdx;
    out.set(x, in.get(x) + out.get((x + 1) % out.getSize()));
  }

  static void writesBehindTheEnd(KernelContext c, FloatArray in, FloatArray out) {
    int x = c.globalIdx;
    out.set(x + 1, in.get(x));
  }

  static void readsBeforeTheStart(KernelContext c, FloatArray in, FloatArray out) {
    int x = c.globalIdx;
    out.set(x, in.get(x - 1));
  }

  static void undefinedLane(KernelContext c, FloatArray in, FloatArray out) {
    Float16 a = new Float16();
    a.setS3(in.get(c.globalIdx));
    new VectorFloat16(out).set(c.globalIdx, a);
  }

  /** The group's values in reverse order. */
  static void reverse(KernelContext c, FloatArray in, FloatArray out) {
    float[] tile = c.allocateFloatLocalArray(TILE);
    int local = c.localIdx;
    tile[local] = in.get(c.globalIdx);
    c.localBarrier();
    out.set(c.globalIdx, tile[TILE - 1 - local]);
  }

  static void reverseWithoutBarrier(KernelContext c, FloatArray in, FloatArray out) {
    float[] tile = c.allocateFloatLocalArray(TILE);
    int local = c.localIdx;
    tile[local] = in.get(c.globalIdx);
    out.set(c.globalIdx, tile[TILE - 1 - local]);
  }

  static void localOutOfBounds(KernelContext c, FloatArray in, FloatArray out) {
    float[] tile = c.allocateFloatLocalArray(TILE);
    tile[c.localIdx + 1] = in.get(c.globalIdx);
    c.localBarrier();
    out.set(c.globalIdx, tile[c.localIdx + 1]);
  }

  static void localNeverWritten(KernelContext c, FloatArray in, FloatArray out) {
    float[] tile = c.allocateFloatLocalArray(2 * TILE);
    tile[c.localIdx] = in.get(c.globalIdx);
    c.localBarrier();
    out.set(c.globalIdx, tile[c.localIdx + TILE]);
  }

  static void divergence(KernelContext c, FloatArray in, FloatArray out) {
    if (c.localIdx > 0) {
      c.localBarrier();
    }
    out.set(c.globalIdx, in.get(c.globalIdx));
  }

  static void divides(KernelContext c, FloatArray out, IntArray shape) {
    int whole = 1 / shape.get(0);
    out.set(c.globalIdx, whole);
  }

  /** c = a b, square matrices of a size that the tile divides. */
  static void multiply(KernelContext c, FloatArray a, FloatArray b, FloatArray out, IntArray size) {
    int n = size.get(0);
    int x = c.localIdx;
    int y = c.localIdy;
    float[] tileA = c.allocateFloatLocalArray(TILE * TILE);
    float[] tileB = c.allocateFloatLocalArray(TILE * TILE);
    float sum = 0;
    for (int t = 0; t < n; t += TILE) {
      tileA[y * TILE + x] = a.get(c.globalIdy * n + t + x);
      tileB[y * TILE + x] = b.get((t + y) * n + c.globalIdx);
      c.localBarrier();
      for (int k = 0; k < TILE; k++) {
        sum += tileA[y * TILE + k] * tileB[k * TILE + x];
      }
      c.localBarrier();
    }
    out.set(c.globalIdy * n + c.globalIdx, sum);
  }

  /** The same, without the second barrier: a tile is overwritten while others still read it. */
  static void multiplyTooSoon(
      KernelContext c, FloatArray a, FloatArray b, FloatArray out, IntArray size) {
    int n = size.get(0);
    int x = c.localIdx;
    int y = c.localIdy;
    float[] tileA = c.allocateFloatLocalArray(TILE * TILE);
    float[] tileB = c.allocateFloatLocalArray(TILE * TILE);
    float sum = 0;
    for (int t = 0; t < n; t += TILE) {
      tileA[y * TILE + x] = a.get(c.globalIdy * n + t + x);
      tileB[y * TILE + x] = b.get((t + y) * n + c.globalIdx);
      c.localBarrier();
      for (int k = 0; k < TILE; k++) {
        sum += tileA[y * TILE + k] * tileB[k * TILE + x];
      }
    }
    out.set(c.globalIdy * n + c.globalIdx, sum);
  }
}
