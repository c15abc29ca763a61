package kerf.host.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import kerf.host.api.Session;
import kerf.host.dense.ClassChoice;
import kerf.host.dense.DenseClassifier;
import kerf.host.dense.DenseFiles;
import kerf.host.dense.DenseForm;
import kerf.host.dense.DenseResult;
import kerf.host.input.InputEntry;
import kerf.models.DeviceException;
import kerf.models.KerfException;

/** Runs a network over whole pictures, one after the other, and writes the files of each. */
final class DenseRun {
  private final Session session;
  private final DenseClassifier classifier;
  private final DenseFiles files;
  private final OptionalInt chosen;

  /**
   * @throws kerf.models.UsageException when the network has no such class
   */
  DenseRun(Session session, DenseOption option, DenseFiles files) {
    this.session = session;
    this.files = files;
    int classes = new DenseForm(session.model()).classes();
    this.chosen = ClassChoice.of(session.model(), classes, option.chosen);
    this.classifier =
        new DenseClassifier(session, option.size(), session.decoder(), new DeviceNotes()::note);
  }

  /** What came of a picture, and the files that hold it. */
  record Written(DenseResult result, List<Path> files) {}

  /**
   * Runs.
   *
   * @param done receives each picture's result
   * @param failed receives the reason for a picture that is skipped
   * @throws DeviceException when the last device fails
   * @throws KerfException when a file cannot be written
   */
  void forEach(
      List<InputEntry> entries,
      BiConsumer<InputEntry, Written> done,
      BiConsumer<InputEntry, String> failed) {
    for (InputEntry entry : entries) {
      switch (entry) {
        case InputEntry.Failed(_, String error) -> failed.accept(entry, error);
        case InputEntry.Found(Path path) -> {
          DenseResult result;
          try {
            result = DenseResult.of(classifier.look(path), session.model(), chosen);
          } catch (DeviceException lost) {
            throw lost;
          } catch (KerfException reason) {
            failed.accept(entry, reason.getMessage());
            continue;
          }
          done.accept(entry, new Written(result, files.write(path, result)));
        }
      }
    }
  }
}
