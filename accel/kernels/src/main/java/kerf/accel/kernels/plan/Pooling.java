package kerf.accel.kernels.plan;

import java.util.List;
import kerf.accel.kernels.FpgaKernels;
import kerf.accel.kernels.FpgaPool;
import kerf.accel.kernels.Kernel;
import kerf.accel.kernels.PoolFields;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;

/**
 * Pooling on FPGAs, between slices of channels of NHWC buffers.
 *
 * @param images pictures of the batch
 * @param in where the input lies
 * @param out where the output goes; its size may come from rounding up
 * @param window kernel, stride and dilation
 * @param padding rows and columns around the input
 */
public record Pooling(
    int images,
    ConvGeometry.Slice in,
    ConvGeometry.Slice out,
    Window window,
    Padding.Explicit padding) {

  /** Maximum over the taps inside the input. */
  public Launch max(int from, int to, String node, Buffers buffers) {
    return launch(FpgaKernels.MAX_POOL, 0, from, to, node, buffers);
  }

  /**
   * Mean over the taps.
   *
   * @param countPadding divide by the taps in input and padding, not by those in the input alone
   */
  public Launch average(boolean countPadding, int from, int to, String node, Buffers buffers) {
    return launch(FpgaKernels.AVERAGE_POOL, countPadding ? 1 : 0, from, to, node, buffers);
  }

  private Launch launch(
      Kernel kernel, int countPadding, int from, int to, String node, Buffers buffers) {
    int[] shape = shape();
    shape[PoolFields.COUNT_PADDING] = countPadding;
    return new Launch(kernel, List.of(from, to, buffers.ints(node + " shape", shape)), shape, node);
  }

  private int[] shape() {
    int[] shape = new int[PoolFields.LENGTH];
    shape[0] = out.channels();
    shape[1] = Math.ceilDiv(out.width(), FpgaPool.COLUMNS) * FpgaPool.COLUMNS;
    shape[2] = images * out.height();
    shape[PoolFields.IN_H] = in.height();
    shape[PoolFields.IN_W] = in.width();
    shape[PoolFields.IN_STRIDE] = in.stride();
    shape[PoolFields.IN_OFFSET] = in.offset();
    shape[PoolFields.OUT_H] = out.height();
    shape[PoolFields.OUT_W] = out.width();
    shape[PoolFields.OUT_STRIDE] = out.stride();
    shape[PoolFields.OUT_OFFSET] = out.offset();
    shape[PoolFields.KERNEL_H] = window.kernelH();
    shape[PoolFields.KERNEL_W] = window.kernelW();
    shape[PoolFields.STRIDE_H] = window.strideH();
    shape[PoolFields.STRIDE_W] = window.strideW();
    shape[PoolFields.DILATION_H] = window.dilationH();
    shape[PoolFields.DILATION_W] = window.dilationW();
    shape[PoolFields.PAD_TOP] = padding.top();
    shape[PoolFields.PAD_LEFT] = padding.left();
    shape[PoolFields.PAD_BOTTOM] = padding.bottom();
    shape[PoolFields.PAD_RIGHT] = padding.right();
    return shape;
  }
}
