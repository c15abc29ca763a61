package kerf.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code kerf bench convolutions} prints. */
final class ConvRows {
  static final List<String> COLUMNS =
      List.of(
          "convolution",
          "times",
          "microseconds",
          "spread",
          "gflops",
          "peak_gflops",
          "percent_of_peak",
          "device",
          "model",
          "batch",
          "threads",
          "precision",
          "forks",
          "java",
          "cpu",
          "commit",
          "date");

  private static final double MICRO = 1e3;

  private ConvRows() {}

  /** The row of a convolution. */
  static Map<String, Object> of(NetworkConv conv, ConvTimer.Time time, Map<String, Object> where) {
    double speed = 2.0 * conv.multiplyAdds() / time.nanos();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("convolution", conv.name());
    row.put("times", conv.times());
    row.put("microseconds", Figures.rounded(time.nanos() / MICRO));
    row.put("spread", Figures.rounded(time.spread()));
    row.put("gflops", Figures.rounded(speed));
    row.put("peak_gflops", Figures.rounded(time.peak()));
    row.put("percent_of_peak", Figures.rounded(100 * speed / time.peak()));
    row.putAll(where);
    return row;
  }

  /**
   * All together, each as often as the network has it: the sum of their times, the mean speed, and
   * the mean peak by time.
   *
   * @param rows at least one
   */
  static Map<String, Object> all(List<Map<String, Object>> rows, Map<String, Object> where) {
    int times = 0;
    double micros = 0;
    double work = 0;
    double possible = 0;
    for (Map<String, Object> row : rows) {
      int often = ((Number) row.get("times")).intValue();
      double each = often * number(row, "microseconds");
      times += often;
      micros += each;
      work += each * number(row, "gflops");
      possible += each * number(row, "peak_gflops");
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("convolution", "all %d distinct".formatted(rows.size()));
    all.put("times", times);
    all.put("microseconds", Figures.rounded(micros));
    all.put("gflops", Figures.rounded(work / micros));
    all.put("peak_gflops", Figures.rounded(possible / micros));
    all.put("percent_of_peak", Figures.rounded(100 * work / possible));
    all.putAll(where);
    return all;
  }

  private static double number(Map<String, Object> row, String column) {
    return ((Number) row.get(column)).doubleValue();
  }
}
