package kerf.host.eval;

import java.util.List;
import kerf.host.input.InputEntry;

/**
 * A picture to be classified, with what is right.
 *
 * @param entry the picture
 * @param labels indices of the acceptable outputs, at least one; the first is what the picture
 *     stands for where it must be one class
 * @param blacklisted whether it is left out of the second set of figures
 */
public record Item(InputEntry entry, List<Integer> labels, boolean blacklisted) {
  /** Copies the list. */
  public Item {
    labels = List.copyOf(labels);
  }
}
