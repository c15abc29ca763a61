package kerf.host.eval;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kerf.models.KerfException;

/**
 * Says which output a label is: in each line a label, a tab (or blanks, where the label has none),
 * and an output's number, name or WordNet id. For labels that are no output's own, such as the ids
 * of ILSVRC-2012's development kit.
 */
public final class LabelMap {
  private final Path file;
  private final Map<String, String> outputs;

  private LabelMap(Path file, Map<String, String> outputs) {
    this.file = file;
    this.outputs = outputs;
  }

  /**
   * Reads one.
   *
   * @throws KerfException when it cannot be read, a line has no two words, or a label comes twice
   */
  public static LabelMap read(Path file) {
    Map<String, String> outputs = new HashMap<>();
    List<String> lines = TextLines.read(file, "label map");
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty()) {
        continue;
      }
      String[] words = line.split(line.contains("\t") ? "\t\\s*" : "\\s+", 2);
      if (words.length < 2) {
        throw new KerfException(
            "%s, line %d: a line is a label, a blank and an output; this one has one word"
                .formatted(file, i + 1));
      }
      if (outputs.put(words[0].strip(), words[1]) != null) {
        throw new KerfException(
            "%s, line %d: label '%s' was there before".formatted(file, i + 1, words[0]));
      }
    }
    return new LabelMap(file, outputs);
  }

  /**
   * What a label stands for.
   *
   * @throws UnknownLabelException when no line says it
   */
  String get(String label) throws UnknownLabelException {
    String output = outputs.get(label);
    if (output == null) {
      throw new UnknownLabelException("label '" + label + "' is not in " + file);
    }
    return output;
  }
}
