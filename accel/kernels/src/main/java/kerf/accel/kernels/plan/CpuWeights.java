package kerf.accel.kernels.plan;

import java.util.stream.IntStream;
import kerf.accel.kernels.CpuKernels;
import kerf.accel.kernels.CpuWinogradTransforms;
import kerf.accel.winograd.KernelTransform;
import kerf.accel.winograd.Winograd;

/**
 * Weights of dense and grouped convolutions in the order in which the kernels for CPUs read them. A
 * network has tens of millions, and a first result waits for them: blocks of 16 output channels are
 * packed at the same time.
 */
final class CpuWeights {
  private static final int LANES = CpuKernels.LANES;

  private CpuWeights() {}

  /**
   * In the order [k / 16, r, s, c, k % 16], padded with zeros.
   *
   * @param oihw weights in the order [k, c, r, s]
   */
  static float[] direct(ConvGeometry conv, float[] oihw) {
    int taps = conv.window().taps();
    int channels = conv.groupIn();
    int outputs = conv.out().channels();
    int blocks = Math.ceilDiv(outputs, LANES);
    float[] packed = new float[blocks * taps * channels * LANES];
    IntStream.range(0, blocks)
        .parallel()
        .forEach(
            block -> {
              int last = Math.min(outputs, (block + 1) * LANES);
              for (int k = block * LANES; k < last; k++) {
                int from = k * channels * taps;
                for (int t = 0; t < taps; t++) {
                  int to = (block * taps + t) * channels * LANES + k % LANES;
                  for (int c = 0; c < channels; c++) {
                    packed[to + c * LANES] = oihw[from + c * taps + t];
                  }
                }
              }
            });
    return packed;
  }

  /**
   * {@code G w G'}, or {@code G w}, computed in double, in the order [element, k / 16, c, k % 16].
   *
   * @param oihw weights in the order [k, c, r, s]; whole vectors of output channels
   */
  static float[] winograd(CpuWinogradTransforms transforms, ConvGeometry conv, float[] oihw) {
    KernelTransform kernel =
        KernelTransform.of(Winograd.of(transforms.outputs(), transforms.taps()));
    int taps = conv.window().taps();
    int inputs = conv.in().channels();
    int plane = inputs * conv.out().channels();
    int elements = transforms.elements();
    float[] packed = new float[elements * plane];
    IntStream.range(0, conv.out().channels() / LANES)
        .parallel()
        .forEach(
            block -> {
              double[] transformed = new double[elements];
              for (int i = 0; i < inputs * LANES; i++) {
                int from = ((block * LANES + i % LANES) * inputs + i / LANES) * taps;
                if (transforms.square()) {
                  kernel.square(oihw, from, transformed);
                } else {
                  kernel.line(oihw, from, transformed);
                }
                for (int e = 0; e < elements; e++) {
                  packed[e * plane + block * inputs * LANES + i] = (float) transformed[e];
                }
              }
            });
    return packed;
  }
}
