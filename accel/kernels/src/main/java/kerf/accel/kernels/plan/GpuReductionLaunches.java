package kerf.accel.kernels.plan;

import java.util.List;
import kerf.accel.kernels.GpuKernels;
import kerf.accel.kernels.Kernel;

/** Launches of the kernels in which a work-group reduces together. */
public final class GpuReductionLaunches {
  private GpuReductionLaunches() {}

  /**
   * Softmax of dense rows.
   *
   * @param rows rows
   * @param length floats of a row
   */
  public static Launch softmax(
      int rows, int length, int from, int to, String node, Buffers buffers) {
    int items = GpuKernels.SOFTMAX.localSize().getFirst();
    return launch(GpuKernels.SOFTMAX, new int[] {items, rows, 1, length}, from, to, node, buffers);
  }

  /**
   * Mean over height and width.
   *
   * @param images pictures of the batch
   * @param in where the input lies
   * @param out where the output goes, a map of one pixel
   */
  public static Launch mean(
      int images,
      ConvGeometry.Slice in,
      ConvGeometry.Slice out,
      int from,
      int to,
      String node,
      Buffers buffers) {
    int sharers = GpuKernels.MEAN.localSize().get(1);
    int[] shape = {
      in.channels(),
      sharers,
      images,
      in.pixels(),
      in.stride(),
      in.offset(),
      out.stride(),
      out.offset()
    };
    return launch(GpuKernels.MEAN, shape, from, to, node, buffers);
  }

  private static Launch launch(
      Kernel kernel, int[] shape, int from, int to, String node, Buffers buffers) {
    return new Launch(kernel, List.of(from, to, buffers.ints(node + " shape", shape)), shape, node);
  }
}
