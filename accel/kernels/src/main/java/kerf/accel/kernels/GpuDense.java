package kerf.accel.kernels;

import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.IntArray;

/**
 * A fully connected layer over few rows, where a tile of a matrix product would be mostly empty.
 *
 * <pre>
 * out[m, k] = limit(bias[k] + sum over c of in[m, c] * weights[c, k])
 * </pre>
 *
 * A work-group of 32 x 8 owns 32 outputs of four rows: items along x are neighbouring outputs, so
 * that weights are read once and side by side; items along y share a sum, four terms of every 32
 * each, and add up in local memory. Columns of the weights are padded to 64.
 */
public final class GpuDense {
  /** Outputs of a work-group. */
  static final int LANES = 32;

  /** Items that share a sum. */
  static final int SLICES = 8;

  /** Rows of a work-group. */
  static final int ROWS = 4;

  private static final int CHUNK = 4;

  private GpuDense() {}

  /** Four rows a work-group; {@code shape} is {@link DenseFields}. */
  public static void rows4(
      KernelContext context,
      FloatArray in,
      FloatArray weights,
      FloatArray bias,
      FloatArray limits,
      FloatArray out,
      IntArray shape) {
    float[] sums = context.allocateFloatLocalArray(SLICES * ROWS * LANES);
    int rows = shape.get(DenseFields.ROWS);
    int inputs = shape.get(DenseFields.INPUTS);
    int inStride = shape.get(DenseFields.IN_STRIDE);
    int columns = shape.get(DenseFields.COLUMNS);
    int lane = context.localIdx;
    int slice = context.localIdy;
    int channel = context.groupIdx * LANES + lane;
    int row = context.groupIdz * ROWS;
    // Rows behind the last read the last one, and are not written.
    int last = rows - 1;
    int at0 = row * inStride + shape.get(DenseFields.IN_OFFSET);
    int at1 = at0 + (row + 1 <= last ? inStride : 0);
    int at2 = at1 + (row + 2 <= last ? inStride : 0);
    int at3 = at2 + (row + 3 <= last ? inStride : 0);
    float s0 = 0.0f;
    float s1 = 0.0f;
    float s2 = 0.0f;
    float s3 = 0.0f;
    int whole = inputs / (SLICES * CHUNK) * (SLICES * CHUNK);
    for (int c = slice * CHUNK; c < whole; c += SLICES * CHUNK) {
      int w = c * columns + channel;
      float w0 = weights.get(w);
      float w1 = weights.get(w + columns);
      float w2 = weights.get(w + 2 * columns);
      float w3 = weights.get(w + 3 * columns);
      s0 += in.get(at0 + c) * w0;
      s0 += in.get(at0 + c + 1) * w1;
      s0 += in.get(at0 + c + 2) * w2;
      s0 += in.get(at0 + c + 3) * w3;
      s1 += in.get(at1 + c) * w0;
      s1 += in.get(at1 + c + 1) * w1;
      s1 += in.get(at1 + c + 2) * w2;
      s1 += in.get(at1 + c + 3) * w3;
      s2 += in.get(at2 + c) * w0;
      s2 += in.get(at2 + c + 1) * w1;
      s2 += in.get(at2 + c + 2) * w2;
      s2 += in.get(at2 + c + 3) * w3;
      s3 += in.get(at3 + c) * w0;
      s3 += in.get(at3 + c + 1) * w1;
      s3 += in.get(at3 + c + 2) * w2;
      s3 += in.get(at3 + c + 3) * w3;
    }
    for (int c = whole + slice; c < inputs; c += SLICES) {
      float w0 = weights.get(c * columns + channel);
      s0 += in.get(at0 + c) * w0;
      s1 += in.get(at1 + c) * w0;
      s2 += in.get(at2 + c) * w0;
      s3 += in.get(at3 + c) * w0;
    }
    int mine = slice * ROWS * LANES + lane;
    sums[mine] = s0;
    sums[mine + LANES] = s1;
    sums[mine + 2 * LANES] = s2;
    sums[mine + 3 * LANES] = s3;
    context.localBarrier();
    if (slice < ROWS && row + slice < rows && channel < shape.get(DenseFields.OUTPUTS)) {
      float sum = bias.get(channel);
      for (int i = 0; i < SLICES; i++) {
        sum += sums[(i * ROWS + slice) * LANES + lane];
      }
      int to = (row + slice) * shape.get(DenseFields.OUT_STRIDE);
      float low = limits.get(0);
      float high = limits.get(1);
      sum = sum < low ? low : sum;
      out.set(to + shape.get(DenseFields.OUT_OFFSET) + channel, sum > high ? high : sum);
    }
  }
}
