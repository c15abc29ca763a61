package kerf.host.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import kerf.host.pipeline.Recorder;
import kerf.host.report.Plots;
import kerf.host.report.RunPage;
import kerf.host.report.RunReport;
import kerf.host.report.TraceFile;
import kerf.models.UsageException;
import picocli.CommandLine.Option;

/** What a run leaves beside its rows for people to look at. */
final class ReportOption {
  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description = "Write what the summary says and plots into one page.")
  private Path page;

  @Option(
      names = "--trace",
      paramLabel = "FILE.json",
      description = "Write what each thread did when, for Perfetto or chrome://tracing.")
  private Path trace;

  /**
   * Checks before the work begins that they may be written.
   *
   * @param rows the run's other file
   * @param replace whether what exists is replaced
   * @throws kerf.models.KerfException when not
   */
  void check(Path rows, boolean replace) {
    Set<Path> taken = new HashSet<>(Set.of(rows.toAbsolutePath().normalize()));
    check(page, taken, replace);
    check(trace, taken, replace);
    if (page != null) {
      Plots.check();
    }
  }

  private static void check(Path file, Set<Path> taken, boolean replace) {
    if (file == null) {
      return;
    }
    if (!taken.add(file.toAbsolutePath().normalize())) {
      throw new UsageException(file + " is given twice; rows, report and trace are three files");
    }
    OutputCheck.check(file, replace);
  }

  /** Writes those that were asked for. */
  void write(RunReport report, Recorder recorder) {
    if (page != null) {
      new RunPage(report).write(page);
    }
    if (trace != null) {
      new TraceFile(report.setting(), recorder).write(trace);
    }
  }
}
