package kerf.host.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import kerf.host.fpga.Emission;
import kerf.models.packages.Model;
import kerf.profiles.board.Boards;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kerf fpga emit}. */
@Command(
    name = "emit",
    mixinStandardHelpOptions = true,
    description = "Writes a folder from which a network is built for a board, hours ahead of runs.",
    footer = {
      "",
      "In it: the OpenCL C of the network's kernels, a manifest, and a Makefile. 'make emulation'",
      "runs it on the Intel FPGA emulator, 'make report' and 'make bitstream' call the board's own",
      "compiler. docs/fpga.md says what has been run.",
      "",
      "Examples:",
      "  kerf fpga emit -m inception-v3-moderation --board arria10-gx1150",
      "  kerf fpga emit -m squeezenet-1.1 --board alveo-u250 --shell xilinx_u250_gen3x16_xdma -o u250/"
    })
final class FpgaEmitCommand implements Callable<Integer> {
  @Mixin private FpgaModelOption model;

  @Option(
      names = "--board",
      required = true,
      paramLabel = "BOARD",
      description = "Id, as 'kerf hw list' prints it, or a YAML file of your own.")
  private String board;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "An empty folder, or a new one (default: MODEL-BOARD in this folder).")
  private Path output;

  @Option(
      names = "--shell",
      paramLabel = "NAME",
      description =
          "Platform or board package that bitstreams are built for (default: unknown, which make"
              + " asks for).")
  private String shell;

  @Option(
      names = "--parts",
      description = "Have the kernels for parts of the network, too: for runs on several devices.")
  private boolean parts;

  @Option(
      names = "--tool-version",
      paramLabel = "V",
      description = "Version of aoc or v++ (default: 22.4 or 2024.2, the last for OpenCL C).")
  private String toolVersion;

  @Override
  public Integer call() {
    var target = Boards.of(board);
    Model loaded = model.load();
    Emission emission =
        new Emission(
            loaded.name(), model.network(loaded), target, shell, parts, toolVersion, model.words());
    Path folder = output == null ? Path.of(loaded.name() + "-" + target.id()) : output;
    emission.write(folder).forEach(System.out::println);
    return ExitCode.OK;
  }
}
