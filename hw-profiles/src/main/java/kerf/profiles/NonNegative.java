package kerf.profiles;

/** Weighted least squares of a few unknowns, none below 0. */
final class NonNegative {
  private static final double SINGULAR = 1e-12;

  private NonNegative() {}

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /**
   * The x that minimises the sum of {@code weights[i] (rows[i] x - values[i])^2}. Every set of
   * unknowns that are not 0 is tried, so that there should be few.
   *
   * @param rows one for each value, of one length
   */
  static double[] solve(double[][] rows, double[] values, double[] weights) {
    int n = rows[0].length;
    double[] best = new double[n];
    double least = error(rows, values, weights, best);
    for (int set = 1; set < 1 << n; set++) {
      double[] x = free(rows, values, weights, set);
      if (x != null) {
        double error = error(rows, values, weights, x);
        if (error < least) {
          least = error;
          best = x;
        }
      }
    }
    return best;
  }

  private static double error(double[][] rows, double[] values, double[] weights, double[] x) {
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      double off = dot(rows[i], x) - values[i];
      sum += weights[i] * off * off;
    }
    return sum;
  }

  /** Without the others; null when there is no one answer or it is below 0. */
  private static double[] free(double[][] rows, double[] values, double[] weights, int set) {
    int n = rows[0].length;
    double[] scale = scale(rows, weights);
    double[][] a = new double[n][n + 1];
    for (int j = 0; j < n; j++) {
      boolean in = (set >> j & 1) == 1;
      for (int k = 0; k < n; k++) {
        boolean both = in && (set >> k & 1) == 1;
        for (int i = 0; both && i < rows.length; i++) {
          a[j][k] += weights[i] * rows[i][j] / scale[j] * rows[i][k] / scale[k];
        }
      }
      for (int i = 0; in && i < rows.length; i++) {
        a[j][n] += weights[i] * rows[i][j] / scale[j] * values[i];
      }
      a[j][j] = in ? a[j][j] : 1;
    }
    double[] x = eliminate(a);
    for (int j = 0; x != null && j < n; j++) {
      if (!(x[j] >= 0)) {
        return null;
      }
      x[j] /= scale[j];
    }
    return x;
  }

  /** So that every column has the length 1. */
  private static double[] scale(double[][] rows, double[] weights) {
    double[] scale = new double[rows[0].length];
    for (int j = 0; j < scale.length; j++) {
      double sum = 0;
      for (int i = 0; i < rows.length; i++) {
        sum += weights[i] * rows[i][j] * rows[i][j];
      }
      scale[j] = sum > 0 ? Math.sqrt(sum) : 1;
    }
    return scale;
  }

  /** Gauss, with the greatest pivot; null when there is none. */
  private static double[] eliminate(double[][] a) {
    int n = a.length;
    for (int c = 0; c < n; c++) {
      int pivot = c;
      for (int r = c + 1; r < n; r++) {
        pivot = Math.abs(a[r][c]) > Math.abs(a[pivot][c]) ? r : pivot;
      }
      if (Math.abs(a[pivot][c]) < SINGULAR) {
        return null;
      }
      double[] row = a[pivot];
      a[pivot] = a[c];
      a[c] = row;
      for (int r = 0; r < n; r++) {
        double factor = r == c ? 0 : a[r][c] / row[c];
        for (int k = c; factor != 0 && k <= n; k++) {
          a[r][k] -= factor * row[k];
        }
      }
    }
    double[] x = new double[n];
    for (int r = 0; r < n; r++) {
      x[r] = a[r][n] / a[r][r];
    }
    return x;
  }
}
