package kerf.host.input;

/**
 * The weights of one pass of a resize: which input samples make up each output sample.
 *
 * @param firsts per output, the first input sample
 * @param ends per output, one past the last input sample
 * @param values per output {@code stride} places, its weights from the start, in fixed point; they
 *     add up to 1 but for rounding
 */
@SuppressWarnings("ArrayRecordComponent") // Read in inner loops, never outside this package.
record ResampleWeights(int[] firsts, int[] ends, int[] values, int stride) {
  /** 32 bits less 8 for the samples and 2 for sums that overshoot. */
  static final int FRACTION_BITS = 32 - 8 - 2;

  /**
   * Weights for stretching the interval from..to of an axis of {@code inputs} samples over {@code
   * outputs} samples. The kernel is widened by the scale when shrinking, so that every input
   * counts.
   */
  static ResampleWeights of(ResampleFilter filter, int inputs, float from, float to, int outputs) {
    double scale = (double) (to - from) / outputs;
    double widening = Math.max(scale, 1);
    double radius = filter.radius() * widening;
    int stride = (int) Math.ceil(radius) * 2 + 1;
    int[] firsts = new int[outputs];
    int[] ends = new int[outputs];
    int[] values = new int[Math.multiplyExact(stride, outputs)];
    double[] weights = new double[stride];
    for (int i = 0; i < outputs; i++) {
      double center = from + (i + 0.5) * scale;
      // Casts towards zero, as in C: a negative bound becomes 0.
      int first = Math.max(0, (int) (center - radius + 0.5));
      int end = Math.min(inputs, (int) (center + radius + 0.5));
      double sum = 0;
      for (int j = first; j < end; j++) {
        weights[j - first] = filter.at((j - center + 0.5) * (1 / widening));
        sum += weights[j - first];
      }
      for (int j = 0; j < end - first; j++) {
        values[i * stride + j] = toFixedPoint(sum == 0 ? weights[j] : weights[j] / sum);
      }
      firsts[i] = first;
      ends[i] = end;
    }
    return new ResampleWeights(firsts, ends, values, stride);
  }

  int outputs() {
    return firsts.length;
  }

  int first(int output) {
    return firsts[output];
  }

  int end(int output) {
    return ends[output];
  }

  /** Where an output's weights start in {@link #values}. */
  int offset(int output) {
    return output * stride;
  }

  private static int toFixedPoint(double weight) {
    double scaled = weight * (1 << FRACTION_BITS);
    return (int) (scaled < 0 ? scaled - 0.5 : scaled + 0.5);
  }
}
