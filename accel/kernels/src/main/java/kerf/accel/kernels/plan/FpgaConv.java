package kerf.accel.kernels.plan;

import java.util.List;
import kerf.accel.kernels.FpgaKernels;

/** Which ways an FPGA has to compute a convolution. */
public final class FpgaConv {
  private FpgaConv() {}

  /** All ways, the one to take first. A work-group of pixels would be mostly empty for one. */
  public static List<ConvMethod> candidates(ConvGeometry conv) {
    ConvMethod tiled = new TiledConv(FpgaKernels.CONVOLUTION);
    boolean few = conv.merged().out().pixels() < FpgaKernels.CONVOLUTION.pixels() / 8;
    return DenseConv.FPGA.fits(conv) && few ? List.of(DenseConv.FPGA, tiled) : List.of(tiled);
  }
}
