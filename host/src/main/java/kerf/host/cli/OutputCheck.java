package kerf.host.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import kerf.models.KerfException;

/** Looks before long work at where its result is to go. */
final class OutputCheck {
  private OutputCheck() {}

  /**
   * Checks that a file may be written.
   *
   * @param replace whether what exists is replaced
   * @throws KerfException when it exists, or cannot
   */
  static void check(Path file, boolean replace) {
    if (!replace && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new KerfException(file + " exists; name another file, or say --force to replace it");
    }
    if (Files.isDirectory(file)) {
      throw new KerfException(file + " is a folder");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new KerfException(file + " is no file that could be replaced; name another");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new KerfException(file + " cannot be written: there is no folder " + folder);
    }
  }
}
