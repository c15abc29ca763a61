package kerf.host.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kerf.host.api.Network;
import kerf.host.output.RowWriter;
import kerf.host.report.FrontPlot;
import kerf.host.report.Plots;
import kerf.models.UsageException;
import kerf.models.graph.Segment;
import kerf.models.rewrite.Rewrites;
import kerf.profiles.board.Boards;
import kerf.profiles.fpga.Arithmetic;
import kerf.profiles.fpga.Design;
import kerf.profiles.fpga.Explorer;
import kerf.profiles.fpga.Fabric;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kerf fpga}. */
@Command(
    name = "fpga",
    mixinStandardHelpOptions = true,
    description = {
      "Prepares networks for FPGAs ahead of time, and estimates what they would take there",
      "(docs/fpga.md)."
    },
    subcommands = {
      FpgaEmitCommand.class,
      FpgaCheckCommand.class,
      FpgaEmulateCommand.class,
      FpgaRegisterCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  kerf fpga explore -m inception-v3 --board alveo-u250",
      "  kerf fpga emit -m squeezenet-1.1 --board arria10-gx1150 -o squeezenet/",
      "  make -C squeezenet emulation",
      "  kerf run photos/ -o rows.jsonl -m squeezenet-1.1 -d opencl:fpga0 --bitstream squeezenet/"
    })
final class FpgaCommand implements Runnable {
  private static final List<String> COLUMNS =
      List.of(
          "arithmetic",
          "engines",
          "lanes_x_vector",
          "images_per_second",
          "ms",
          "roof",
          "efficiency",
          "dsp",
          "dsp_share",
          "blocks",
          "blocks_share",
          "mb_per_image");

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "say 'explore' or 'emit' and a board, or 'check', 'emulate' or 'register' and a folder");
  }

  @Command(
      name = "explore",
      mixinStandardHelpOptions = true,
      description = {
        "Engines of P lanes by Q vector elements for a network on a board: those than which none is",
        "faster with as few multipliers and memory blocks."
      },
      footer = {
        "",
        "An estimate from counts (docs/hw.md), never a measurement. What the shell takes is not",
        "known; 80 % of the multipliers and memory blocks are used at most.",
        "",
        "Examples:",
        "  kerf fpga explore -m inception-v3 --board alveo-u250 --arithmetic int8",
        "  kerf fpga explore -m googlenet --board arria10-gx1150 --clock 300 --format jsonl"
      })
  int explore(
      @Option(
              names = {"-m", "--model"},
              required = true,
              paramLabel = "MODEL",
              description = "Model package, ONNX file, or architecture.")
          String model,
      @Mixin NetworkOption network,
      @Option(
              names = "--board",
              required = true,
              paramLabel = "BOARD",
              description = "Id, as 'kerf hw list' prints it, or a YAML file of your own.")
          String board,
      @Option(
              names = "--clock",
              paramLabel = "MHZ",
              description = "Clock of the design (default: the board's, else 200, assumed).")
          Double clock,
      @Option(
              names = "--arithmetic",
              split = ",",
              paramLabel = "A",
              defaultValue = "fp32,int16,int8",
              description = "fp32, int16, int8 (default: all).")
          List<String> arithmetic,
      @Option(
              names = "--engines",
              paramLabel = "N",
              defaultValue = "4",
              description = "Engines in a pipeline, at most (default: ${DEFAULT-VALUE}).")
          int engines,
      @Option(
              names = "--svg",
              paramLabel = "FILE",
              description = "Plot pictures a second over multipliers.")
          Path svg,
      @Mixin ForceOption force,
      @Mixin FormatOption format) {
    if (svg != null) {
      force.check(svg);
      OutputCheck.check(svg, true);
      Plots.check();
    }
    if (clock != null && !(clock > 0)) {
      throw new UsageException("--clock must be above 0, not " + clock);
    }
    if (engines < 1 || engines > 16) {
      throw new UsageException("--engines must be from 1 to 16, not " + engines);
    }
    Fabric fabric = Fabric.of(Boards.of(board), clock == null ? null : clock * 1e6);
    Network found = network.find(model);
    Segment segment =
        Segment.of(
            Rewrites.forInference(found.withoutValues().graph()), found.single(network.size()));
    Explorer explorer = new Explorer(fabric, segment);
    List<Design> front = new ArrayList<>();
    for (String each : arithmetic) {
      List<Design> designs = new ArrayList<>();
      for (int n = 1; n <= engines; n++) {
        designs.addAll(explorer.designs(Arithmetic.of(each), n));
      }
      front.addAll(Explorer.front(designs));
    }
    try (RowWriter writer = format.writer(COLUMNS)) {
      front.stream()
          .sorted(Comparator.comparingDouble(Design::seconds))
          .forEach(design -> writer.row(row(design)));
    }
    if (svg != null) {
      FrontPlot.write(svg, found.name() + " on " + board, plotted(front));
    }
    note(fabric, explorer);
    return ExitCode.OK;
  }

  private static Map<String, List<FrontPlot.Design>> plotted(List<Design> front) {
    return front.stream()
        .collect(
            Collectors.groupingBy(
                FpgaCommand::arithmetic,
                TreeMap::new,
                Collectors.mapping(
                    design -> new FrontPlot.Design(design.dsp(), 1 / design.seconds()),
                    Collectors.toList())));
  }

  private static String arithmetic(Design design) {
    return design.stages().getFirst().engine().arithmetic().id();
  }

  private static Map<String, Object> row(Design design) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("arithmetic", arithmetic(design));
    row.put("engines", design.stages().size());
    row.put(
        "lanes_x_vector",
        design.stages().stream()
            .map(stage -> stage.engine().lanes() + "x" + stage.engine().vector())
            .collect(Collectors.joining(" ")));
    row.put("images_per_second", Magnitude.rounded(1 / design.seconds()));
    row.put("ms", Magnitude.rounded(1e3 * design.seconds()));
    row.put("roof", design.roof().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    row.put("efficiency", Magnitude.rounded(design.efficiency()));
    row.put("dsp", design.dsp());
    row.put("dsp_share", Magnitude.rounded(share(design.dsp(), design.fabric().dsp())));
    row.put("blocks", design.blocks());
    row.put("blocks_share", Magnitude.rounded(share(design.blocks(), design.fabric().blocks())));
    row.put("mb_per_image", Magnitude.rounded(design.bytes() / 1e6));
    return row;
  }

  private static double share(long used, long usable) {
    return Fabric.USABLE * used / usable;
  }

  private static void note(Fabric fabric, Explorer explorer) {
    System.err.printf(
        Locale.ROOT,
        "kerf: estimates at %.0f MHz%s%s; kernels as TornadoVM emits them (unrolled by four) would"
            + " take %.2f s a picture%n",
        fabric.clock() / 1e6,
        fabric.clockAssumed() ? ", which is assumed" : "",
        fabric.bandwidth().isPresent() ? "" : ", the board's bandwidth unknown",
        explorer.emittedSeconds());
  }
}
