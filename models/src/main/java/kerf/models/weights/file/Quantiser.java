package kerf.models.weights.file;

/**
 * Levels between the least and the greatest value of each output: {@code value = q * scale + min}.
 */
final class Quantiser {
  private final float[] scales;
  private final float[] mins;
  private final int levels;

  private Quantiser(float[] scales, float[] mins, int levels) {
    this.scales = scales;
    this.mins = mins;
    this.levels = levels;
  }

  /** One for each output; the live array. */
  float[] scales() {
    return scales;
  }

  /** One for each output; the live array. */
  float[] mins() {
    return mins;
  }

  /**
   * The levels of values, as many for each output.
   *
   * @param levels the greatest q, at most 255
   */
  static Quantiser of(float[] values, int outputs, int levels) {
    float[] scales = new float[outputs];
    float[] mins = new float[outputs];
    int each = values.length / outputs;
    for (int o = 0; o < outputs; o++) {
      float min = Float.POSITIVE_INFINITY;
      float max = Float.NEGATIVE_INFINITY;
      for (int i = o * each; i < (o + 1) * each; i++) {
        min = Math.min(min, values[i]);
        max = Math.max(max, values[i]);
      }
      mins[o] = min;
      scales[o] = (max - min) / levels;
    }
    return new Quantiser(scales, mins, levels);
  }

  /** False when values, or their spread, are none that levels can divide. */
  boolean isFinite() {
    for (int o = 0; o < scales.length; o++) {
      if (!Float.isFinite(scales[o]) || !Float.isFinite(mins[o])) {
        return false;
      }
    }
    return true;
  }

  /** The nearest level of each value. */
  byte[] quantised(float[] values) {
    byte[] quantised = new byte[values.length];
    int each = values.length / scales.length;
    for (int i = 0; i < quantised.length; i++) {
      int o = i / each;
      int level = scales[o] == 0 ? 0 : Math.round((values[i] - mins[o]) / scales[o]);
      quantised[i] = (byte) Math.clamp(level, 0, levels);
    }
    return quantised;
  }
}
