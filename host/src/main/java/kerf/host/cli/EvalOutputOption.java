package kerf.host.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kerf.host.eval.EvalFolder;
import kerf.host.eval.Item;
import kerf.host.eval.Predictions;
import kerf.host.report.Plots;
import kerf.models.KerfException;
import kerf.models.UsageException;
import picocli.CommandLine.Option;

/** Where an evaluation leaves its rows and its report. */
final class EvalOutputOption {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description =
          "Write predictions.jsonl, per_class.csv, confusion.csv, calibration.csv and report.html.")
  private Path output;

  @Option(names = "--resume", description = "Go on with the rows that the folder has.")
  private boolean resume;

  @Option(names = "--force", description = "Replace what the folder has.")
  private boolean force;

  /**
   * Checks before the work begins that the folder may be written.
   *
   * @throws KerfException when it exists and nobody said what to do with it
   */
  void check() {
    if (resume && force) {
      throw new UsageException("--resume goes on and --force begins anew; say one of them");
    }
    if (output == null) {
      if (resume || force) {
        throw new UsageException("--resume and --force are about a folder; name it with -o");
      }
      return;
    }
    if (!resume && !force && Files.exists(output, LinkOption.NOFOLLOW_LINKS)) {
      throw new KerfException(
          output + " exists; go on with it by --resume, or say --force to replace what it has");
    }
    if (Files.exists(output) && !Files.isDirectory(output)) {
      throw new KerfException(output + " is no folder; name another place with -o");
    }
    Plots.check();
  }

  /** The folder; empty when there is none. */
  Optional<EvalFolder> folder() {
    return Optional.ofNullable(output).map(EvalFolder::new);
  }

  /**
   * Opens the rows.
   *
   * @param settings what must be the same to go on
   * @param classes outputs of the networks
   * @throws KerfException when they cannot be written, or are of another evaluation
   */
  Predictions open(Map<String, String> settings, List<Item> items, int classes) {
    if (output == null) {
      return Predictions.unwritten();
    }
    EvalFolder folder = new EvalFolder(output);
    if (resume && folder.isBegun()) {
      folder.check(settings);
      return Predictions.resume(folder.predictions(), items, classes);
    }
    folder.begin(settings);
    return Predictions.create(folder.predictions());
  }
}
