package kerf.accel.kernels;

import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.IntArray;

/**
 * Pooling for FPGAs: a window's rows pass through a local buffer of 32 columns x 16 channels, so
 * that columns which overlapping windows share are fetched once.
 *
 * <pre>
 * max: out[n, y, x, c] = max over the taps r, s inside the input of in[n, y S + r D - P, x S + s D - P, c]
 * avg: the sum of the same taps / their count, the count with or without padding
 * </pre>
 *
 * Tensors are NHWC. A work-group of 16 x 4 owns 16 channels of four columns of one output row: x
 * runs over channels, y over columns, z over rows of all images. Its shape is {@link PoolFields}.
 */
public final class FpgaPool {
  /** Channels of a work-group. */
  static final int LANES = 16;

  /** Output columns of a work-group. */
  public static final int COLUMNS = 4;

  /** Input columns in local memory. */
  static final int SEGMENT = 32;

  private FpgaPool() {}

  /** Maximum; a NaN, which differs from itself, wins. Named so: OpenCL has a function max. */
  @SuppressWarnings("IdentityBinaryExpression") // a call of isNaN is more than a kernel may do
  public static void maxPool(KernelContext context, FloatArray in, FloatArray out, IntArray shape) {
    float[] segment = context.allocateFloatLocalArray(SEGMENT * LANES);
    int channels = shape.get(0);
    int inH = shape.get(PoolFields.IN_H);
    int inW = shape.get(PoolFields.IN_W);
    int outH = shape.get(PoolFields.OUT_H);
    int kernelW = shape.get(PoolFields.KERNEL_W);
    int strideW = shape.get(PoolFields.STRIDE_W);
    int dilationH = shape.get(PoolFields.DILATION_H);
    int dilationW = shape.get(PoolFields.DILATION_W);
    int kernelH = shape.get(PoolFields.KERNEL_H);
    int lane = context.localIdx;
    int column = context.localIdy;
    int image = context.groupIdz / outH;
    int y = context.groupIdz - image * outH;
    int channel = context.groupIdx * LANES + lane;
    int inStride = shape.get(PoolFields.IN_STRIDE);
    // Lanes behind the last channel read the last one, and write nothing.
    int readable = shape.get(PoolFields.IN_OFFSET) + (channel < channels ? channel : channels - 1);
    int top = y * shape.get(PoolFields.STRIDE_H) - shape.get(PoolFields.PAD_TOP);
    int left = context.groupIdy * COLUMNS * strideW - shape.get(PoolFields.PAD_LEFT);
    int span = (COLUMNS - 1) * strideW + (kernelW - 1) * dilationW + 1;
    float best = Float.NEGATIVE_INFINITY;
    for (int r = 0; r < kernelH; r++) {
      int iy = top + r * dilationH;
      int row = (image * inH + iy) * inW;
      for (int first = 0; first < span; first += SEGMENT) {
        for (int j = column; j < SEGMENT; j += COLUMNS) {
          int ix = left + first + j;
          int outside = (iy | ix | (inH - 1 - iy) | (inW - 1 - ix)) >> 31;
          float value = in.get(((row + ix) * inStride + readable) & ~outside);
          segment[j * LANES + lane] = outside == 0 ? value : Float.NEGATIVE_INFINITY;
        }
        context.localBarrier();
        for (int s = 0; s < kernelW; s++) {
          int j = column * strideW + s * dilationW - first;
          if (j >= 0 && j < SEGMENT) {
            float value = segment[j * LANES + lane];
            best = value > best || value != value ? value : best;
          }
        }
        context.localBarrier();
      }
    }
    int x = context.groupIdy * COLUMNS + column;
    int outW = shape.get(PoolFields.OUT_W);
    if (channel < channels && x < outW) {
      int to = (context.groupIdz * outW + x) * shape.get(PoolFields.OUT_STRIDE);
      out.set(to + shape.get(PoolFields.OUT_OFFSET) + channel, best);
    }
  }

  /** Mean; a tap of padding counts when {@link PoolFields#COUNT_PADDING} is 1. */
  public static void averagePool(
      KernelContext context, FloatArray in, FloatArray out, IntArray shape) {
    float[] segment = context.allocateFloatLocalArray(SEGMENT * LANES);
    int channels = shape.get(0);
    int inH = shape.get(PoolFields.IN_H);
    int inW = shape.get(PoolFields.IN_W);
    int outH = shape.get(PoolFields.OUT_H);
    int kernelW = shape.get(PoolFields.KERNEL_W);
    int strideW = shape.get(PoolFields.STRIDE_W);
    int dilationH = shape.get(PoolFields.DILATION_H);
    int dilationW = shape.get(PoolFields.DILATION_W);
    int kernelH = shape.get(PoolFields.KERNEL_H);
    int lane = context.localIdx;
    int column = context.localIdy;
    int image = context.groupIdz / outH;
    int y = context.groupIdz - image * outH;
    int channel = context.groupIdx * LANES + lane;
    int inStride = shape.get(PoolFields.IN_STRIDE);
    // Lanes behind the last channel read the last one, and write nothing.
    int readable = shape.get(PoolFields.IN_OFFSET) + (channel < channels ? channel : channels - 1);
    int top = y * shape.get(PoolFields.STRIDE_H) - shape.get(PoolFields.PAD_TOP);
    int left = context.groupIdy * COLUMNS * strideW - shape.get(PoolFields.PAD_LEFT);
    int span = (COLUMNS - 1) * strideW + (kernelW - 1) * dilationW + 1;
    float sum = 0.0f;
    for (int r = 0; r < kernelH; r++) {
      int iy = top + r * dilationH;
      int row = (image * inH + iy) * inW;
      for (int first = 0; first < span; first += SEGMENT) {
        for (int j = column; j < SEGMENT; j += COLUMNS) {
          int ix = left + first + j;
          int outside = (iy | ix | (inH - 1 - iy) | (inW - 1 - ix)) >> 31;
          float value = in.get(((row + ix) * inStride + readable) & ~outside);
          segment[j * LANES + lane] = outside == 0 ? value : 0.0f;
        }
        context.localBarrier();
        for (int s = 0; s < kernelW; s++) {
          int j = column * strideW + s * dilationW - first;
          if (j >= 0 && j < SEGMENT) {
            sum += segment[j * LANES + lane];
          }
        }
        context.localBarrier();
      }
    }
    // A tap counts between these bounds: the input's, or those of the padding around it.
    int counted = shape.get(PoolFields.COUNT_PADDING);
    int minY = -counted * shape.get(PoolFields.PAD_TOP);
    int maxY = inH + counted * shape.get(PoolFields.PAD_BOTTOM);
    int minX = -counted * shape.get(PoolFields.PAD_LEFT);
    int maxX = inW + counted * shape.get(PoolFields.PAD_RIGHT);
    int rows = 0;
    for (int r = 0; r < kernelH; r++) {
      int iy = top + r * dilationH;
      rows += iy >= minY && iy < maxY ? 1 : 0;
    }
    int columns = 0;
    for (int s = 0; s < kernelW; s++) {
      int ix = left + column * strideW + s * dilationW;
      columns += ix >= minX && ix < maxX ? 1 : 0;
    }
    int x = context.groupIdy * COLUMNS + column;
    int outW = shape.get(PoolFields.OUT_W);
    if (channel < channels && x < outW) {
      int to = (context.groupIdz * outW + x) * shape.get(PoolFields.OUT_STRIDE);
      out.set(to + shape.get(PoolFields.OUT_OFFSET) + channel, sum / (rows * columns));
    }
  }
}
