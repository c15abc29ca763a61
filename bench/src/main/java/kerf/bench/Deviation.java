package kerf.bench;

/**
 * How far values are from those wanted, in standard deviations of these.
 *
 * @param rms root of the mean square of the differences
 * @param largest difference
 */
record Deviation(double rms, double largest) {
  /**
   * Compares.
   *
   * @throws IllegalArgumentException when there are more of one than of the other
   */
  static Deviation of(float[] wanted, float[] got) {
    if (wanted.length != got.length) {
      throw new IllegalArgumentException(got.length + " values, not " + wanted.length);
    }
    double sum = 0;
    double squares = 0;
    double differences = 0;
    double largest = 0;
    for (int i = 0; i < wanted.length; i++) {
      double difference = Math.abs((double) got[i] - wanted[i]);
      sum += wanted[i];
      squares += (double) wanted[i] * wanted[i];
      differences += difference * difference;
      largest = Math.max(largest, difference);
    }
    double mean = sum / wanted.length;
    double unit = Math.sqrt(Math.max(squares / wanted.length - mean * mean, 1e-30));
    return new Deviation(Math.sqrt(differences / wanted.length) / unit, largest / unit);
  }
}
