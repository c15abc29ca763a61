package kerf.accel.kernels.plan;

import java.util.List;
import kerf.accel.kernels.DenseFields;
import kerf.accel.kernels.FpgaKernels;
import kerf.accel.kernels.GpuKernels;
import kerf.accel.kernels.Kernel;

/**
 * A fully connected layer, or a convolution of 1x1 over few pixels: each pixel of each picture is a
 * row.
 *
 * @param kernel a kernel of fully connected layers
 * @param rows rows of a work-group
 * @param sharers items along y that share a sum
 */
public record DenseConv(Kernel kernel, int rows, int sharers) implements ConvMethod {
  /** Weights' rows are a multiple of this: the FPGA multiplies so many terms at once. */
  private static final int DEPTH = 8;

  /** On GPUs. */
  public static final DenseConv GPU = new DenseConv(GpuKernels.DENSE, 4, 8);

  /** On FPGAs. */
  public static final DenseConv FPGA = new DenseConv(FpgaKernels.DENSE, 1, 0);

  @Override
  public String id() {
    return kernel.id();
  }

  @Override
  public boolean fits(ConvGeometry conv) {
    return conv.pointwise() && conv.groups() == 1;
  }

  @Override
  public List<Launch> launches(ConvGeometry conv, ConvOperands operands, Buffers buffers) {
    PackedWeights layout = PackedWeights.of(conv, DEPTH, TiledConv.COLUMNS);
    int[] shape = shape(conv.merged(), layout);
    String node = operands.node();
    List<Integer> arguments =
        List.of(
            operands.in(),
            buffers.floats(node + " weights", layout.pack(operands.weights())),
            buffers.floats(node + " bias", layout.packBias(operands.bias())),
            buffers.floats(node + " limits", Limits.of(operands.activation())),
            operands.out(),
            buffers.ints(node + " shape", shape));
    return List.of(new Launch(kernel, arguments, shape, node));
  }

  private int[] shape(ConvGeometry conv, PackedWeights layout) {
    int[] shape = new int[DenseFields.LENGTH];
    int pixels = conv.out().pixels();
    shape[0] = conv.out().channels();
    shape[1] = sharers > 0 ? sharers : pixels;
    shape[2] = sharers > 0 ? Math.ceilDiv(pixels, rows) : 1;
    shape[DenseFields.ROWS] = pixels;
    shape[DenseFields.INPUTS] = conv.in().channels();
    shape[DenseFields.IN_STRIDE] = conv.in().stride();
    shape[DenseFields.IN_OFFSET] = conv.in().offset();
    shape[DenseFields.OUTPUTS] = conv.out().channels();
    shape[DenseFields.OUT_STRIDE] = conv.out().stride();
    shape[DenseFields.OUT_OFFSET] = conv.out().offset();
    shape[DenseFields.COLUMNS] = layout.columns();
    return shape;
  }
}
