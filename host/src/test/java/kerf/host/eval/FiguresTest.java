package kerf.host.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import kerf.host.api.Prediction;
import org.junit.jupiter.api.Test;

/** Figures of rows, against what can be counted by hand. */
class FiguresTest {
  private static final double CLOSE = 1e-12;

  private static Row row(List<Integer> labels, double probability, int... top) {
    List<Prediction> predictions =
        IntStream.range(0, top.length)
            .mapToObj(i -> new Prediction(top[i], "c" + top[i], i == 0 ? probability : 0))
            .toList();
    return new Row("x", labels, predictions, null);
  }

  private static final List<Row> ROWS =
      List.of(
          row(List.of(1), 0.9, 1, 2),
          row(List.of(1), 0.3, 2, 1),
          row(List.of(2, 0), 0.9, 0, 1),
          row(List.of(0), 1, 3, 2),
          new Row("broken", List.of(3), List.of(), "broken: is no picture"));

  @Test
  void errorsCountPicturesWithAResult() {
    assertThat(Scores.of(ROWS)).isEqualTo(new Scores(4, 2, 1));
    assertThat(Scores.of(ROWS).top1Error()).isEqualTo(0.5);
    assertThat(Scores.of(List.of()).top5Error()).isNaN();
  }

  @Test
  void classesAndConfusionTakeAcceptableForRight() {
    assertThat(ClassScores.of(ROWS, 4))
        .containsExactly(
            new ClassScores(0, new Scores(1, 1, 1), 0),
            new ClassScores(1, new Scores(2, 1, 0), 1),
            new ClassScores(2, new Scores(1, 0, 0), 2),
            new ClassScores(3, new Scores(0, 0, 0), 1));
    Confusion confusion = Confusion.of(ROWS);
    assertThat(confusion.cells())
        .containsExactly(
            new Confusion.Cell(0, 3, 1),
            new Confusion.Cell(1, 1, 1),
            new Confusion.Cell(1, 2, 1),
            new Confusion.Cell(2, 2, 1));
    assertThat(confusion.commonest(1)).containsExactly(new Confusion.Cell(0, 3, 1));
  }

  /** 0.3 lies in the bin up to 1/3, 0.9 in that up to 14/15, and 1 in the last. */
  @Test
  void calibrationComparesProbabilityWithAccuracy() {
    Calibration calibration = Calibration.of(ROWS);
    assertThat(calibration.bins().stream().map(Calibration.Bin::pictures))
        .containsExactly(0L, 0L, 0L, 0L, 1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 2L, 1L);
    Calibration.Bin two = calibration.bins().get(13);
    assertThat(two.confidence()).isCloseTo(0.9, within(CLOSE));
    assertThat(two.accuracy()).isEqualTo(1);
    double expected = (1 * 0.3 + 2 * 0.1 + 1 * 1) / 4;
    assertThat(calibration.error()).isCloseTo(expected, within(CLOSE));
    assertThat(Calibration.of(List.of()).error()).isNaN();
  }

  @Test
  void aBoundOfABinBelongsToItsLowerSide() {
    List<Row> rows = List.of(row(List.of(0), 0.2, 0), row(List.of(0), 0, 0));
    List<Calibration.Bin> bins = Calibration.of(rows).bins();
    assertThat(bins.get(2).pictures()).isEqualTo(1);
    assertThat(bins.get(0).pictures()).isEqualTo(1);
  }

  /**
   * Wilson's bounds are the proportions from which the observed one lies 1.96 of their own standard
   * deviations away.
   */
  @Test
  void boundsLieAsFarAsWilsonSays() {
    for (long of : new long[] {1, 2, 20, 997, 50_000}) {
      for (long count : new long[] {1, of / 3, of - 1}) {
        if (count > 0 && count < of) {
          Interval interval = Interval.wilson(count, of);
          double observed = (double) count / of;
          for (double bound : new double[] {interval.low(), interval.high()}) {
            double deviation = Math.sqrt(bound * (1 - bound) / of);
            assertThat(Math.abs(observed - bound) / deviation)
                .isCloseTo(1.959963984540054, within(1e-6));
          }
          assertThat(interval.low()).isLessThan(observed);
          assertThat(interval.high()).isGreaterThan(observed);
        }
      }
    }
  }

  @Test
  void boundsOfNoneAndAllStayInside() {
    double z2 = 1.959963984540054 * 1.959963984540054;
    Interval none = Interval.wilson(0, 10);
    assertThat(none.low()).isZero();
    assertThat(none.high()).isCloseTo(z2 / (10 + z2), within(CLOSE));
    Interval all = Interval.wilson(10, 10);
    assertThat(all.low()).isCloseTo(10 / (10 + z2), within(CLOSE));
    assertThat(all.high()).isEqualTo(1);
    assertThat(Interval.wilson(0, 0)).isEqualTo(new Interval(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Interval.wilson(3, 2));
  }

  @Test
  void batchesHoldWholePicturesOrPartsOfOne() {
    assertThat(Grouping.of(1, 16)).isEqualTo(new Grouping(1, 16, 16));
    assertThat(Grouping.of(10, 16)).isEqualTo(new Grouping(10, 10, 1));
    assertThat(Grouping.of(10, 8)).isEqualTo(new Grouping(10, 5, 1));
    assertThat(Grouping.of(12, 7)).isEqualTo(new Grouping(12, 6, 1));
    assertThat(Grouping.of(144, 17)).isEqualTo(new Grouping(144, 16, 1));
    assertThat(Grouping.of(144, 16).batches()).isEqualTo(9);
    assertThat(Grouping.of(1, 16).batches()).isEqualTo(1);
  }
}
