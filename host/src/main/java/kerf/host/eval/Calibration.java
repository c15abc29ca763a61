package kerf.host.eval;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether the probability of the most probable class is how often it is right: Guo et al., "On
 * calibration of modern neural networks", ICML 2017, section 2.
 *
 * @param bins of equal width, in order
 */
public record Calibration(List<Bin> bins) {
  /** As many as that paper has. */
  private static final int BINS = 15;

  /**
   * Pictures whose most probable class has a probability above {@code from} and up to {@code to}.
   *
   * @param from exclusive
   * @param to inclusive
   * @param pictures in it
   * @param confidence mean probability of their most probable class; not a number without pictures
   * @param accuracy part of them that is right; not a number without pictures
   */
  public record Bin(double from, double to, long pictures, double confidence, double accuracy) {}

  /** Copies the list. */
  public Calibration {
    bins = List.copyOf(bins);
  }

  /** Of rows, those without a result left out. */
  static Calibration of(List<Row> rows) {
    long[] pictures = new long[BINS];
    long[] right = new long[BINS];
    double[] sums = new double[BINS];
    for (Row row : rows) {
      if (!row.isSkipped()) {
        double confidence = row.top().getFirst().probability();
        int bin = Math.clamp((int) Math.ceil(confidence * BINS) - 1, 0, BINS - 1);
        pictures[bin]++;
        sums[bin] += confidence;
        right[bin] += row.isTop1Right() ? 1 : 0;
      }
    }
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      bins.add(
          new Bin(
              (double) i / BINS,
              (double) (i + 1) / BINS,
              pictures[i],
              sums[i] / pictures[i],
              (double) right[i] / pictures[i]));
    }
    return new Calibration(bins);
  }

  /**
   * Expected calibration error: {@code sum over bins of pictures / all x |accuracy - confidence|};
   * not a number when there are no pictures.
   */
  public double error() {
    long all = bins.stream().mapToLong(Bin::pictures).sum();
    double sum =
        bins.stream()
            .filter(bin -> bin.pictures > 0)
            .mapToDouble(bin -> bin.pictures * Math.abs(bin.accuracy - bin.confidence))
            .sum();
    return sum / all;
  }
}
