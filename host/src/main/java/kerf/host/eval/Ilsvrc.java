package kerf.host.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kerf.host.input.InputEntry;
import kerf.models.KerfException;
import kerf.models.UsageException;

/**
 * The validation pictures of ILSVRC-2012, {@code ILSVRC2012_val_00000001.JPEG} to {@code 50000}
 * (Russakovsky et al., "ImageNet large scale visual recognition challenge", IJCV 2015). Line n of a
 * file holds the label of picture n. In the development kit's {@code
 * ILSVRC2012_validation_ground_truth.txt} that is an {@code ILSVRC2012_ID} from 1 to 1000, whose
 * order is not that of sorted WordNet ids in which networks have their outputs.
 */
final class Ilsvrc {
  /** What to do about the development kit's numbers. */
  static final String HINT =
      "the ids of ILSVRC-2012's development kit go from 1 to 1000 in an order of their own: name a"
          + " file with --label-map that says which output each is";

  private static final Pattern NAME =
      Pattern.compile("ILSVRC2012_val_(\\d{8})\\.JPE?G", Pattern.CASE_INSENSITIVE);

  private Ilsvrc() {}

  /** The number in a validation picture's name; 0 when it is not one. */
  static int number(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches() ? Integer.parseInt(name.group(1)) : 0;
  }

  /**
   * Lists the pictures.
   *
   * @param labels file with the label of picture n in line n
   */
  static List<Example> read(Path folder, Path labels) {
    if (labels == null) {
      throw new UsageException(
          folder
              + " holds ILSVRC-2012's validation pictures; name the file that has the label of"
              + " picture n in line n with --labels");
    }
    List<String> lines = TextLines.read(labels, "label file");
    List<Example> examples = new ArrayList<>();
    for (Path picture : pictures(folder)) {
      int number = number(picture);
      if (number > lines.size() || lines.get(number - 1).isBlank()) {
        throw new KerfException(
            "label file %s has no label in line %d, for %s".formatted(labels, number, picture));
      }
      examples.add(
          new Example(
              new InputEntry.Found(picture),
              List.of(lines.get(number - 1).strip()),
              number,
              labels + ", line " + number));
    }
    return examples;
  }

  private static List<Path> pictures(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> number(file) > 0).sorted().toList();
    } catch (IOException e) {
      throw new KerfException(folder + " cannot be listed: " + e.getMessage(), e);
    }
  }
}
