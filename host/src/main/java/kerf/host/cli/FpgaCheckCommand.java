package kerf.host.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import kerf.host.fpga.FolderReport;
import kerf.models.KerfException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code kerf fpga check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Says whether a folder is what was emitted, by the kernels that Kerf has, with no edits but",
      "permitted ones, and whether its binaries are what was built from it."
    },
    footer = {"", "Example:", "  kerf fpga check squeezenet-1.1-arria10-gx1150/"})
final class FpgaCheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FOLDER", description = "A folder of 'kerf fpga emit'.")
  private Path folder;

  @Override
  public Integer call() {
    FolderReport report = FolderReport.of(folder);
    report.words().forEach(System.out::println);
    if (!report.problems().isEmpty()) {
      throw new KerfException(String.join("\n", report.problems()));
    }
    return ExitCode.OK;
  }
}
