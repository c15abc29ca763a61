package kerf.host.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Expands what is typed on a command line into picture files. Nothing that is wrong with one input
 * stops the others: it becomes an {@link InputEntry.Failed} in the same place.
 *
 * <ul>
 *   <li>A file is taken as it is, whatever its extension.
 *   <li>A folder is searched with all its folders for files that end in {@value #EXTENSIONS} (upper
 *       or lower case), sorted by path. Names that start with a dot are skipped, and so are other
 *       kinds of files. Symbolic links are followed; a loop of them is an error, and a folder that
 *       several links lead to is searched once.
 *   <li>{@code -} stands for paths read one a line; empty lines are skipped.
 * </ul>
 */
public final class ImageFiles {
  /** The extensions that are looked for in folders. */
  static final String EXTENSIONS = "jpg jpeg png bmp webp gif";

  private ImageFiles() {}

  /**
   * Lists the files.
   *
   * @param inputs files, folders and {@code -}
   * @param lines read to its end at each {@code -}, and not closed
   */
  public static List<InputEntry> expand(List<String> inputs, Reader lines) {
    List<InputEntry> entries = new ArrayList<>();
    for (String input : inputs) {
      if (input.equals("-")) {
        readLines(lines, entries);
      } else {
        add(input, entries);
      }
    }
    return entries;
  }

  private static void readLines(Reader lines, List<InputEntry> entries) {
    try {
      new BufferedReader(lines)
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> add(line, entries));
    } catch (UncheckedIOException e) {
      entries.add(failed("-", "the list of paths cannot be read to its end (" + reason(e) + ")"));
    }
  }

  private static void add(String input, List<InputEntry> entries) {
    Path path;
    try {
      path = Path.of(input);
    } catch (InvalidPathException e) {
      entries.add(failed(input, "this is no valid path (" + e.getReason() + ")"));
      return;
    }
    if (input.isEmpty()) {
      entries.add(failed("\"\"", "an empty path names no file"));
    } else if (Files.isDirectory(path)) {
      entries.addAll(FolderSearch.search(path));
    } else if (Files.exists(path)) {
      entries.add(new InputEntry.Found(path));
    } else if (Files.isSymbolicLink(path)) {
      entries.add(failed(input, "this symbolic link leads nowhere"));
    } else {
      entries.add(failed(input, "there is no such file or folder"));
    }
  }

  static InputEntry.Failed failed(String name, String clause) {
    return new InputEntry.Failed(name, name + ": " + clause);
  }

  private static String reason(UncheckedIOException e) {
    IOException cause = e.getCause();
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
