package kerf.host.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import kerf.host.api.Network;
import kerf.host.output.RowWriter;
import kerf.models.UsageException;
import kerf.models.cost.ModuleCost;
import kerf.models.cost.ModuleTable;
import kerf.models.graph.Graph;
import kerf.models.graph.Segment;
import kerf.models.rewrite.Rewrites;
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
    description = "The least time that a network can take on boards, module by module, and why.",
    footer = {
      "",
      "A bound from what is known of a board, not a measurement: how far above it a run would be is",
      "unknown. Fused groups run one after another, each reading its inputs and weights and writing",
      "its output once. For an FPGA see also 'kerf fpga explore'.",
      "",
      "Examples:",
      "  kerf hw predict -m inception-v3 --on rtx-4090,h100-sxm5",
      "  kerf hw predict -m vgg16 --on ALL --total --format csv"
    })
final class HwPredictCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("board", "module", "gmac", "mb", "ms", "binds", "images_per_second", "unknown");

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
      required = true,
      split = ",",
      paramLabel = "BOARD[,BOARD]",
      description = "Boards by id, YAML files of your own, or ALL.")
  private List<String> boards;

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

  @Mixin private FormatOption format;

  @Override
  public Integer call() {
    Precision chosen = PRECISIONS.get(precision);
    if (chosen == null) {
      throw new UsageException("--precision must be fp32, fp16 or int8, not " + precision);
    }
    if (batch < 1) {
      throw new UsageException("-b must be at least 1, not " + batch);
    }
    List<Board> wanted =
        boards.contains("ALL") ? Boards.all() : boards.stream().map(Boards::of).toList();
    Network found = network.find(model);
    Graph fused = Rewrites.forInference(found.withoutValues().graph());
    Segment segment = Segment.of(fused, found.single(network.size()).getFirst().with(0, batch));
    ModuleTable modules = ModuleTable.of(segment);
    try (RowWriter writer = format.writer(COLUMNS)) {
      for (Board board : wanted) {
        rows(board, chosen, segment, modules).forEach(writer::row);
      }
    }
    return ExitCode.OK;
  }

  private List<Map<String, Object>> rows(
      Board board, Precision chosen, Segment segment, ModuleTable modules) {
    Roofline roofline = Roofline.of(board, chosen.peak());
    List<Map<String, Object>> rows = new ArrayList<>();
    Sum whole = new Sum();
    for (ModuleCost module : modules.modules()) {
      Sum sum = new Sum();
      for (String node : module.nodes()) {
        GroupWork work = GroupWork.of(segment, segment.graph().node(node), chosen.bytes());
        sum.add(work, roofline);
        whole.add(work, roofline);
      }
      if (!total && sum.bytes > 0) {
        rows.add(row(board.id(), module.name(), sum));
      }
    }
    Map<String, Object> last = row(board.id(), "TOTAL", whole);
    last.put(
        "images_per_second", whole.seconds > 0 ? Magnitude.rounded(batch / whole.seconds) : null);
    last.put("unknown", unknown(board, chosen, segment, modules));
    rows.add(last);
    return rows;
  }

  /** Seconds of groups, and which roof has the largest part of them. */
  private static final class Sum {
    private double multiplyAdds;
    private double bytes;
    private double seconds;
    private final Map<Roofline.Roof, Double> byRoof = new EnumMap<>(Roofline.Roof.class);

    void add(GroupWork work, Roofline roofline) {
      Roofline.Bound bound = roofline.bound(work.multiplyAdds(), work.bytes());
      multiplyAdds += work.multiplyAdds();
      bytes += work.bytes();
      seconds += bound.seconds();
      byRoof.merge(bound.roof(), bound.seconds(), Double::sum);
    }

    String binds() {
      return byRoof.entrySet().stream()
          .max(Comparator.comparingDouble(Map.Entry::getValue))
          .map(entry -> entry.getKey().name().toLowerCase(Locale.ROOT))
          .orElse("");
    }
  }

  private static Map<String, Object> row(String board, String module, Sum sum) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("board", board);
    row.put("module", module);
    row.put("gmac", Magnitude.rounded(sum.multiplyAdds / 1e9));
    row.put("mb", Magnitude.rounded(sum.bytes / 1e6));
    row.put("ms", sum.seconds > 0 ? Magnitude.rounded(sum.seconds * 1e3) : null);
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
