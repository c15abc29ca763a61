package kerf.accel.kernels;

import java.util.List;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.IntArray;

/**
 * Pooling, one output an item. A table says which input rows and columns each output reads and by
 * how many taps a mean is divided, so that sliding windows of every padding rule, bins and the
 * whole picture are one kernel. x runs over channels, y over columns, z over rows of all images;
 * {@code shape} and {@code windows} are {@link PlainPoolFields}.
 */
public final class PlainPool {
  /** {@link #maxPool}. */
  public static final Kernel MAX =
      new Kernel(
          "plain_max_pool",
          Target.ANY,
          PlainPool.class,
          "maxPool",
          List.of(
              Parameter.in("in"),
              Parameter.table("windows"),
              Parameter.in("constants"),
              Parameter.out("out"),
              Parameter.table("shape")),
          List.of(16, 4, 1),
          false);

  /** {@link #averagePool}. */
  public static final Kernel MEAN =
      new Kernel(
          "plain_avg_pool",
          Target.ANY,
          PlainPool.class,
          "averagePool",
          List.of(
              Parameter.in("in"),
              Parameter.table("windows"),
              Parameter.out("out"),
              Parameter.table("shape")),
          List.of(16, 4, 1),
          false);

  private PlainPool() {}

  /** The family's part of the catalogue. */
  static List<Kernel> kernels() {
    return List.of(MAX, MEAN);
  }

  /**
   * {@code out[n, y, x, c]} = the largest of the window and of {@code constants[0]}; a NaN among
   * them wins.
   */
  @SuppressWarnings("IdentityBinaryExpression") // a NaN is what differs from itself
  public static void maxPool(
      KernelContext context,
      FloatArray in,
      IntArray windows,
      FloatArray constants,
      FloatArray out,
      IntArray shape) {
    int c = context.globalIdx;
    int x = context.globalIdy;
    int row = context.globalIdz;
    if (c < shape.get(0) && x < shape.get(1) && row < shape.get(2)) {
      int inW = shape.get(PlainPoolFields.IN_W);
      int inStride = shape.get(PlainPoolFields.IN_STRIDE);
      int outH = shape.get(PlainPoolFields.OUT_H);
      int dilationH = shape.get(PlainPoolFields.DILATION_H);
      int dilationW = shape.get(PlainPoolFields.DILATION_W);
      int image = row / outH;
      int vertical = (row - image * outH) * PlainPoolFields.WINDOW;
      int horizontal = (outH + x) * PlainPoolFields.WINDOW;
      int bottom = windows.get(vertical + PlainPoolFields.TO);
      int left = windows.get(horizontal + PlainPoolFields.FROM);
      int right = windows.get(horizontal + PlainPoolFields.TO);
      int first = shape.get(PlainPoolFields.IN_OFFSET) + c;
      float best = constants.get(0);
      for (int i = windows.get(vertical + PlainPoolFields.FROM); i < bottom; i += dilationH) {
        int line = (image * shape.get(PlainPoolFields.IN_H) + i) * inW;
        for (int j = left; j < right; j += dilationW) {
          float value = in.get(first + (line + j) * inStride);
          if (value > best || value != value) {
            best = value;
          }
        }
      }
      int pixel = row * shape.get(1) + x;
      int to =
          shape.get(PlainPoolFields.OUT_OFFSET) + pixel * shape.get(PlainPoolFields.OUT_STRIDE) + c;
      out.set(to, best);
    }
  }

  /** {@code out[n, y, x, c]} = the window's sum over its count. */
  public static void averagePool(
      KernelContext context, FloatArray in, IntArray windows, FloatArray out, IntArray shape) {
    int c = context.globalIdx;
    int x = context.globalIdy;
    int row = context.globalIdz;
    if (c < shape.get(0) && x < shape.get(1) && row < shape.get(2)) {
      int inW = shape.get(PlainPoolFields.IN_W);
      int inStride = shape.get(PlainPoolFields.IN_STRIDE);
      int outH = shape.get(PlainPoolFields.OUT_H);
      int dilationH = shape.get(PlainPoolFields.DILATION_H);
      int dilationW = shape.get(PlainPoolFields.DILATION_W);
      int image = row / outH;
      int vertical = (row - image * outH) * PlainPoolFields.WINDOW;
      int horizontal = (outH + x) * PlainPoolFields.WINDOW;
      int bottom = windows.get(vertical + PlainPoolFields.TO);
      int left = windows.get(horizontal + PlainPoolFields.FROM);
      int right = windows.get(horizontal + PlainPoolFields.TO);
      int first = shape.get(PlainPoolFields.IN_OFFSET) + c;
      float sum = 0.0f;
      for (int i = windows.get(vertical + PlainPoolFields.FROM); i < bottom; i += dilationH) {
        int line = (image * shape.get(PlainPoolFields.IN_H) + i) * inW;
        for (int j = left; j < right; j += dilationW) {
          sum += in.get(first + (line + j) * inStride);
        }
      }
      float count =
          windows.get(vertical + PlainPoolFields.COUNT)
              * windows.get(horizontal + PlainPoolFields.COUNT);
      int pixel = row * shape.get(1) + x;
      int to =
          shape.get(PlainPoolFields.OUT_OFFSET) + pixel * shape.get(PlainPoolFields.OUT_STRIDE) + c;
      out.set(to, sum / count);
    }
  }
}
