package kerf.host.dense;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kerf.models.UsageException;
import kerf.models.packages.Model;

/** The class that a person names. */
public final class ClassChoice {
  /** More names than this are no help. */
  private static final int NAMES = 5;

  private ClassChoice() {}

  /**
   * A class by its number, its name, or a part of its name that fits one alone; large and small
   * letters are the same.
   *
   * @param model with the labels
   * @param classes how many there are
   * @param text null for none
   * @throws UsageException when there is no such class, or several
   */
  public static OptionalInt of(Model model, int classes, String text) {
    if (text == null) {
      return OptionalInt.empty();
    }
    if (text.matches("\\d{1,9}")) {
      int index = Integer.parseInt(text);
      if (index >= classes) {
        throw new UsageException(
            "--class %s: %s has %d classes, 0 to %d"
                .formatted(text, model.name(), classes, classes - 1));
      }
      return OptionalInt.of(index);
    }
    List<Integer> found = find(classes, index -> model.label(index).equalsIgnoreCase(text));
    if (found.isEmpty()) {
      String part = text.toLowerCase(Locale.ROOT);
      found = find(classes, index -> model.label(index).toLowerCase(Locale.ROOT).contains(part));
    }
    if (found.size() != 1) {
      throw new UsageException(
          "--class %s: %s has %s"
              .formatted(
                  text,
                  model.name(),
                  found.isEmpty() ? "no class of that name" : "several: " + names(model, found)));
    }
    return OptionalInt.of(found.getFirst());
  }

  private static List<Integer> find(int classes, IntPredicate fits) {
    return IntStream.range(0, classes).filter(fits).boxed().toList();
  }

  private static String names(Model model, List<Integer> found) {
    String names =
        found.stream()
            .limit(NAMES)
            .map(index -> index + " " + model.label(index))
            .collect(Collectors.joining(", "));
    return found.size() > NAMES ? names + ", ..." : names;
  }
}
