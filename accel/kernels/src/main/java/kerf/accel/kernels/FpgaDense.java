package kerf.accel.kernels;

import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.IntArray;

/**
 * A fully connected layer for FPGAs: weights stream past once, the input lies in local memory.
 *
 * <pre>
 * out[m, k] = limit(bias[k] + sum over c of in[m, c] * weights[c, k])
 * </pre>
 *
 * An item of the work-group of 64 owns one output of one row (x: outputs, y: rows) and multiplies 8
 * terms at once. Weights are packed as for {@link FpgaConv}: rows padded to 32, columns to 64.
 */
public final class FpgaDense {
  /** Items of the work-group. */
  static final int ITEMS = 64;

  /** Inputs in local memory. */
  private static final int CHUNK = 512;

  private FpgaDense() {}

  /** One row a work-group; {@code shape} is {@link DenseFields}. */
  public static void row(
      KernelContext context,
      FloatArray in,
      FloatArray weights,
      FloatArray bias,
      FloatArray limits,
      FloatArray out,
      IntArray shape) {
    float[] x = context.allocateFloatLocalArray(CHUNK);
    int inputs = shape.get(DenseFields.INPUTS);
    int columns = shape.get(DenseFields.COLUMNS);
    int item = context.localIdx;
    int channel = context.groupIdx * ITEMS + item;
    int row = context.groupIdy;
    int from = row * shape.get(DenseFields.IN_STRIDE) + shape.get(DenseFields.IN_OFFSET);
    float sum = bias.get(channel);
    for (int c = 0; c < inputs; c += CHUNK) {
      for (int j = item; j < CHUNK; j += ITEMS) {
        int at = c + j < inputs ? c + j : 0;
        float value = in.get(from + at);
        x[j] = c + j < inputs ? value : 0.0f;
      }
      context.localBarrier();
      int here = inputs - c < CHUNK ? inputs - c : CHUNK;
      for (int q = 0; q < here; q += 8) {
        int w = (c + q) * columns + channel;
        float p0 = x[q] * weights.get(w) + x[q + 1] * weights.get(w + columns);
        float p1 =
            x[q + 2] * weights.get(w + 2 * columns) + x[q + 3] * weights.get(w + 3 * columns);
        float p2 =
            x[q + 4] * weights.get(w + 4 * columns) + x[q + 5] * weights.get(w + 5 * columns);
        float p3 =
            x[q + 6] * weights.get(w + 6 * columns) + x[q + 7] * weights.get(w + 7 * columns);
        sum += (p0 + p1) + (p2 + p3);
      }
      context.localBarrier();
    }
    if (channel < shape.get(DenseFields.OUTPUTS)) {
      int to = row * shape.get(DenseFields.OUT_STRIDE) + shape.get(DenseFields.OUT_OFFSET);
      float low = limits.get(0);
      float high = limits.get(1);
      sum = sum < low ? low : sum;
      out.set(to + channel, sum > high ? high : sum);
    }
  }
}
