package kerf.accel.kernels;

import java.util.List;

/**
 * A convolution for CPUs whose items compute a tile.
 *
 * @param kernel the kernel
 * @param vectors vectors of 16 output channels of an item
 * @param pixels output pixels of an item
 */
public record CpuTile(Kernel kernel, int vectors, int pixels) {
  /** The generated kernel of a tile. */
  static CpuTile of(int vectors, int pixels) {
    String method = "tile" + vectors + "x" + pixels;
    return new CpuTile(
        CpuKernels.kernel(
            "cpu_conv_" + vectors + "x" + pixels,
            CpuConv.class,
            method,
            List.of(
                Parameter.in("in"),
                Parameter.in("weights"),
                Parameter.in("bias"),
                Parameter.in("limits"),
                Parameter.table("table"),
                Parameter.out("out"),
                Parameter.table("shape"))),
        vectors,
        pixels);
  }
}
