package kerf.models.weights.file;

/**
 * Elements stored as unsigned integers: {@code value = q * scale[o] + min[o]}, o being the index
 * along the first dimension where there are several scales.
 *
 * @param quantised the integers
 * @param scale one, or one for each index of the first dimension
 * @param min as scale
 */
record Affine(Elements quantised, Elements scale, Elements min) implements Elements {
  @Override
  public float[] read() {
    float[] values = quantised.read();
    float[] scales = scale.read();
    float[] mins = min.read();
    int each = values.length / scales.length;
    for (int i = 0; i < values.length; i++) {
      values[i] = values[i] * scales[i / each] + mins[i / each];
    }
    return values;
  }

  @Override
  public String origin() {
    return quantised.origin() + " x " + scale.origin() + " + " + min.origin();
  }

  /** One number that is known already. */
  record Single(float value) implements Elements {
    @Override
    public float[] read() {
      return new float[] {value};
    }

    @Override
    public String origin() {
      return Float.toString(value);
    }
  }
}
