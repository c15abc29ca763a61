package kerf.models.rewrite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;

/**
 * Replaces pairs (producer, only reader) by fewer nodes, front to back. A producer whose value is
 * an output, or has another reader, is never taken away.
 */
final class Fusion {
  /**
   * What replaces a pair: nodes of which the last carries the reader's name; empty when the pair
   * stays.
   */
  interface Rule {
    Optional<List<Node>> fuse(Node producer, Node reader, Map<String, Node> nodes);
  }

  private Fusion() {}

  /** A name that no node has: the wanted one, with as many apostrophes as it takes. */
  static String unused(String wanted, Predicate<String> taken) {
    String name = wanted;
    while (taken.test(name)) {
      name += "'";
    }
    return name;
  }

  static Graph apply(Graph graph, Rule rule) {
    Map<String, List<Node>> consumers = graph.consumers();
    Map<String, Node> nodes = graph.byName();
    Set<String> fused = new HashSet<>();
    for (Node original : graph.nodes()) {
      if (original.inputs().isEmpty()) {
        continue;
      }
      Node reader = nodes.get(original.name());
      Node producer = nodes.get(reader.inputs().getFirst());
      boolean only =
          consumers.get(producer.name()).size() == 1 && !graph.outputs().contains(producer.name());
      if (only) {
        rule.fuse(producer, reader, nodes)
            .ifPresent(
                made -> {
                  made.forEach(node -> nodes.put(node.name(), node));
                  fused.add(producer.name());
                });
      }
    }
    if (fused.isEmpty()) {
      return graph;
    }
    Map<String, Node> left = new LinkedHashMap<>(nodes);
    left.keySet().removeAll(fused);
    return graph.withNodes(new ArrayList<>(left.values()));
  }
}
