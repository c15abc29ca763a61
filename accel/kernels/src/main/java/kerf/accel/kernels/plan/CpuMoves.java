package kerf.accel.kernels.plan;

import java.util.List;
import kerf.accel.kernels.CpuKernels;
import kerf.accel.kernels.CpuMoveFields;
import kerf.accel.kernels.Kernel;
import kerf.models.graph.Padding;

/** Copies of slices of channels on a CPU, with a border of zeros. */
public final class CpuMoves {
  private CpuMoves() {}

  /** True when a number of channels, a stride or an offset is one of whole vectors. */
  static boolean whole(int... floats) {
    for (int f : floats) {
      if (f % CpuKernels.LANES != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * A copy.
   *
   * @param node name of the graph's node
   * @param images pictures of the batch
   * @param in what to copy
   * @param from its buffer
   * @param border zeros around it
   * @param out where it goes: larger by the border
   * @param to its buffer
   */
  public static Launch copy(
      String node,
      int images,
      ConvGeometry.Slice in,
      int from,
      Padding.Explicit border,
      ConvGeometry.Slice out,
      int to,
      Buffers buffers) {
    boolean vectors = whole(in.channels(), in.stride(), in.offset(), out.stride(), out.offset());
    int unit = vectors ? CpuKernels.LANES : 1;
    Kernel kernel = vectors ? CpuKernels.MOVE_VECTORS : CpuKernels.MOVE_SCALARS;
    int[] shape = new int[CpuMoveFields.LENGTH];
    shape[0] = out.height();
    shape[1] = images;
    shape[2] = 1;
    shape[CpuMoveFields.IN_H] = in.height();
    shape[CpuMoveFields.IN_W] = in.width();
    shape[CpuMoveFields.IN_STRIDE] = in.stride() / unit;
    shape[CpuMoveFields.IN_OFFSET] = in.offset() / unit;
    shape[CpuMoveFields.OUT_W] = out.width();
    shape[CpuMoveFields.OUT_STRIDE] = out.stride() / unit;
    shape[CpuMoveFields.OUT_OFFSET] = out.offset() / unit;
    shape[CpuMoveFields.PAD_TOP] = border.top();
    shape[CpuMoveFields.PAD_LEFT] = border.left();
    shape[CpuMoveFields.CHANNELS] = in.channels() / unit;
    return new Launch(kernel, List.of(from, to, buffers.ints(node + " shape", shape)), shape, node);
  }
}
