package kerf.accel.kernels;

import java.util.List;

/**
 * The transforms of a Winograd convolution F(m, r) for CPUs.
 *
 * @param square in two dimensions, m x m outputs of r x r taps; otherwise in one
 * @param outputs m
 * @param taps r
 * @param input transforms tiles of the input; others with equal m + r may share it
 * @param output transforms products to tiles of the output
 */
public record CpuWinogradTransforms(
    boolean square, int outputs, int taps, Kernel input, Kernel output) {
  /** The generated kernels. */
  static CpuWinogradTransforms of(boolean square, int[] f) {
    String kind = square ? "square" : "line";
    String in = kind + (f[0] + f[1] - 1);
    String out = kind + f[0] + "x" + f[1];
    return new CpuWinogradTransforms(
        square,
        f[0],
        f[1],
        CpuKernels.kernel(
            "cpu_winograd_" + in + "_input",
            CpuWinograd.class,
            in + "Input",
            List.of(Parameter.in("in"), Parameter.out("out"), Parameter.table("shape"))),
        CpuKernels.kernel(
            "cpu_winograd_" + out + "_output",
            CpuWinograd.class,
            out + "Output",
            List.of(
                Parameter.in("in"),
                Parameter.in("bias"),
                Parameter.in("limits"),
                Parameter.out("out"),
                Parameter.table("shape"))));
  }

  /** Inputs and products along a side: m + r - 1. */
  public int side() {
    return outputs + taps - 1;
  }

  /** Products of a tile. */
  public int elements() {
    return square ? side() * side() : side();
  }
}
