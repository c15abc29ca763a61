package kerf.host.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import kerf.host.report.RooflinePlot;
import kerf.models.cost.ModuleCost;
import kerf.models.cost.ModuleTable;
import kerf.models.graph.Node;
import kerf.models.graph.Segment;
import kerf.profiles.Calibration;
import kerf.profiles.board.Board;
import kerf.profiles.board.Quantity;
import kerf.profiles.board.Roofline;

/**
 * A network's times on boards, module by module.
 *
 * @param segment the fused network at a batch
 * @param modules its modules
 */
record BoardRows(Segment segment, ModuleTable modules, PeakPrecision precision, int batch) {
  static final List<String> COLUMNS =
      List.of(
          "board",
          "module",
          "gmac",
          "mb",
          "basis",
          "ms",
          "least_ms",
          "most_ms",
          "binds",
          "images_per_second",
          "unknown");

  private static final double MILLI = 1e3;

  /** Of the predicted time, where whole networks were off by all of it. */
  private static final double LEAST_SHARE = 0.05;

  /**
   * Rows of a board, the last for the whole network.
   *
   * @param plot receives the board, unless one of its roofs is unknown
   */
  List<Map<String, Object>> of(Board board, RooflinePlot plot) {
    boolean fitted = board.prediction() != null && precision == PeakPrecision.FP32;
    BoardClock clock =
        fitted
            ? BoardClock.Fitted.of(board.prediction(), segment)
            : new BoardClock.Bound(
                Roofline.of(board, precision.peak()), segment, precision.bytes());
    List<Map<String, Object>> rows = new ArrayList<>();
    List<RooflinePlot.Module> dots = new ArrayList<>();
    Sum whole = new Sum();
    for (ModuleCost module : modules.modules()) {
      Sum sum = sum(module, clock);
      whole.add(sum);
      dots.add(new RooflinePlot.Module(2 * sum.multiplyAdds, sum.bytes, sum.seconds));
      if (sum.bytes > 0) {
        Map<String, Object> row = row(board.id(), module.name(), sum, clock);
        if (fitted) {
          Calibration fit = board.prediction().fit();
          band(row, sum.seconds * fit.low(), sum.seconds * fit.high());
        }
        rows.add(row);
      }
    }
    draw(board, dots, plot);
    Map<String, Object> last = row(board.id(), "TOTAL", whole, clock);
    if (fitted) {
      // Measured is predicted / (1 + error), the error of either sign.
      double error = board.prediction().wholeError();
      band(last, whole.seconds / (1 + error), whole.seconds / Math.max(1 - error, LEAST_SHARE));
    }
    last.put(
        "images_per_second", whole.seconds > 0 ? Magnitude.rounded(batch / whole.seconds) : null);
    last.put("unknown", unknown(board));
    rows.add(last);
    return rows;
  }

  /** Seconds of groups, and what has the largest part of them. */
  private static final class Sum {
    private double multiplyAdds;
    private double bytes;
    private double seconds;
    private final Map<String, Double> byRoof = new TreeMap<>();

    void add(GroupWork work, BoardClock.Time time) {
      multiplyAdds += work.multiplyAdds();
      bytes += work.bytes();
      seconds += time.seconds();
      byRoof.merge(time.binds(), time.seconds(), Double::sum);
    }

    void add(Sum other) {
      multiplyAdds += other.multiplyAdds;
      bytes += other.bytes;
      seconds += other.seconds;
      other.byRoof.forEach((roof, part) -> byRoof.merge(roof, part, Double::sum));
    }

    String binds() {
      return byRoof.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey)
          .orElse("");
    }
  }

  private Sum sum(ModuleCost module, BoardClock clock) {
    Sum sum = new Sum();
    for (String name : module.nodes()) {
      Node node = segment.graph().node(name);
      sum.add(GroupWork.of(segment, node, precision.bytes()), clock.of(node));
    }
    return sum;
  }

  private static Map<String, Object> row(String board, String module, Sum sum, BoardClock clock) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("board", board);
    row.put("module", module);
    row.put("gmac", Magnitude.rounded(sum.multiplyAdds / 1e9));
    row.put("mb", Magnitude.rounded(sum.bytes / 1e6));
    row.put("basis", clock.predicts() ? "predicted" : "bound");
    row.put("ms", sum.seconds > 0 ? Magnitude.rounded(sum.seconds * MILLI) : null);
    row.put("binds", sum.binds());
    return row;
  }

  private static void band(Map<String, Object> row, double least, double most) {
    row.put("least_ms", Magnitude.rounded(least * MILLI));
    row.put("most_ms", Magnitude.rounded(most * MILLI));
  }

  private void draw(Board board, List<RooflinePlot.Module> dots, RooflinePlot plot) {
    OptionalDouble peak = board.number(precision.peak());
    OptionalDouble bandwidth = board.number(Quantity.MEMORY_BANDWIDTH);
    if (peak.isPresent() && bandwidth.isPresent()) {
      plot.add(board.id(), peak.getAsDouble(), bandwidth.getAsDouble(), dots);
    }
  }

  /** What nobody says of the board, and whether weights and maps fit into its memory. */
  private String unknown(Board board) {
    List<String> words = new ArrayList<>();
    for (Quantity quantity :
        List.of(precision.peak(), Quantity.MEMORY_BANDWIDTH, Quantity.LAUNCH_SECONDS)) {
      if (board.number(quantity).isEmpty()) {
        words.add(quantity.id());
      }
    }
    long needed = precision.bytes() * (GroupWork.weights(segment) + modules.peakValues());
    OptionalDouble memory = board.number(Quantity.MEMORY_BYTES);
    if (memory.isEmpty()) {
      words.add(Quantity.MEMORY_BYTES.id());
    } else if (needed > memory.getAsDouble()) {
      words.add(0, "does not fit: %d MB needed".formatted(needed / 1_000_000));
    }
    return String.join(" ", words);
  }
}
