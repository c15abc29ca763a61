package kerf.accel.kernels;

import java.util.List;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.IntArray;

/** Convolution of any kind, one output an item. */
public final class PlainConv {
  /** {@link #conv2d}. */
  public static final Kernel CONV2D =
      new Kernel(
          "plain_conv2d",
          Target.ANY,
          PlainConv.class,
          "conv2d",
          List.of(
              Parameter.in("in"),
              Parameter.in("weights"),
              Parameter.in("bias"),
              Parameter.in("constants"),
              Parameter.out("out"),
              Parameter.table("shape")),
          List.of(16, 4, 1),
          false);

  private PlainConv() {}

  /** The family's part of the catalogue. */
  static List<Kernel> kernels() {
    return List.of(CONV2D);
  }

  /**
   * Sums over the taps r, s inside the input and over the C input channels of k's group:
   *
   * <pre>
   * out[n, y, x, k] = act(bias[k] + sum of
   *     in[n, y S + r D - P, x S + s D - P, g(k) C + c] * weights[(r W + s) C + c, k])
   * </pre>
   *
   * x runs over channels k, y over columns x, z over rows y of all images; {@code constants} are
   * the activation's bounds, {@code shape} is {@link PlainConvFields}.
   */
  public static void conv2d(
      KernelContext context,
      FloatArray in,
      FloatArray weights,
      FloatArray bias,
      FloatArray constants,
      FloatArray out,
      IntArray shape) {
    int k = context.globalIdx;
    int x = context.globalIdy;
    int row = context.globalIdz;
    int channels = shape.get(0);
    if (k < channels && x < shape.get(1) && row < shape.get(2)) {
      int inH = shape.get(PlainConvFields.IN_H);
      int inW = shape.get(PlainConvFields.IN_W);
      int inStride = shape.get(PlainConvFields.IN_STRIDE);
      int outH = shape.get(PlainConvFields.OUT_H);
      int kernelH = shape.get(PlainConvFields.KERNEL_H);
      int kernelW = shape.get(PlainConvFields.KERNEL_W);
      int dilationH = shape.get(PlainConvFields.DILATION_H);
      int dilationW = shape.get(PlainConvFields.DILATION_W);
      int groupIn = shape.get(PlainConvFields.GROUP_IN);
      int image = row / outH;
      int y = row - image * outH;
      int top = y * shape.get(PlainConvFields.STRIDE_H) - shape.get(PlainConvFields.PAD_TOP);
      int left = x * shape.get(PlainConvFields.STRIDE_W) - shape.get(PlainConvFields.PAD_LEFT);
      int group = k / shape.get(PlainConvFields.GROUP_OUT);
      int first = shape.get(PlainConvFields.IN_OFFSET) + group * groupIn;
      float sum = 0.0f;
      for (int r = 0; r < kernelH; r++) {
        int i = top + r * dilationH;
        if (i >= 0 && i < inH) {
          for (int s = 0; s < kernelW; s++) {
            int j = left + s * dilationW;
            if (j >= 0 && j < inW) {
              int from = first + ((image * inH + i) * inW + j) * inStride;
              int weight = (r * kernelW + s) * groupIn * channels + k;
              for (int c = 0; c < groupIn; c++) {
                sum += in.get(from + c) * weights.get(weight + c * channels);
              }
            }
          }
        }
      }
      int pixel = row * shape.get(1) + x;
      int to =
          shape.get(PlainConvFields.OUT_OFFSET) + pixel * shape.get(PlainConvFields.OUT_STRIDE) + k;
      int code = shape.get(PlainConvFields.ACTIVATION);
      float value = sum + bias.get(k);
      out.set(to, PlainActivation.apply(value, code, constants.get(0), constants.get(1)));
    }
  }
}
