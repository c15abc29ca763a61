package kerf.accel.kernels;

import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.IntArray;

/**
 * Convolution without a matrix product, for groups too narrow to fill a tile; depthwise is the
 * narrowest.
 *
 * <pre>
 * out[n, y, x, k] = limit(bias[k] + sum over r, s, c of
 *     in[n, y S + r D - P, x S + s D - P, g(k) C + c] * weights[(r W + s) C + c, k])
 * </pre>
 *
 * Tensors are NHWC; weights are rows of all output channels, without padding. An item owns four
 * neighbouring columns of one output channel: x runs over channels, y over strips of four columns,
 * z over images. {@code limits} holds the activation's bounds.
 */
public final class GpuDirectConv {
  private GpuDirectConv() {}

  /** Four columns an item; {@code shape} is {@link ConvFields}. */
  public static void strip4(
      KernelContext context,
      FloatArray in,
      FloatArray weights,
      FloatArray bias,
      FloatArray limits,
      FloatArray out,
      IntArray shape) {
    int channels = shape.get(0);
    int k = context.globalIdx;
    int strip = context.globalIdy;
    int image = context.globalIdz;
    if (k < channels && strip < shape.get(1) && image < shape.get(2)) {
      int inH = shape.get(ConvFields.IN_H);
      int inW = shape.get(ConvFields.IN_W);
      int inStride = shape.get(ConvFields.IN_STRIDE);
      int outW = shape.get(ConvFields.OUT_W);
      int kernelH = shape.get(ConvFields.KERNEL_H);
      int kernelW = shape.get(ConvFields.KERNEL_W);
      int strideW = shape.get(ConvFields.STRIDE_W);
      int dilationH = shape.get(ConvFields.DILATION_H);
      int dilationW = shape.get(ConvFields.DILATION_W);
      int groupIn = shape.get(ConvFields.GROUP_IN);
      int strips = (outW + 3) / 4;
      int y = strip / strips;
      int x = (strip - y * strips) * 4;
      int firstIn = shape.get(ConvFields.IN_OFFSET) + k / shape.get(ConvFields.GROUP_OUT) * groupIn;
      int top = y * shape.get(ConvFields.STRIDE_H) - shape.get(ConvFields.PAD_TOP);
      int left = x * strideW - shape.get(ConvFields.PAD_LEFT);
      float s0 = bias.get(k);
      float s1 = s0;
      float s2 = s0;
      float s3 = s0;
      int w = k;
      for (int r = 0; r < kernelH; r++) {
        int iy = top + r * dilationH;
        int rowOutside = iy | (inH - 1 - iy);
        int row = (image * inH + iy) * inW;
        for (int s = 0; s < kernelW; s++) {
          int x0 = left + s * dilationW;
          int x1 = x0 + strideW;
          int x2 = x1 + strideW;
          int x3 = x2 + strideW;
          int o0 = (rowOutside | x0 | (inW - 1 - x0)) >> 31;
          int o1 = (rowOutside | x1 | (inW - 1 - x1)) >> 31;
          int o2 = (rowOutside | x2 | (inW - 1 - x2)) >> 31;
          int o3 = (rowOutside | x3 | (inW - 1 - x3)) >> 31;
          int at0 = (row + x0) * inStride + firstIn;
          int at1 = (row + x1) * inStride + firstIn;
          int at2 = (row + x2) * inStride + firstIn;
          int at3 = (row + x3) * inStride + firstIn;
          for (int c = 0; c < groupIn; c++) {
            // Outside the input, element 0 is read and not used: no branch, four loads at once.
            float weight = weights.get(w);
            float v0 = in.get((at0 + c) & ~o0);
            float v1 = in.get((at1 + c) & ~o1);
            float v2 = in.get((at2 + c) & ~o2);
            float v3 = in.get((at3 + c) & ~o3);
            s0 += weight * (o0 == 0 ? v0 : 0.0f);
            s1 += weight * (o1 == 0 ? v1 : 0.0f);
            s2 += weight * (o2 == 0 ? v2 : 0.0f);
            s3 += weight * (o3 == 0 ? v3 : 0.0f);
            w += channels;
          }
        }
      }
      float low = limits.get(0);
      float high = limits.get(1);
      int outStride = shape.get(ConvFields.OUT_STRIDE);
      int outH = shape.get(ConvFields.OUT_H);
      int to = ((image * outH + y) * outW + x) * outStride + shape.get(ConvFields.OUT_OFFSET) + k;
      s0 = s0 < low ? low : s0;
      out.set(to, s0 > high ? high : s0);
      if (x + 1 < outW) {
        s1 = s1 < low ? low : s1;
        out.set(to + outStride, s1 > high ? high : s1);
      }
      if (x + 2 < outW) {
        s2 = s2 < low ? low : s2;
        out.set(to + 2 * outStride, s2 > high ? high : s2);
      }
      if (x + 3 < outW) {
        s3 = s3 < low ? low : s3;
        out.set(to + 3 * outStride, s3 > high ? high : s3);
      }
    }
  }
}
