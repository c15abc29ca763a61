package kerf.accel.simd;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;

/**
 * Convolutions of 1x1 over the same value, as an Inception module begins with: none waits for
 * another, and the value stays in the caches for all of them.
 */
final class Siblings {
  private Siblings() {}

  /**
   * The nodes of a graph, siblings together where the first of them is.
   *
   * @return groups in topological order, most of them of one node
   */
  static List<List<Node>> of(Graph graph) {
    List<List<Node>> groups = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (Node node : graph.nodes()) {
      if (done.add(node.name())) {
        List<Node> group = new ArrayList<>(List.of(node));
        if (isPointwise(graph, node)) {
          graph.consumers().get(node.inputs().getFirst()).stream()
              .filter(other -> isPointwise(graph, other) && reads(other, node.inputs().getFirst()))
              .filter(other -> done.add(other.name()))
              .forEach(group::add);
        }
        groups.add(group);
      }
    }
    return groups;
  }

  private static boolean reads(Node node, String value) {
    return node.inputs().getFirst().equals(value);
  }

  /** True for one that becomes a single step, whatever else the graph computes. */
  private static boolean isPointwise(Graph graph, Node node) {
    return node.op() instanceof Op.Conv2d conv
        && conv.groups() == 1
        && conv.window().isPointwise()
        && conv.window().padding().equals(Padding.none())
        && node.inputs().stream()
            .skip(1)
            .allMatch(weight -> graph.node(weight).op() instanceof Op.Constant);
  }
}
