package kerf.host.eval;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kerf.host.input.InputEntry;
import kerf.models.KerfException;

/**
 * A text file with a picture in each line: its path, relative to the file's folder, a tab, and the
 * labels that are right, separated by {@code |}. Empty lines are skipped.
 */
final class LabelTable {
  private LabelTable() {}

  static List<Example> read(Path file) {
    List<String> lines = TextLines.read(file, "table");
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        examples.add(example(file, i + 1, examples.size() + 1, lines.get(i)));
      }
    }
    return examples;
  }

  private static Example example(Path file, int line, int number, String text) {
    String where = file + ", line " + line;
    String[] fields = text.split("\t", -1);
    if (fields.length != 2 || fields[0].isBlank()) {
      throw new KerfException(
          where
              + ": a line is a path, a tab and labels separated by '|'; this one has "
              + (fields.length - 1)
              + " tabs");
    }
    List<String> labels = Stream.of(fields[1].split("\\|", -1)).map(String::strip).toList();
    if (labels.contains("")) {
      throw new KerfException(where + ": a label is missing behind the tab");
    }
    InputEntry entry = entry(file, fields[0], where);
    int own = entry instanceof InputEntry.Found(Path path) ? Ilsvrc.number(path) : 0;
    return new Example(entry, labels, own > 0 ? own : number, where);
  }

  private static InputEntry entry(Path file, String name, String where) {
    Path path;
    try {
      path = file.resolveSibling(name);
    } catch (InvalidPathException e) {
      throw new KerfException(where + ": '" + name + "' is no valid path", e);
    }
    return Files.exists(path)
        ? new InputEntry.Found(path)
        : new InputEntry.Failed(path.toString(), path + ": there is no such file");
  }
}
