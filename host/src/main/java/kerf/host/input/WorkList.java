package kerf.host.input;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kerf.models.KerfException;

/** The pictures of a run: a folder, a picture, a text file with a path a line, or such lines. */
public final class WorkList {
  private WorkList() {}

  /**
   * Lists the pictures.
   *
   * @param input a path, or {@code -}
   * @param lines read for {@code -}
   * @throws KerfException when a list cannot be read
   */
  public static List<InputEntry> read(String input, Reader lines) {
    if (!input.toLowerCase(Locale.ROOT).endsWith(".txt") || !isFile(input)) {
      return ImageFiles.expand(List.of(input), lines);
    }
    try (Reader list = Files.newBufferedReader(Path.of(input), Charset.defaultCharset())) {
      return ImageFiles.expand(List.of("-"), list);
    } catch (IOException e) {
      throw new KerfException(input + ": the list of paths cannot be read (" + e + ")", e);
    }
  }

  private static boolean isFile(String input) {
    try {
      return Files.isRegularFile(Path.of(input));
    } catch (InvalidPathException _) {
      return false;
    }
  }
}
