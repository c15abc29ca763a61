package kerf.host.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kerf.host.pipeline.Phase;
import kerf.host.pipeline.Recorder;
import kerf.host.pipeline.Span;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures of a run whose figures are known. */
class RunReportTest {
  private static final Offset<Double> ROUNDING = within(1e-9);
  private static final int BATCHES = 100;

  private final Recorder recorder = Runs.recorder(BATCHES);
  private final RunReport report = Runs.report(recorder, BATCHES);

  private StageReport thread(String name) {
    return report.threads().stream().filter(t -> t.thread().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void partsOfTheTimeAddUp() {
    StageReport x = thread("0.0 x");
    assertThat(x.busy()).isCloseTo(0.2, ROUNDING);
    assertThat(x.idle()).isCloseTo(0.2, ROUNDING);
    assertThat(x.blocked()).isCloseTo(0.1, ROUNDING);
    assertThat(x.meanMillis()).isCloseTo(2, ROUNDING);
    assertThat(x.medianMillis()).isCloseTo(2, ROUNDING);
    assertThat(x.device()).isEqualTo("x");
    assertThat(report.threads())
        .extracting(StageReport::thread)
        .containsExactly("decode 0", "0.0 x", "0.1 y", "write");
  }

  /** In front of x from the end of decoding, in front of y from the end of being blocked. */
  @Test
  void batchesWaitInFrontOfStages() {
    assertThat(thread("0.0 x").queueMillis()).isCloseTo(1, ROUNDING);
    assertThat(thread("0.1 y").queueMillis()).isCloseTo(0, ROUNDING);
    assertThat(thread("write").queueMillis()).isNull();
  }

  @Test
  void predictionsStandBesideWhatWasMeasured() {
    StageReport y = thread("0.1 y");
    assertThat(y.predicted().millis()).isCloseTo(4, ROUNDING);
    assertThat(y.ratio()).isCloseTo(1, ROUNDING);
    assertThat(thread("0.0 x").ratio()).isCloseTo(1, ROUNDING);
    assertThat(thread("write").predicted()).isNull();
    assertThat(report.rate()).isCloseTo(100, ROUNDING);
    assertThat(report.partOf(report.rates().predicted())).isCloseTo(0.5, ROUNDING);
    assertThat(report.partOf(null)).isNull();
  }

  @Test
  void latencyIsByNearestRank() {
    assertThat(report.latency().p50Millis()).isCloseTo(50, ROUNDING);
    assertThat(report.latency().p99Millis()).isCloseTo(99, ROUNDING);
    assertThat(report.latency().buckets().stream().mapToLong(Latency.Bucket::count).sum())
        .isEqualTo(BATCHES);
    assertThat(Latency.of(List.of()).buckets()).isEmpty();
    assertThat(Latency.of(List.of(5 * Runs.MILLION)).p99Millis()).isCloseTo(5, ROUNDING);
  }

  @Test
  void throughputCountsEveryPictureOnce() {
    double pictures =
        report.throughput().stream()
            .mapToDouble(b -> b.rate() * (b.toSeconds() - b.fromSeconds()))
            .sum();
    assertThat(pictures).isCloseTo(BATCHES, within(1e-6));
    assertThat(report.throughput().getLast().toSeconds()).isCloseTo(1, ROUNDING);
    assertThat(Throughput.of(List.of(), 4)).isEmpty();
    assertThat(Throughput.of(List.of(Runs.MILLION), 4))
        .singleElement()
        .extracting(Throughput.Bin::rate)
        .isEqualTo(4 / 1e-3);
  }

  @Test
  void wordsSayTheFigures() {
    assertThat(RunLines.pictures(report))
        .isEqualTo("100 pictures in 1.00 s, 100.0 images/s, decoding included");
    assertThat(RunLines.rates(report))
        .isEqualTo(
            "images/s: measured 100.0, predicted 200.0 (ratio 0.50), bound 250.0 (0.40);"
                + " x alone 125.0 (0.80); y cannot alone");
    assertThat(RunLines.energy(report)).isEqualTo("joules per image: 0.50, 1 processor package");
    assertThat(RunLines.threadRows(report))
        .contains(
            List.of(
                "0.1 y", "100", "40.0 %", "0.0 %", "0.0 %", "4.00", "4.00", "0.00", "4.00", "1.00",
                "0.50", "1.00"));
  }

  /** Another plan may have another stage under the same number and device. */
  @Test
  void stagesOfALaterPlanHaveNamesOfTheirOwn() {
    assertThat(recorder.thread("0.0 x", Runs.stage("x", 0.0005))).isEqualTo("0.0 x");
    assertThat(recorder.thread("0.0 x", Runs.stage("x", 1))).isEqualTo("0.0 x, plan 2");
    assertThat(recorder.thread("0.0 x", Runs.stage("x", 2))).isEqualTo("0.0 x, plan 3");
    assertThat(recorder.thread("0.0 x", Runs.stage("x", 1))).isEqualTo("0.0 x, plan 2");
  }

  @Test
  void saysWhatMediansAreFromWhenSpansWereCutOff() {
    assertThat(RunLines.spans(report)).doesNotContain("of the first");
    for (int i = 0; i < 100_000; i++) {
      recorder.add(new Span(Phase.WRITE, "write", "", i, 0, 1));
    }
    assertThat(RunLines.spans(Runs.report(recorder, BATCHES)))
        .startsWith("medians and queue times: of the first 100000 of 100700 spans; ");
  }

  @Test
  void isData() {
    JsonNode json = JsonMapper.shared().valueToTree(report);
    assertThat(json.path("latency").path("p50Millis").asDouble()).isCloseTo(50, ROUNDING);
    assertThat(json.path("threads").size()).isEqualTo(4);
  }
}
