package kerf.host.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kerf.models.KerfException;

/** How labelled pictures lie on a disk. */
public enum Layout {
  /** A folder for each class, named after it. */
  CLASS_FOLDERS,

  /** A text file with a path, a tab and the labels in each line. */
  TSV,

  /** The validation pictures of ILSVRC-2012 in one folder, labels by their number in a file. */
  ILSVRC;

  /**
   * The layout of what a person named.
   *
   * @throws KerfException when there is nothing of that name
   */
  public static Layout of(Path data) {
    if (Files.isRegularFile(data)) {
      return TSV;
    }
    if (!Files.isDirectory(data)) {
      throw new KerfException("there is no folder or file " + data + " of labelled pictures");
    }
    try (Stream<Path> files = Files.list(data)) {
      return files.anyMatch(file -> Ilsvrc.number(file) > 0 && Files.isRegularFile(file))
          ? ILSVRC
          : CLASS_FOLDERS;
    } catch (IOException e) {
      throw new KerfException(data + " cannot be listed: " + e.getMessage(), e);
    }
  }
}
