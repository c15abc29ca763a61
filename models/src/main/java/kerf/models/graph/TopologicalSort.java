package kerf.models.graph;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import kerf.models.KerfException;

/**
 * Orders nodes so that each stands after its inputs, otherwise as given: depth first, without
 * recursion (graphs may be long chains).
 */
final class TopologicalSort {
  private final String graph;
  private final Map<String, Node> given;
  private final Map<String, Node> sorted = new LinkedHashMap<>();
  private final Set<String> open = new HashSet<>();

  private TopologicalSort(String graph, Map<String, Node> given) {
    this.graph = graph;
    this.given = given;
  }

  static Map<String, Node> sort(String graph, Collection<Node> nodes) {
    Map<String, Node> given = new HashMap<>();
    for (Node node : nodes) {
      if (given.put(node.name(), node) != null) {
        throw new KerfException("network " + graph + " defines '" + node.name() + "' twice");
      }
    }
    TopologicalSort sort = new TopologicalSort(graph, given);
    nodes.forEach(sort::visit);
    return Collections.unmodifiableMap(sort.sorted);
  }

  private void visit(Node root) {
    Deque<Node> path = new ArrayDeque<>();
    path.push(root);
    while (!path.isEmpty()) {
      Node node = path.peek();
      if (sorted.containsKey(node.name())) {
        path.pop();
        continue;
      }
      open.add(node.name());
      Node next = firstUnsorted(node);
      if (next == null) {
        path.pop();
        open.remove(node.name());
        sorted.put(node.name(), node);
      } else {
        path.push(next);
      }
    }
  }

  private Node firstUnsorted(Node node) {
    for (String input : node.inputs()) {
      if (sorted.containsKey(input)) {
        continue;
      }
      Node source = given.get(input);
      if (source == null) {
        throw new KerfException(
            "network "
                + graph
                + ": node '"
                + node.name()
                + "' reads '"
                + input
                + "', which nothing makes");
      }
      if (open.contains(input)) {
        throw new KerfException(
            "network " + graph + " has a cycle through '" + node.name() + "' and '" + input + "'");
      }
      return source;
    }
    return null;
  }
}
