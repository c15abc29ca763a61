package kerf.accel.kernels.plan;

import java.util.stream.IntStream;

/**
 * The order in which the tiled kernels read weights: per group a matrix of terms x output channels,
 * padded with zeros.
 *
 * @param groups groups
 * @param groupIn input channels of a group
 * @param groupOut output channels of a group
 * @param taps taps of the window
 * @param depth rows of a group's matrix: {@code taps x groupIn}, rounded up
 * @param columns columns of a group's matrix: {@code groupOut}, rounded up
 */
public record PackedWeights(
    int groups, int groupIn, int groupOut, int taps, int depth, int columns) {
  /**
   * For a convolution.
   *
   * @param rows what the number of rows is a multiple of
   * @param columns what the number of columns is a multiple of
   */
  static PackedWeights of(ConvGeometry conv, int rows, int columns) {
    return new PackedWeights(
        conv.groups(),
        conv.groupIn(),
        conv.groupOut(),
        conv.window().taps(),
        roundUp(conv.terms(), rows),
        roundUp(conv.groupOut(), columns));
  }

  private static int roundUp(int value, int multiple) {
    return Math.ceilDiv(value, multiple) * multiple;
  }

  /** Floats of all matrices. */
  public int length() {
    return groups * depth * columns;
  }

  /**
   * Where the weight of output channel {@code k} of all, input channel {@code c} of its group and
   * tap {@code t} lies.
   */
  public int index(int k, int c, int t) {
    int group = k / groupOut;
    return (group * depth + t * groupIn + c) * columns + k - group * groupOut;
  }

  /**
   * Packs.
   *
   * @param oihw weights in the order [k, c, r, s]
   */
  public float[] pack(float[] oihw) {
    float[] packed = new float[length()];
    IntStream.range(0, groups * groupIn)
        .parallel()
        .forEach(
            channel -> {
              int first = channel / groupIn * groupOut;
              int c = channel % groupIn;
              for (int t = 0; t < taps; t++) {
                int row = index(first, c, t);
                for (int k = 0; k < groupOut; k++) {
                  packed[row + k] = oihw[((first + k) * groupIn + c) * taps + t];
                }
              }
            });
    return packed;
  }

  /**
   * A bias in the order of the columns.
   *
   * @param bias one per output channel, or null for zeros
   */
  public float[] packBias(float[] bias) {
    float[] packed = new float[groups * columns];
    if (bias != null) {
      for (int g = 0; g < groups; g++) {
        System.arraycopy(bias, g * groupOut, packed, g * columns, groupOut);
      }
    }
    return packed;
  }
}
