package kerf.host.eval;

import java.util.List;
import java.util.Objects;
import kerf.host.input.InputEntry;

/**
 * A picture with its labels as the data have them.
 *
 * @param entry the picture
 * @param labels words that name a class each, at least one; any of them is right
 * @param number what a blacklist calls it; 0 when it has none
 * @param where the labels stand, for messages
 */
record Example(InputEntry entry, List<String> labels, int number, String where) {
  Example {
    Objects.requireNonNull(entry, "entry");
    labels = List.copyOf(labels);
  }
}
