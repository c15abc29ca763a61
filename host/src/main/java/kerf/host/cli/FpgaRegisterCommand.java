package kerf.host.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import kerf.host.fpga.Bitstream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kerf fpga register}. */
@Command(
    name = "register",
    mixinStandardHelpOptions = true,
    description =
        "Puts a bitstream that aoc or v++ built on a folder's list; its Makefile does it.",
    footer = {"", "Example:", "  kerf fpga register . bin/board/network.aocx --shell a10gx"})
final class FpgaRegisterCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FOLDER", description = "A folder of 'kerf fpga emit'.")
  private Path folder;

  @Parameters(index = "1", paramLabel = "FILE", description = "The bitstream, in that folder.")
  private Path file;

  @Option(
      names = "--shell",
      paramLabel = "NAME",
      description = "Part of the name of the devices that it runs on (default: the manifest's).")
  private String shell;

  @Override
  public Integer call() {
    System.out.println(Bitstream.register(folder, file, shell));
    return ExitCode.OK;
  }
}
