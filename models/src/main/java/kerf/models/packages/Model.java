package kerf.models.packages;

import java.util.List;
import kerf.models.graph.Graph;

/**
 * A network that can look at pictures.
 *
 * @param name what the caller asked for, shortened to a name
 * @param graph the network, weights bound
 * @param preprocessing how pixels become its input
 * @param labels what its outputs are called; empty when nobody said
 */
public record Model(String name, Graph graph, Preprocessing preprocessing, List<String> labels) {
  /** Copies the list. */
  public Model {
    labels = List.copyOf(labels);
  }

  /** The label of an output; its number when there is none. */
  public String label(int index) {
    return index < labels.size() ? labels.get(index) : Integer.toString(index);
  }
}
