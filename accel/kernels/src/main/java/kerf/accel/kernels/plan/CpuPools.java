package kerf.accel.kernels.plan;

import java.util.List;
import kerf.accel.kernels.CpuKernels;
import kerf.accel.kernels.CpuPoolFields;
import kerf.accel.kernels.Kernel;

/** Pooling on a CPU. */
final class CpuPools {
  /** Vectors of an item: side by side they make long reads of memory. */
  private static final int GROUP = 8;

  /** Items that keep some threads busy. */
  private static final int ITEMS = 64;

  private CpuPools() {}

  /** True when both slices are whole vectors. */
  static boolean fits(ConvGeometry.Slice in, ConvGeometry.Slice out) {
    return CpuMoves.whole(
        in.channels(), in.stride(), in.offset(), out.channels(), out.stride(), out.offset());
  }

  /**
   * A pooling.
   *
   * @param node name of the graph's node
   * @param images pictures of the batch
   * @param in slice of the input; {@link #fits}
   * @param from its buffer
   * @param windows what each output reads
   * @param out slice of the output
   * @param to its buffer
   */
  static Launch launch(
      String node,
      int images,
      ConvGeometry.Slice in,
      int from,
      PoolWindows windows,
      ConvGeometry.Slice out,
      int to,
      Buffers buffers) {
    Kernel kernel = windows.max() ? CpuKernels.MAX_POOL : CpuKernels.MEAN_POOL;
    int[] shape = shape(images, in, out, windows.dilationH(), windows.dilationW());
    int blocks = shape[0];
    int group = Math.clamp(blocks * out.height() * images / ITEMS, 1, Math.min(GROUP, blocks));
    shape[0] = Math.ceilDiv(blocks, group);
    shape[CpuPoolFields.BLOCKS] = blocks;
    shape[CpuPoolFields.GROUP] = group;
    int table = buffers.ints(node + " windows", windows.table());
    return new Launch(
        kernel, List.of(from, table, to, buffers.ints(node + " shape", shape)), shape, node);
  }

  static int[] shape(
      int images, ConvGeometry.Slice in, ConvGeometry.Slice out, int dilationH, int dilationW) {
    int[] shape = new int[CpuPoolFields.LENGTH];
    shape[0] = out.channels() / CpuKernels.LANES;
    shape[1] = out.height();
    shape[2] = images;
    shape[CpuPoolFields.IN_H] = in.height();
    shape[CpuPoolFields.IN_W] = in.width();
    shape[CpuPoolFields.IN_STRIDE] = in.stride() / CpuKernels.LANES;
    shape[CpuPoolFields.IN_OFFSET] = in.offset() / CpuKernels.LANES;
    shape[CpuPoolFields.OUT_W] = out.width();
    shape[CpuPoolFields.OUT_STRIDE] = out.stride() / CpuKernels.LANES;
    shape[CpuPoolFields.OUT_OFFSET] = out.offset() / CpuKernels.LANES;
    shape[CpuPoolFields.DILATION_H] = dilationH;
    shape[CpuPoolFields.DILATION_W] = dilationW;
    return shape;
  }
}
