package kerf.profiles;

import java.util.List;

/**
 * What a device takes for its work: four constants, fitted to fused groups that were measured on
 * it. A group takes {@code overhead + products * perProduct + transformed * perTransformed + bytes
 * * perByte} seconds.
 *
 * @param algorithm by which its convolutions are counted
 * @param overheadSeconds of each group
 * @param perProduct seconds for a multiply-add
 * @param perTransformed seconds for a value of Winograd's transforms
 * @param perByte seconds
 */
public record WorkRates(
    Algorithm algorithm,
    double overheadSeconds,
    double perProduct,
    double perTransformed,
    double perByte) {
  /** Rounds of the fit in which groups that it misses lose weight. */
  private static final int ROUNDS = 20;

  /** A relative error below this does not make a group weigh more. */
  private static final double CLOSE = 0.05;

  /**
   * A measured group.
   *
   * @param work by the algorithm that is fitted
   * @param seconds above 0
   */
  public record Sample(Work work, double seconds) {
    /**
     * @throws IllegalArgumentException when the time is not a number above 0
     */
    public Sample {
      if (!(seconds > 0) || Double.isInfinite(seconds)) {
        throw new IllegalArgumentException("seconds must be a number above 0, not " + seconds);
      }
    }
  }

  /**
   * The least sum of relative errors over the samples, no constant below 0: least squares of
   * relative errors, over and over with each sample weighted by the inverse of the error that it
   * had, so that a few groups measured wrongly do not bend it.
   *
   * @param samples at least one
   */
  public static WorkRates fit(Algorithm algorithm, List<Sample> samples) {
    double[][] rows = samples.stream().map(s -> row(s.work())).toArray(double[][]::new);
    double[] seconds = samples.stream().mapToDouble(Sample::seconds).toArray();
    double[] weights = new double[seconds.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 1 / (seconds[i] * seconds[i]);
    }
    double[] constants = NonNegative.solve(rows, seconds, weights);
    for (int round = 0; round < ROUNDS; round++) {
      double[] now = weights.clone();
      for (int i = 0; i < now.length; i++) {
        double error = Math.abs(NonNegative.dot(constants, rows[i]) / seconds[i] - 1);
        now[i] /= Math.max(CLOSE, error);
      }
      constants = NonNegative.solve(rows, seconds, now);
    }
    return new WorkRates(algorithm, constants[0], constants[1], constants[2], constants[3]);
  }

  private static double[] row(Work work) {
    return new double[] {1, work.products(), work.transformed(), work.bytes()};
  }

  /** Predicted seconds. */
  public double seconds(Work work) {
    return overheadSeconds
        + perProduct * work.products()
        + perTransformed * work.transformed()
        + perByte * work.bytes();
  }

  /** Median of the samples' relative errors, whatever their sign. */
  public double error(List<Sample> samples) {
    return Timing.of(
            samples.stream()
                .mapToDouble(s -> Math.abs(seconds(s.work()) / s.seconds() - 1))
                .toArray())
        .medianSeconds();
  }
}
