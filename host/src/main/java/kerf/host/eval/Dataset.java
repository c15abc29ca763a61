package kerf.host.eval;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import kerf.models.KerfException;
import kerf.models.UsageException;

/** Labelled pictures, before a network says which of its outputs the labels are. */
public final class Dataset {
  private final Path data;
  private final Layout layout;
  private final List<Example> examples;

  private Dataset(Path data, Layout layout, List<Example> examples) {
    this.data = data;
    this.layout = layout;
    this.examples = List.copyOf(examples);
  }

  /**
   * Lists pictures and labels; pictures are not opened.
   *
   * @param data a folder of class folders or of ILSVRC-2012's validation pictures, or a table
   * @param labels the labels of ILSVRC-2012's pictures by their number; ignored otherwise
   * @throws KerfException when there are none, or something cannot be read
   */
  public static Dataset read(Path data, Path labels) {
    Layout layout = Layout.of(data);
    List<Example> examples =
        switch (layout) {
          case CLASS_FOLDERS -> ClassFolders.read(data);
          case TSV -> LabelTable.read(data);
          case ILSVRC -> Ilsvrc.read(data, labels);
        };
    if (examples.isEmpty()) {
      throw new KerfException("there is no picture in " + data);
    }
    return new Dataset(data, layout, examples);
  }

  /** How it lies on the disk. */
  public Layout layout() {
    return layout;
  }

  /** Pictures. */
  public int size() {
    return examples.size();
  }

  /**
   * Finds the outputs that the labels are.
   *
   * @param names what a network's outputs are called
   * @param map from labels to outputs or names; null when the labels are those
   * @param blacklist numbers of pictures to leave out of the second set of figures
   * @param notes hears what was assumed
   * @throws KerfException when a label is no output's
   */
  public List<Item> items(
      ClassNames names, LabelMap map, Set<Integer> blacklist, Consumer<String> notes) {
    if (!blacklist.isEmpty() && examples.stream().noneMatch(e -> e.number() > 0)) {
      throw new UsageException(
          "a blacklist has numbers of pictures, and those of "
              + data
              + " have none; only tables and ILSVRC-2012's pictures do");
    }
    ClassNames known = map == null ? names.withFolders(wordNetFolders()) : names;
    if (known.byFolders()) {
      notes.accept("the folders' WordNet ids, sorted, are taken as the outputs in their order");
    }
    long strays = layout == Layout.CLASS_FOLDERS ? ClassFolders.strays(data) : 0;
    if (strays > 0) {
      notes.accept(
          "%d files that lie in %s itself, in no folder of a class, are left out"
              .formatted(strays, data));
    }
    if (layout == Layout.ILSVRC && map == null) {
      checkNotOfTheKit();
    }
    return examples.stream()
        .map(
            e ->
                new Item(
                    e.entry(),
                    e.labels().stream().map(l -> index(e, l, known, map)).toList(),
                    blacklist.contains(e.number())))
        .toList();
  }

  private int index(Example example, String label, ClassNames names, LabelMap map) {
    try {
      return names.index(map == null ? label : map.get(label));
    } catch (UnknownLabelException e) {
      String hint = layout == Layout.ILSVRC && map == null ? "; " + Ilsvrc.HINT : "";
      throw new KerfException(example.where() + ": " + e.getMessage() + hint, e);
    }
  }

  /** Some fifty of a thousand would be 0 if they were outputs. */
  private void checkNotOfTheKit() {
    boolean counted =
        examples.size() >= 1000
            && examples.stream()
                .map(e -> e.labels().getFirst())
                .allMatch(l -> l.matches("\\d+") && !l.matches("0+"));
    if (counted) {
      throw new KerfException(
          "no label in " + examples.getFirst().where() + " ff. is 0; " + Ilsvrc.HINT);
    }
  }

  private List<String> wordNetFolders() {
    List<String> folders = examples.stream().map(e -> e.labels().getFirst()).distinct().toList();
    boolean all =
        layout == Layout.CLASS_FOLDERS && folders.stream().allMatch(ClassNames::isWordNetId);
    return all ? folders : List.of();
  }
}
