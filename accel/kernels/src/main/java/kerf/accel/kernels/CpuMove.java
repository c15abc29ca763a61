package kerf.accel.kernels;

import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.IntArray;
import uk.ac.manchester.tornado.api.types.collections.VectorFloat16;
import uk.ac.manchester.tornado.api.types.vectors.Float16;

/**
 * Copies of a slice of channels to another place, with a border of zeros.
 *
 * <pre>
 * out[n, y, x, k] = in[n, y - top, x - left, k] inside the input, 0 outside
 * </pre>
 *
 * An item owns one output row: x runs over rows, y over images. {@code shape} is {@link
 * CpuMoveFields}.
 *
 * <p>Border and inside are loops of their own. One loop with a condition of several parts, joined
 * by {@code &&}, and loops in both branches comes out of TornadoVM 5.2.0 with the second branch
 * always taken: the text then overwrites with zeros what it copied.
 */
public final class CpuMove {
  private CpuMove() {}

  /** Any number of channels, anywhere. */
  public static void scalars(KernelContext context, FloatArray in, FloatArray out, IntArray shape) {
    int y = context.globalIdx;
    int image = context.globalIdy;
    if (y < shape.get(0) && image < shape.get(1) && context.globalIdz < shape.get(2)) {
      int inH = shape.get(CpuMoveFields.IN_H);
      int inW = shape.get(CpuMoveFields.IN_W);
      int inStride = shape.get(CpuMoveFields.IN_STRIDE);
      int outW = shape.get(CpuMoveFields.OUT_W);
      int outStride = shape.get(CpuMoveFields.OUT_STRIDE);
      int channels = shape.get(CpuMoveFields.CHANNELS);
      int i = y - shape.get(CpuMoveFields.PAD_TOP);
      int row = ((image * inH + i) * inW - shape.get(CpuMoveFields.PAD_LEFT)) * inStride;
      int from = row + shape.get(CpuMoveFields.IN_OFFSET);
      int to = (image * shape.get(0) + y) * outW * outStride + shape.get(CpuMoveFields.OUT_OFFSET);
      int begin = Math.min(shape.get(CpuMoveFields.PAD_LEFT), outW);
      int end = Math.min(shape.get(CpuMoveFields.PAD_LEFT) + inW, outW);
      if (i < 0) {
        end = begin;
      }
      if (i >= inH) {
        end = begin;
      }
      for (int x = 0; x < begin; x++) {
        for (int k = 0; k < channels; k++) {
          out.set(to + x * outStride + k, 0.0f);
        }
      }
      for (int x = begin; x < end; x++) {
        for (int k = 0; k < channels; k++) {
          out.set(to + x * outStride + k, in.get(from + x * inStride + k));
        }
      }
      for (int x = end; x < outW; x++) {
        for (int k = 0; k < channels; k++) {
          out.set(to + x * outStride + k, 0.0f);
        }
      }
    }
  }

  /** Vectors of 16 channels. */
  public static void vectors(KernelContext context, FloatArray in, FloatArray out, IntArray shape) {
    int y = context.globalIdx;
    int image = context.globalIdy;
    if (y < shape.get(0) && image < shape.get(1) && context.globalIdz < shape.get(2)) {
      int inH = shape.get(CpuMoveFields.IN_H);
      int inW = shape.get(CpuMoveFields.IN_W);
      int inStride = shape.get(CpuMoveFields.IN_STRIDE);
      int outW = shape.get(CpuMoveFields.OUT_W);
      int outStride = shape.get(CpuMoveFields.OUT_STRIDE);
      int channels = shape.get(CpuMoveFields.CHANNELS);
      int i = y - shape.get(CpuMoveFields.PAD_TOP);
      int row = ((image * inH + i) * inW - shape.get(CpuMoveFields.PAD_LEFT)) * inStride;
      int from = row + shape.get(CpuMoveFields.IN_OFFSET);
      int to = (image * shape.get(0) + y) * outW * outStride + shape.get(CpuMoveFields.OUT_OFFSET);
      VectorFloat16 source = new VectorFloat16(in);
      VectorFloat16 target = new VectorFloat16(out);
      Float16 zeros = new Float16(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
      int begin = Math.min(shape.get(CpuMoveFields.PAD_LEFT), outW);
      int end = Math.min(shape.get(CpuMoveFields.PAD_LEFT) + inW, outW);
      if (i < 0) {
        end = begin;
      }
      if (i >= inH) {
        end = begin;
      }
      for (int x = 0; x < begin; x++) {
        for (int k = 0; k < channels; k++) {
          target.set(to + x * outStride + k, zeros);
        }
      }
      for (int x = begin; x < end; x++) {
        for (int k = 0; k < channels; k++) {
          target.set(to + x * outStride + k, source.get(from + x * inStride + k));
        }
      }
      for (int x = end; x < outW; x++) {
        for (int k = 0; k < channels; k++) {
          target.set(to + x * outStride + k, zeros);
        }
      }
    }
  }
}
