package kerf.accel.simulator.samples;

import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.IntArray;
import uk.ac.manchester.tornado.api.types.collections.VectorFloat16;
import uk.ac.manchester.tornado.api.types.vectors.Float16;

/**
 * Kernels with one fault each; the name says which. Eight work-items in groups of four run them.
 */
public final class FaultyKernels {
  private FaultyKernels() {}

  /** Two items of neighbouring numbers write one element. */
  public static void writesCollide(KernelContext context, FloatArray out) {
    out.set(context.globalIdx / 2, 1);
  }

  /** Item i reads what item i + 1 of another group may have written. */
  public static void readsOtherGroup(KernelContext context, FloatArray data) {
    int i = context.globalIdx;
    float next = i == 3 ? data.get(4) : 0;
    context.globalBarrier();
    data.set(i, next);
  }

  /** Items of both groups read element 0, and an item of the second group writes it later. */
  public static void writesWhatOtherGroupRead(
      KernelContext context, FloatArray in, FloatArray out) {
    float first = in.get(0);
    context.globalBarrier();
    if (context.globalIdx == 6) {
      in.set(0, 2 * first);
    }
    out.set(context.globalIdx, first);
  }

  /** Three items read, and one of them writes without a barrier. */
  public static void writesWhatTwoRead(KernelContext context, FloatArray in, FloatArray out) {
    int i = context.globalIdx;
    float sum = i < 3 ? in.get(0) : 0;
    out.set(i, sum);
    if (i == 2) {
      in.set(0, sum);
    }
  }

  /** All items of a group write one element of local memory. */
  public static void localWritesCollide(KernelContext context, FloatArray out) {
    int[] shared = context.allocateIntLocalArray(2);
    shared[1] = context.localIdx;
    context.localBarrier();
    out.set(context.globalIdx, shared[1]);
  }

  /** Reads local memory that only other elements of were written. */
  public static void readsUnwrittenLocal(KernelContext context, FloatArray out) {
    float[] shared = context.allocateFloatLocalArray(5);
    shared[context.localIdx] = 1;
    context.localBarrier();
    out.set(context.globalIdx, shared[4]);
  }

  /** The last item reads one element past the end. */
  public static void readsPastEnd(KernelContext context, FloatArray in, FloatArray out) {
    out.set(context.globalIdx, in.get(context.globalIdx + 1));
  }

  /** The first item writes before the start. */
  public static void writesBeforeStart(KernelContext context, IntArray out) {
    out.set(context.globalIdx - 1, 1);
  }

  /** Reads past the end of local memory. */
  public static void readsPastEndOfLocal(KernelContext context, FloatArray out) {
    byte[] shared = context.allocateByteLocalArray(4);
    shared[context.localIdx] = 1;
    context.localBarrier();
    out.set(context.globalIdx, shared[context.localIdx + 1]);
  }

  /** Writes past the end of an array of its own. */
  public static void writesPastEndOfOwn(KernelContext context, FloatArray out) {
    float[] own = new float[3];
    for (int i = 0; i <= 3; i++) {
      own[i] = 1;
    }
    out.set(context.globalIdx, own[0]);
  }

  /** Half of the group ends before the barrier. */
  public static void endsBeforeBarrier(KernelContext context, FloatArray out) {
    if (context.localIdx < 2) {
      return;
    }
    context.localBarrier();
    out.set(context.globalIdx, 1);
  }

  /** The halves of the group wait at different barriers. */
  public static void waitsAtTwoBarriers(KernelContext context, FloatArray out) {
    if (context.localIdx < 2) {
      context.localBarrier();
      out.set(context.globalIdx, 1);
    } else {
      out.set(context.globalIdx, 2);
      context.localBarrier();
    }
  }

  /** Adds to a vector whose last lane nobody set. */
  public static void undefinedLaneInSum(KernelContext context, FloatArray in, FloatArray out) {
    VectorFloat16 vectors = new VectorFloat16(in);
    Float16 partial = new Float16();
    for (int lane = 0; lane < 15; lane++) {
      partial.set(lane, 0);
    }
    Float16 sum = Float16.add(partial, vectors.get(0));
    out.set(context.globalIdx, sum.getS3());
  }

  /** Writes a vector of which nobody set any lane. */
  public static void undefinedLaneToMemory(KernelContext context, FloatArray out) {
    VectorFloat16 vectors = new VectorFloat16(out);
    vectors.set(context.globalIdx, new Float16());
  }

  /** The size of the local array depends on the item. */
  public static void differentLocalArrays(KernelContext context, FloatArray out) {
    float[] shared = context.allocateFloatLocalArray(1 + context.localIdx / 2);
    out.set(context.globalIdx, shared.length);
  }

  /** Divides by zero. */
  public static void fails(KernelContext context, IntArray out) {
    out.set(context.globalIdx, 1 / (context.globalIdx - 5));
  }
}
