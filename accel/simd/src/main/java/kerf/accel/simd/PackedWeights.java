package kerf.accel.simd;

/**
 * Weights in the order in which the blocks read them: column after column, in a column [tap][input
 * channel][output channel], output channels padded with zeros to the column's width.
 *
 * @param source distances in the source between neighbouring outputs, inputs and taps
 * @param columns the cut of the output channels
 * @param taps taps of the kernel
 * @param inner input channels of a group
 * @param factor what every weight is multiplied by
 * @param weights written: the packed weights
 * @param bias written: biases, padded
 */
record PackedWeights(
    Source source,
    Columns columns,
    int taps,
    int inner,
    float factor,
    float[] weights,
    float[] bias) {
  /** Strides of the source: {@code weight[output * out + input * in + tap * tapStep]}. */
  record Source(int out, int in, int tapStep) {
    /** A convolution's weights, OIHW. */
    static Source oihw(int inner, int taps) {
      return new Source(inner * taps, taps, 1);
    }
  }

  static PackedWeights allocate(Source source, Columns columns, int taps, int inner, float factor) {
    return new PackedWeights(
        source,
        columns,
        taps,
        inner,
        factor,
        new float[columns.weights()],
        new float[columns.biases()]);
  }

  /** All that the order follows from. */
  String recipe() {
    return "%s %s %d taps %d inner %s ".formatted(source, columns.recipe(), taps, inner, factor);
  }

  /** Packs one column; columns do not touch each other. */
  void pack(float[] from, int at, int column) {
    Columns.Column c = columns.list().get(column);
    int width = c.block().channels();
    int target = c.weightAt();
    for (int t = 0; t < taps; t++) {
      for (int i = 0; i < inner; i++, target += width) {
        int start = at + c.channel() * source.out + i * source.in + t * source.tapStep;
        for (int k = 0; k < c.valid(); k++) {
          weights[target + k] = factor * from[start + k * source.out];
        }
      }
    }
  }

  /** Copies one column's biases, {@code step} floats apart in the source (0: one for all). */
  void packBias(float[] from, int at, int step, float times, int column) {
    Columns.Column c = columns.list().get(column);
    for (int k = 0; k < c.valid(); k++) {
      bias[c.biasAt() + k] = times * from[at + (c.channel() + k) * step];
    }
  }
}
