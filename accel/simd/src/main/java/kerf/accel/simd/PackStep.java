package kerf.accel.simd;

/**
 * Packs weights and biases, a task a column.
 *
 * @param packed target
 * @param weight source
 * @param bias source of the biases, null for zeros
 * @param biasStep distance of neighbouring biases; 0 when one is for all
 * @param biasFactor what every bias is multiplied by
 */
record PackStep(PackedWeights packed, Operand weight, Operand bias, int biasStep, float biasFactor)
    implements Step {
  @Override
  public int tasks() {
    return packed.columns().list().size();
  }

  @Override
  public void run(float[] mem, int task, int scratch) {
    packed.pack(weight.in(mem), weight.at(), task);
    if (bias != null) {
      packed.packBias(bias.in(mem), bias.at(), biasStep, biasFactor, task);
    }
  }

  /**
   * Packs the weights of a depthwise convolution as [tap][channel].
   *
   * @param weights target
   * @param biases target, left at zero without a bias
   */
  record Depthwise(Operand weight, Operand bias, int taps, float[] weights, float[] biases)
      implements Step {
    @Override
    public int tasks() {
      return 1;
    }

    @Override
    public void run(float[] mem, int task, int scratch) {
      float[] from = weight.in(mem);
      int channels = biases.length;
      for (int i = 0; i < weights.length; i++) {
        weights[i] = from[weight.at() + i % channels * taps + i / channels];
      }
      if (bias != null) {
        System.arraycopy(bias.in(mem), bias.at(), biases, 0, channels);
      }
    }
  }
}
