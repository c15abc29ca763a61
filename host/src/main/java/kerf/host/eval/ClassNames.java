package kerf.host.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a network's outputs are called. A label is, in this order: a whole name, or one of the two
 * parts of a name {@code n01440764 tench, Tinca tinca} that begins with a WordNet id; a number from
 * 0; one of several names that a comma separates.
 */
public final class ClassNames {
  private static final Pattern WORD_NET = Pattern.compile("(n\\d{8})(?:\\s+(.+))?");

  private final int classes;
  private final Map<String, SortedSet<Integer>> names;
  private final Map<String, SortedSet<Integer>> synonyms = new HashMap<>();
  private final boolean byFolders;

  private ClassNames(int classes, Map<String, SortedSet<Integer>> names, boolean byFolders) {
    this.classes = classes;
    this.names = names;
    this.byFolders = byFolders;
  }

  /**
   * Of a network.
   *
   * @param names of the outputs in their order; may be empty
   * @param classes outputs that there are
   */
  public static ClassNames of(List<String> names, int classes) {
    ClassNames made = new ClassNames(classes, new HashMap<>(), false);
    for (int i = 0; i < Math.min(classes, names.size()); i++) {
      String name = names.get(i).strip();
      add(made.names, name, i);
      Matcher parts = WORD_NET.matcher(name);
      String words = name;
      if (parts.matches()) {
        add(made.names, parts.group(1), i);
        words = parts.group(2) == null ? "" : parts.group(2).strip();
        add(made.names, words, i);
      }
      for (String word : words.split(",", -1)) {
        add(made.synonyms, word.strip(), i);
      }
    }
    return made;
  }

  private static void add(Map<String, SortedSet<Integer>> to, String name, int index) {
    if (!name.isEmpty()) {
      to.computeIfAbsent(name, _ -> new TreeSet<>()).add(index);
    }
  }

  static boolean isWordNetId(String label) {
    return label.matches("n\\d{8}");
  }

  /**
   * The same where the sorted WordNet ids of folders are the outputs, as networks for ImageNet have
   * them: when there are as many, and no name has such an id.
   *
   * @param folders all WordNet ids, or none
   */
  ClassNames withFolders(List<String> folders) {
    boolean named = names.keySet().stream().anyMatch(ClassNames::isWordNetId);
    if (folders.size() != classes || named) {
      return this;
    }
    ClassNames more = new ClassNames(classes, new HashMap<>(names), true);
    more.synonyms.putAll(synonyms);
    List<String> sorted = folders.stream().sorted().toList();
    for (int i = 0; i < sorted.size(); i++) {
      add(more.names, sorted.get(i), i);
    }
    return more;
  }

  /** Whether the order of folders says which output each is. */
  boolean byFolders() {
    return byFolders;
  }

  /** Outputs that there are. */
  public int classes() {
    return classes;
  }

  /**
   * The output that a label is.
   *
   * @throws UnknownLabelException when there is none, or several
   */
  int index(String label) throws UnknownLabelException {
    if (names.containsKey(label)) {
      return only(label, names.get(label));
    }
    if (label.matches("\\d{1,9}")) {
      int index = Integer.parseInt(label);
      if (index < classes) {
        return index;
      }
      throw new UnknownLabelException(
          "label %d is no output: there are 0 to %d".formatted(index, classes - 1));
    }
    if (synonyms.containsKey(label)) {
      return only(label, synonyms.get(label));
    }
    throw new UnknownLabelException(
        "label '%s' is no output's number, name or WordNet id; --labels says what outputs are called, --label-map which output a label is"
            .formatted(label));
  }

  private static int only(String label, SortedSet<Integer> indices) throws UnknownLabelException {
    if (indices.size() > 1) {
      throw new UnknownLabelException(
          "label '%s' is the name of outputs %s; write the number"
              .formatted(
                  label,
                  String.join(
                      " and ",
                      Stream.of(indices.getFirst(), indices.getLast()).map(i -> "" + i).toList())));
    }
    return indices.getFirst();
  }
}
