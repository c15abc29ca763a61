package kerf.host.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kerf.host.eval.Blacklist;
import kerf.host.eval.ClassNames;
import kerf.host.eval.Dataset;
import kerf.host.eval.Item;
import kerf.host.eval.LabelMap;
import kerf.host.eval.Layout;
import picocli.CommandLine.Option;

/** Which pictures are evaluated, and what is right. */
final class EvalDataOption {
  @Option(
      names = "--data",
      required = true,
      paramLabel = "FOLDER|TSV",
      description = "Labelled pictures.")
  private Path data;

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description =
          "Names of the outputs, one a line (default: the model's own); for ILSVRC-2012's pictures"
              + " instead the label of picture n in line n.")
  private Path labels;

  @Option(
      names = "--label-map",
      paramLabel = "FILE",
      description = "Which output a label is: a label, a tab and an output in each line.")
  private Path labelMap;

  @Option(
      names = "--blacklist",
      paramLabel = "FILE",
      description = "Numbers of pictures, one a line; figures without them are printed too.")
  private Path blacklist;

  private Dataset dataset;
  private LabelMap map;
  private Set<Integer> listed = Set.of();

  /**
   * Reads all that is text.
   *
   * @throws kerf.models.KerfException when something cannot be read
   */
  void read() {
    dataset = Dataset.read(data, labels);
    map = labelMap == null ? null : LabelMap.read(labelMap);
    listed = blacklist == null ? Set.of() : Blacklist.read(blacklist);
  }

  /** What a person named. */
  Path path() {
    return data;
  }

  /** Names of the outputs that take the place of the model's own; null when there are none. */
  Path names() {
    return dataset.layout() == Layout.ILSVRC ? null : labels;
  }

  /** Whether some pictures are left out of a second set of figures. */
  boolean hasBlacklist() {
    return blacklist != null;
  }

  /**
   * The pictures with the outputs that are right.
   *
   * @throws kerf.models.KerfException when a label is no output's
   */
  List<Item> items(ClassNames names) {
    return dataset.items(names, map, listed, note -> System.err.println("kerf: " + note));
  }
}
