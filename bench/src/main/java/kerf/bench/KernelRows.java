package kerf.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code kerf bench kernels} prints. */
final class KernelRows {
  static final List<String> COLUMNS =
      List.of(
          "convolution",
          "times",
          "pack",
          "pack_ms",
          "hand",
          "hand_ms",
          "relative",
          "worst",
          "gflops",
          "percent_of_peak",
          "percent_by_work",
          "winograd",
          "winograd_ms",
          "winograd_gflops",
          "peak_gflops",
          "difference",
          "device",
          "driver",
          "model",
          "batch",
          "threads",
          "runs",
          "java",
          "cpu",
          "load_before",
          "load_after",
          "commit",
          "date");

  private static final double NANOS = 1e6;

  private KernelRows() {}

  /**
   * A row per convolution, and one of them all.
   *
   * @param results at least one
   * @param peak operations a nanosecond
   */
  static List<Map<String, Object>> of(List<KernelResult> results, double peak) {
    List<Map<String, Object>> rows = new ArrayList<>();
    results.forEach(result -> rows.add(row(result, peak)));
    rows.add(summary(results, peak));
    return rows;
  }

  private static Map<String, Object> row(KernelResult result, double peak) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("convolution", result.conv().name());
    row.put("times", result.conv().times());
    row.put("pack", result.pack());
    row.put("pack_ms", Figures.rounded(result.packNanos() / NANOS));
    row.put("hand", result.hand());
    row.put("hand_ms", Figures.rounded(result.handNanos() / NANOS));
    row.put("relative", Figures.rounded(result.relative()));
    row.put("gflops", Figures.rounded(result.speed()));
    row.put("percent_of_peak", Figures.rounded(100 * result.speed() / peak));
    if (!result.winograd().isEmpty()) {
      row.put("winograd", result.winograd());
      row.put("winograd_ms", Figures.rounded(result.winogradNanos() / NANOS));
      row.put("winograd_gflops", Figures.rounded(result.winogradSpeed()));
    }
    row.put("peak_gflops", Figures.rounded(peak));
    row.put("difference", result.difference());
    return row;
  }

  /**
   * Geometric mean and least of {@code relative}; the mean per cent of the peak over the distinct
   * convolutions, and over all multiply-adds of the network. The times are of all convolutions of
   * the network, each as often as it is there.
   */
  private static Map<String, Object> summary(List<KernelResult> results, double peak) {
    double logs = 0;
    double worst = Double.POSITIVE_INFINITY;
    double percents = 0;
    double weighted = 0;
    double work = 0;
    double packNanos = 0;
    double handNanos = 0;
    int times = 0;
    for (KernelResult result : results) {
      int often = result.conv().times();
      double adds = (double) often * result.conv().multiplyAdds();
      double percent = 100 * result.speed() / peak;
      logs += Math.log(result.relative());
      worst = Math.min(worst, result.relative());
      percents += percent;
      weighted += adds * percent;
      work += adds;
      packNanos += (double) often * result.packNanos();
      handNanos += (double) often * result.handNanos();
      times += often;
    }
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("convolution", "all %d distinct".formatted(results.size()));
    row.put("times", times);
    row.put("pack_ms", Figures.rounded(packNanos / NANOS));
    row.put("hand_ms", Figures.rounded(handNanos / NANOS));
    row.put("relative", Figures.rounded(Math.exp(logs / results.size())));
    row.put("worst", Figures.rounded(worst));
    row.put("gflops", Figures.rounded(2 * work / packNanos));
    row.put("percent_of_peak", Figures.rounded(percents / results.size()));
    row.put("percent_by_work", Figures.rounded(weighted / work));
    row.put("peak_gflops", Figures.rounded(peak));
    return row;
  }
}
