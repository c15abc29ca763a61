package kerf.accel.simd;

import java.util.List;
import java.util.Optional;

/**
 * Packs weights and biases, a task a column.
 *
 * @param target packed weights
 * @param weight source
 * @param bias source of the biases, null for zeros
 * @param biasStep distance of neighbouring biases; 0 when one is for all
 * @param biasFactor what every bias is multiplied by
 */
record PackStep(PackedWeights target, Operand weight, Operand bias, int biasStep, float biasFactor)
    implements Packing {
  @Override
  public int tasks() {
    return target.columns().list().size();
  }

  @Override
  public List<float[]> packed() {
    return List.of(target.weights(), target.bias());
  }

  @Override
  public Optional<String> recipe() {
    return Packing.recipe(target.recipe() + biasStep + " " + biasFactor, weight, bias);
  }

  @Override
  public void run(float[] mem, int task, int scratch) {
    target.pack(weight.in(mem), weight.at(), task);
    if (bias != null) {
      target.packBias(bias.in(mem), bias.at(), biasStep, biasFactor, task);
    }
  }

  /**
   * Packs the weights of a depthwise convolution as [tap][channel].
   *
   * @param weights target
   * @param biases target, left at zero without a bias
   */
  record Depthwise(Operand weight, Operand bias, int taps, float[] weights, float[] biases)
      implements Packing {
    @Override
    public List<float[]> packed() {
      return List.of(weights, biases);
    }

    @Override
    public Optional<String> recipe() {
      return Packing.recipe("depthwise, " + taps + " taps", weight, bias);
    }

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
