package kerf.models.cost;

import java.util.List;
import kerf.models.tensor.Shape;

/**
 * A cut of a network that separates its input from its output: behind it stands everything that is
 * not computed yet. What crosses it is all that the rest of the network learns of the picture.
 *
 * @param after the node behind which it cuts, in topological order; the input for the first
 * @param kind that node's operation
 * @param shape of that node's value
 * @param crossing names of the values that cross: made before, read behind, in topological order
 * @param values their elements, each value counted once however many nodes read it
 */
public record Cut(String after, String kind, Shape shape, List<String> crossing, long values) {
  /** Copies the list. */
  public Cut {
    crossing = List.copyOf(crossing);
  }

  /** True where one value alone crosses: every path from input to output goes through it. */
  public boolean isSingle() {
    return crossing.size() == 1;
  }
}
