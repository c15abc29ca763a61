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
      int left = shape.get(CpuMoveFields.PAD_LEFT);
      int from = (image * inH + i) * inW * inStride + shape.get(CpuMoveFields.IN_OFFSET);
      int to = (image * shape.get(0) + y) * outW * outStride + shape.get(CpuMoveFields.OUT_OFFSET);
      for (int x = 0; x < outW; x++) {
        int j = x - left;
        if (i >= 0 && i < inH && j >= 0 && j < inW) {
          for (int k = 0; k < channels; k++) {
            out.set(to + x * outStride + k, in.get(from + j * inStride + k));
          }
        } else {
          for (int k = 0; k < channels; k++) {
            out.set(to + x * outStride + k, 0.0f);
          }
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
      int left = shape.get(CpuMoveFields.PAD_LEFT);
      int from = (image * inH + i) * inW * inStride + shape.get(CpuMoveFields.IN_OFFSET);
      int to = (image * shape.get(0) + y) * outW * outStride + shape.get(CpuMoveFields.OUT_OFFSET);
      VectorFloat16 source = new VectorFloat16(in);
      VectorFloat16 target = new VectorFloat16(out);
      Float16 zeros = new Float16(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
      for (int x = 0; x < outW; x++) {
        int j = x - left;
        if (i >= 0 && i < inH && j >= 0 && j < inW) {
          for (int k = 0; k < channels; k++) {
            target.set(to + x * outStride + k, source.get(from + j * inStride + k));
          }
        } else {
          for (int k = 0; k < channels; k++) {
            target.set(to + x * outStride + k, zeros);
          }
        }
      }
    }
  }
}
