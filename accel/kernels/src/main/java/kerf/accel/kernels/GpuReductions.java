package kerf.accel.kernels;

import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.math.TornadoMath;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.IntArray;

/**
 * Reductions that a work-group does together in local memory: softmax over rows, mean over pixels.
 */
public final class GpuReductions {
  /** Items of softmax's work-group. */
  static final int SOFTMAX_ITEMS = 256;

  /** Channels of the mean's work-group. */
  static final int LANES = 32;

  /** Items that share a channel's mean. */
  static final int SLICES = 8;

  private GpuReductions() {}

  /**
   * {@code out[m, i] = exp(in[m, i] - max) / sum over j of exp(in[m, j] - max)}, rows dense. A
   * work-group of 256 owns row y; {@code shape}: 256, rows, 1, row length.
   */
  public static void softmax(KernelContext context, FloatArray in, FloatArray out, IntArray shape) {
    float[] shared = context.allocateFloatLocalArray(SOFTMAX_ITEMS);
    int item = context.localIdx;
    int length = shape.get(3);
    int from = context.groupIdy * length;
    float most = in.get(from);
    for (int i = item; i < length; i += SOFTMAX_ITEMS) {
      float value = in.get(from + i);
      most = value > most ? value : most;
    }
    shared[item] = most;
    context.localBarrier();
    for (int half = SOFTMAX_ITEMS / 2; half > 0; half = half / 2) {
      if (item < half) {
        float other = shared[item + half];
        float mine = shared[item];
        shared[item] = other > mine ? other : mine;
      }
      context.localBarrier();
    }
    float top = shared[0];
    context.localBarrier();
    float sum = 0.0f;
    for (int i = item; i < length; i += SOFTMAX_ITEMS) {
      sum += TornadoMath.exp(in.get(from + i) - top);
    }
    shared[item] = sum;
    context.localBarrier();
    for (int half = SOFTMAX_ITEMS / 2; half > 0; half = half / 2) {
      if (item < half) {
        shared[item] = shared[item] + shared[item + half];
      }
      context.localBarrier();
    }
    float total = shared[0];
    for (int i = item; i < length; i += SOFTMAX_ITEMS) {
      out.set(from + i, TornadoMath.exp(in.get(from + i) - top) / total);
    }
  }

  /**
   * {@code out[n, c] = sum over pixels p of in[n, p, c] / pixels}: the mean over a whole map. A
   * work-group of 32 x 8 owns 32 channels of image z, every eighth pixel an item. {@code shape}:
   * channels, 8, images, pixels, input's floats from pixel to pixel, its first channel, output's
   * floats from image to image, its first channel.
   */
  public static void mean(KernelContext context, FloatArray in, FloatArray out, IntArray shape) {
    float[] sums = context.allocateFloatLocalArray(SLICES * LANES);
    int channels = shape.get(0);
    int pixels = shape.get(3);
    int inStride = shape.get(4);
    int lane = context.localIdx;
    int slice = context.localIdy;
    int image = context.groupIdz;
    int channel = context.groupIdx * LANES + lane;
    // Lanes behind the last channel read the last one, and write nothing.
    int readable = channel < channels ? channel : channels - 1;
    int from = image * pixels * inStride + shape.get(5) + readable;
    float sum = 0.0f;
    for (int p = slice; p < pixels; p += SLICES) {
      sum += in.get(from + p * inStride);
    }
    sums[slice * LANES + lane] = sum;
    context.localBarrier();
    if (slice == 0 && channel < channels) {
      float total = 0.0f;
      for (int i = 0; i < SLICES; i++) {
        total += sums[i * LANES + lane];
      }
      out.set(image * shape.get(6) + shape.get(7) + channel, total / pixels);
    }
  }
}
