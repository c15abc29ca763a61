package kerf.accel.kernels.plan;

import java.util.List;
import kerf.accel.kernels.CpuAddFields;
import kerf.accel.kernels.CpuKernels;
import kerf.models.graph.Activation;

/** Sums of two tensors of the same shape on a CPU. */
public final class CpuSums {
  private CpuSums() {}

  /** True when all slices are whole vectors. */
  public static boolean fits(ConvGeometry.Slice a, ConvGeometry.Slice b, ConvGeometry.Slice out) {
    return CpuMoves.whole(out.channels(), a.stride(), a.offset(), b.stride(), b.offset())
        && CpuMoves.whole(out.stride(), out.offset());
  }

  /**
   * A sum.
   *
   * @param node name of the graph's node
   * @param images pictures of the batch
   * @param a slice of the first summand
   * @param fromA its buffer
   * @param b slice of the second summand
   * @param fromB its buffer
   * @param activation one that {@link Limits#cover}
   * @param out slice of the output
   * @param to its buffer
   */
  public static Launch launch(
      String node,
      int images,
      ConvGeometry.Slice a,
      int fromA,
      ConvGeometry.Slice b,
      int fromB,
      Activation activation,
      ConvGeometry.Slice out,
      int to,
      Buffers buffers) {
    int[] shape = new int[CpuAddFields.LENGTH];
    shape[0] = images * out.height();
    shape[1] = 1;
    shape[2] = 1;
    shape[CpuAddFields.WIDTH] = out.width();
    shape[CpuAddFields.BLOCKS] = out.channels() / CpuKernels.LANES;
    shape[CpuAddFields.A_STRIDE] = a.stride() / CpuKernels.LANES;
    shape[CpuAddFields.A_OFFSET] = a.offset() / CpuKernels.LANES;
    shape[CpuAddFields.B_STRIDE] = b.stride() / CpuKernels.LANES;
    shape[CpuAddFields.B_OFFSET] = b.offset() / CpuKernels.LANES;
    shape[CpuAddFields.OUT_STRIDE] = out.stride() / CpuKernels.LANES;
    shape[CpuAddFields.OUT_OFFSET] = out.offset() / CpuKernels.LANES;
    int limits = buffers.floats(node + " limits", Limits.of(activation));
    return new Launch(
        CpuKernels.ADD,
        List.of(fromA, fromB, limits, to, buffers.ints(node + " shape", shape)),
        shape,
        node);
  }
}
