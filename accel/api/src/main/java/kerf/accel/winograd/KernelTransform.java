package kerf.accel.winograd;

/**
 * {@code G} of {@link Winograd} in double, for networks have millions of kernels to transform.
 * Immutable.
 */
public final class KernelTransform {
  private final int taps;
  private final int products;
  private final double[] matrix;

  private KernelTransform(Winograd f) {
    taps = f.taps();
    products = f.products();
    matrix =
        f.kernel().stream()
            .flatMapToDouble(row -> row.stream().mapToDouble(Fraction::value))
            .toArray();
  }

  /** The transform of F(m, r). */
  public static KernelTransform of(Winograd f) {
    return new KernelTransform(f);
  }

  /**
   * {@code G g}.
   *
   * @param g r weights in a row
   * @param from index of the first
   * @param out receives a value for each product
   */
  public void line(float[] g, int from, double[] out) {
    for (int j = 0; j < products; j++) {
      double sum = 0;
      for (int k = 0; k < taps; k++) {
        sum += matrix[j * taps + k] * g[from + k];
      }
      out[j] = sum;
    }
  }

  /**
   * {@code G g G'}.
   *
   * @param g r x r weights, row by row
   * @param from index of the first
   * @param out receives products x products values, row by row
   */
  public void square(float[] g, int from, double[] out) {
    double[] row = new double[taps];
    for (int j = 0; j < products; j++) {
      for (int s = 0; s < taps; s++) {
        double sum = 0;
        for (int t = 0; t < taps; t++) {
          sum += matrix[j * taps + t] * g[from + t * taps + s];
        }
        row[s] = sum;
      }
      for (int i = 0; i < products; i++) {
        double sum = 0;
        for (int s = 0; s < taps; s++) {
          sum += matrix[i * taps + s] * row[s];
        }
        out[j * products + i] = sum;
      }
    }
  }
}
