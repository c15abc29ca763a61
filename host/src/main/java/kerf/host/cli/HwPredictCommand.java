package kerf.host.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import kerf.host.api.Network;
import kerf.host.output.RowWriter;
import kerf.host.report.Plots;
import kerf.host.report.RooflinePlot;
import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.models.cost.ModuleCost;
import kerf.models.cost.ModuleTable;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Segment;
import kerf.models.rewrite.Rewrites;
import kerf.profiles.Calibration;
import kerf.profiles.board.Board;
import kerf.profiles.board.Boards;
import kerf.profiles.board.Quantity;
import kerf.profiles.board.Roofline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kerf hw predict}. */
@Command(
    name = "predict",
    mixinStandardHelpOptions = true,
    description = "The time that a network takes on boards, module by module, and why.",
    footer = {
      "",
      "Of a device that 'kerf hw probe' measured it is predicted, with a band: nine of ten of a",
      "module's groups took from least to most in other networks, and whole networks were off by as",
      "much as the total's band. Of another board it is a bound, from what is known of it: how far",
      "above it a run would be is unknown. Fused groups run one after another, each reading its",
      "inputs and weights and writing its output once. For an FPGA see also 'kerf fpga explore'.",
      "",
      "Examples:",
      "  kerf hw predict -m inception-v3 --profile simd.yaml",
      "  kerf hw predict -m inception-v3 --on rtx-4090,h100-sxm5",
      "  kerf hw predict -m vgg16 --on ALL --total --format csv"
    })
final class HwPredictCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
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

  private static final Map<String, Precision> PRECISIONS =
      Map.of(
          "fp32", new Precision(Quantity.FP32_FLOPS, 4),
          "fp16", new Precision(Quantity.FP16_FLOPS, 2),
          "int8", new Precision(Quantity.INT8_OPS, 1));

  /**
   * A precision.
   *
   * @param peak the figure that is its peak
   * @param bytes of a value
   */
  private record Precision(Quantity peak, int bytes) {}

  @Option(
      names = {"-m", "--model"},
      required = true,
      paramLabel = "MODEL",
      description = "Model package, ONNX file, or architecture.")
  private String model;

  @Mixin private NetworkOption network;

  @Option(
      names = "--on",
      split = ",",
      paramLabel = "BOARD[,BOARD]",
      description = "Boards by id, YAML files of your own, or ALL.")
  private List<String> boards = List.of();

  @Option(
      names = "--profile",
      paramLabel = "FILE",
      description = "A profile of your own; may be repeated.")
  private List<Path> profiles = List.of();

  @Option(
      names = "--precision",
      paramLabel = "P",
      defaultValue = "fp32",
      description = "fp32, fp16 or int8 (default: ${DEFAULT-VALUE}).")
  private String precision;

  @Option(
      names = {"-b", "--batch"},
      paramLabel = "N",
      defaultValue = "1",
      description = "Pictures a run (default: ${DEFAULT-VALUE}).")
  private int batch;

  @Option(names = "--total", description = "One line a board, without modules.")
  private boolean total;

  @Option(names = "--svg", paramLabel = "FILE", description = "Write the boards' rooflines.")
  private Path svg;

  @Mixin private ForceOption force;
  @Mixin private FormatOption format;

  private final RooflinePlot plot = new RooflinePlot();

  @Override
  public Integer call() {
    Precision chosen = PRECISIONS.get(precision);
    if (chosen == null) {
      throw new UsageException("--precision must be fp32, fp16 or int8, not " + precision);
    }
    if (batch < 1) {
      throw new UsageException("-b must be at least 1, not " + batch);
    }
    List<Board> wanted = wanted();
    if (svg != null) {
      force.check(svg);
      OutputCheck.check(svg, true);
      Plots.check();
    }
    Network found = network.find(model);
    Graph fused = Rewrites.forInference(found.withoutValues().graph());
    Segment segment = Segment.of(fused, found.single(network.size()).getFirst().with(0, batch));
    ModuleTable modules = ModuleTable.of(segment);
    try (RowWriter writer = format.writer(COLUMNS)) {
      for (Board board : wanted) {
        rows(board, chosen, segment, modules).forEach(writer::row);
      }
    }
    if (svg != null) {
      if (plot.isEmpty()) {
        throw new KerfException(
            "nothing to plot: of none of these boards both the peak and the bandwidth are known");
      }
      plot.write(svg, found.name());
    }
    return ExitCode.OK;
  }

  private List<Board> wanted() {
    List<Board> wanted =
        new ArrayList<>(
            boards.contains("ALL") ? Boards.all() : boards.stream().map(Boards::of).toList());
    profiles.forEach(file -> wanted.add(Boards.read(file)));
    if (wanted.isEmpty()) {
      throw new UsageException("name boards with --on, or a profile of your own with --profile");
    }
    return wanted;
  }

  private List<Map<String, Object>> rows(
      Board board, Precision chosen, Segment segment, ModuleTable modules) {
    boolean fitted = board.prediction() != null && chosen.peak() == Quantity.FP32_FLOPS;
    BoardClock clock =
        fitted
            ? BoardClock.Fitted.of(board.prediction(), segment)
            : new BoardClock.Bound(Roofline.of(board, chosen.peak()), segment, chosen.bytes());
    List<Map<String, Object>> rows = new ArrayList<>();
    List<RooflinePlot.Module> dots = new ArrayList<>();
    Sum whole = new Sum();
    for (ModuleCost module : modules.modules()) {
      Sum sum = new Sum();
      for (String name : module.nodes()) {
        Node node = segment.graph().node(name);
        GroupWork work = GroupWork.of(segment, node, chosen.bytes());
        BoardClock.Time time = clock.of(node);
        sum.add(work, time);
        whole.add(work, time);
      }
      dots.add(new RooflinePlot.Module(2 * sum.multiplyAdds, sum.bytes, sum.seconds));
      if (!total && sum.bytes > 0) {
        Map<String, Object> row = row(board.id(), module.name(), sum, clock);
        if (fitted) {
          Calibration fit = board.prediction().fit();
          band(row, sum.seconds * fit.low(), sum.seconds * fit.high());
        }
        rows.add(row);
      }
    }
    draw(board, chosen, dots);
    Map<String, Object> last = row(board.id(), "TOTAL", whole, clock);
    if (fitted) {
      // Measured is predicted / (1 + error), the error of either sign.
      double error = board.prediction().wholeError();
      band(last, whole.seconds / (1 + error), whole.seconds / Math.max(1 - error, LEAST_SHARE));
    }
    last.put(
        "images_per_second", whole.seconds > 0 ? Magnitude.rounded(batch / whole.seconds) : null);
    last.put("unknown", unknown(board, chosen, segment, modules));
    rows.add(last);
    return rows;
  }

  /** A board of which one roof is unknown is not drawn. */
  private void draw(Board board, Precision chosen, List<RooflinePlot.Module> modules) {
    OptionalDouble peak = board.number(chosen.peak());
    OptionalDouble bandwidth = board.number(Quantity.MEMORY_BANDWIDTH);
    if (peak.isPresent() && bandwidth.isPresent()) {
      plot.add(board.id(), peak.getAsDouble(), bandwidth.getAsDouble(), modules);
    }
  }

  private static void band(Map<String, Object> row, double least, double most) {
    row.put("least_ms", Magnitude.rounded(least * MILLI));
    row.put("most_ms", Magnitude.rounded(most * MILLI));
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

    String binds() {
      return byRoof.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey)
          .orElse("");
    }
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

  /** What a bound lacks, and whether weights and maps fit into the board's memory. */
  private static String unknown(
      Board board, Precision chosen, Segment segment, ModuleTable modules) {
    List<String> words = new ArrayList<>();
    for (Quantity quantity :
        List.of(chosen.peak(), Quantity.MEMORY_BANDWIDTH, Quantity.LAUNCH_SECONDS)) {
      if (board.number(quantity).isEmpty()) {
        words.add(quantity.id());
      }
    }
    long needed = chosen.bytes() * (GroupWork.weights(segment) + modules.peakValues());
    OptionalDouble memory = board.number(Quantity.MEMORY_BYTES);
    if (memory.isEmpty()) {
      words.add(Quantity.MEMORY_BYTES.id());
    } else if (needed > memory.getAsDouble()) {
      words.add(0, "does not fit: %d MB needed".formatted(needed / 1_000_000));
    }
    return String.join(" ", words);
  }
}
