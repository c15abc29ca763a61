package kerf.host.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kerf.host.api.Network;
import kerf.host.output.RowWriter;
import kerf.host.report.Plots;
import kerf.host.report.RooflinePlot;
import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.models.cost.ModuleTable;
import kerf.models.graph.Graph;
import kerf.models.graph.Segment;
import kerf.models.rewrite.Rewrites;
import kerf.profiles.board.Board;
import kerf.profiles.board.Boards;
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

  @Override
  public Integer call() {
    PeakPrecision chosen = PeakPrecision.of(precision);
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
    BoardRows rows = new BoardRows(segment, ModuleTable.of(segment), chosen, batch);
    RooflinePlot plot = new RooflinePlot();
    try (RowWriter writer = format.writer(BoardRows.COLUMNS)) {
      for (Board board : wanted) {
        List<Map<String, Object>> all = rows.of(board, plot);
        all.subList(total ? all.size() - 1 : 0, all.size()).forEach(writer::row);
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
}
