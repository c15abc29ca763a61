package kerf.host.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import kerf.models.KerfException;

/** A file that is there whole or not at all. */
public final class OutputFile {
  private OutputFile() {}

  /** What is to be written. */
  @FunctionalInterface
  public interface Content {
    /** Writes it. */
    void to(OutputStream out) throws IOException;
  }

  /**
   * Writes a file: whoever reads it sees the old content or the new, never a part.
   *
   * @throws KerfException when it cannot be written; what was there before is still there
   */
  public static void write(Path file, Content content) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      // Not a temporary file: those are for nobody else to read, and so would be the result.
      Path part = folder.resolve(".kerf-" + Long.toHexString(System.nanoTime()) + ".part");
      try {
        try (OutputStream out =
            new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW))) {
          content.to(out);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      String why = Files.isDirectory(folder) ? e.toString() : "there is no folder " + folder;
      throw new KerfException(file + " cannot be written: " + why, e);
    }
  }
}
