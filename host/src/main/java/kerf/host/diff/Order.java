package kerf.host.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;

/** The computed values of a graph in topological order, and the cuts between them. */
final class Order {
  private final List<Node> nodes;
  private final Map<String, Integer> places = new HashMap<>();

  /** For each value the place of its last reader; the end for outputs. */
  private final int[] lastReader;

  Order(Graph graph) {
    nodes =
        graph.nodes().stream().filter(n -> !n.isWeight() && !(n.op() instanceof Op.Input)).toList();
    lastReader = new int[nodes.size()];
    for (int i = 0; i < nodes.size(); i++) {
      places.put(nodes.get(i).name(), i);
      for (String input : nodes.get(i).inputs()) {
        if (places.containsKey(input)) {
          lastReader[places.get(input)] = i;
        }
      }
    }
    graph.outputs().stream()
        .filter(places::containsKey)
        .forEach(o -> lastReader[places.get(o)] = nodes.size());
  }

  int size() {
    return nodes.size();
  }

  Node node(int place) {
    return nodes.get(place);
  }

  /** True when a value is computed: no input, no weight. */
  boolean has(String value) {
    return places.containsKey(value);
  }

  int place(String value) {
    return places.get(value);
  }

  /** The values that cross the cut behind a place: made up to it, and read beyond it. */
  List<String> cut(int place) {
    return IntStream.rangeClosed(0, place)
        .filter(i -> lastReader[i] > place)
        .mapToObj(i -> nodes.get(i).name())
        .toList();
  }

  /** The places of a value and of all that it is computed from, in order. */
  List<Integer> ancestors(int place) {
    Set<Integer> found = new TreeSet<>(Set.of(place));
    for (int i = place; i >= 0; i--) {
      if (found.contains(i)) {
        nodes.get(i).inputs().stream().filter(this::has).map(places::get).forEach(found::add);
      }
    }
    return List.copyOf(found);
  }
}
