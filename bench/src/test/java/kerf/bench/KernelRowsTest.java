package kerf.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kerf.accel.ConvProblem;
import kerf.models.graph.Activation;
import kerf.models.graph.Op;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import org.junit.jupiter.api.Test;

class KernelRowsTest {
  /** 100 pixels x 16 channels x 16 outputs: 25,600 multiply-adds. */
  private static final int SIDE = 10;

  private static KernelResult result(
      int side, int times, long packNanos, long handNanos, String winograd) {
    Op.Conv2d op = new Op.Conv2d(Window.square(1, 1), 1, Activation.RELU);
    ConvProblem problem = new ConvProblem(Shape.nhwc(1, side, side, 16), 16, op);
    NetworkConv conv = new NetworkConv(problem, times);
    return new KernelResult(conv, "p", packNanos, "h", handNanos, winograd, 256, 1e-6);
  }

  @Test
  void aRowHasTimesAndTheirRatios() {
    Map<String, Object> row =
        KernelRows.of(List.of(result(SIDE, 3, 1024, 512, "w")), 100).getFirst();

    assertThat(row)
        .containsEntry("convolution", "10x10x16 1x1/1 -> 16")
        .containsEntry("times", 3)
        .containsEntry("pack_ms", 0.001)
        .containsEntry("relative", 0.5)
        .containsEntry("gflops", 50.0)
        .containsEntry("percent_of_peak", 50.0)
        .containsEntry("winograd_gflops", 200.0);
    assertThat(KernelRows.COLUMNS).containsAll(row.keySet());
  }

  @Test
  void theLastRowHasMeansAndTheWorst() {
    List<KernelResult> results =
        List.of(
            result(SIDE, 3, 1024, 512, ""), // half as fast, 50 % of the peak
            result(2 * SIDE, 1, 2048, 4096, "")); // twice as fast, 100 %

    List<Map<String, Object>> rows = KernelRows.of(results, 100);

    assertThat(rows).hasSize(3);
    assertThat(rows.getFirst()).doesNotContainKey("winograd");
    assertThat(rows.getLast())
        .containsEntry("convolution", "all 2 distinct")
        .containsEntry("times", 4)
        .containsEntry("relative", 1.0)
        .containsEntry("worst", 0.5)
        .containsEntry("percent_of_peak", 75.0)
        .containsEntry("percent_by_work", Figures.rounded((3 * 50 + 4 * 100) / 7.0))
        .containsEntry("gflops", 70.0);
    assertThat(KernelRows.COLUMNS).containsAll(rows.getLast().keySet());
  }
}
