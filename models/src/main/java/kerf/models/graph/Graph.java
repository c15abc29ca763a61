package kerf.models.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kerf.models.KerfException;

/**
 * An immutable directed acyclic graph of {@link Node}s in topological order.
 *
 * <p>Each node makes one value, named as the node. Outputs are values that must exist after a run:
 * a rewrite may not fuse them away, so asking for an inner value (a probe) is asking for one more
 * output.
 */
public final class Graph {
  private final String name;
  private final Map<String, Node> nodes;
  private final List<String> outputs;

  /**
   * @param name the network's name
   * @param nodes in any order; sorted here
   * @param outputs names of the values to keep
   * @throws KerfException when two nodes share a name, an input or output is undefined, or the
   *     nodes form a cycle
   */
  public Graph(String name, Collection<Node> nodes, List<String> outputs) {
    this.name = name;
    this.nodes = TopologicalSort.sort(name, nodes);
    this.outputs = List.copyOf(outputs);
    for (String output : outputs) {
      node(output);
    }
  }

  /** The network's name. */
  public String name() {
    return name;
  }

  /** All nodes, every one after its inputs. */
  public Collection<Node> nodes() {
    return nodes.values();
  }

  /** Names of the values to keep. */
  public List<String> outputs() {
    return outputs;
  }

  /**
   * A node by name.
   *
   * @throws KerfException when there is none
   */
  public Node node(String value) {
    Node node = nodes.get(value);
    if (node == null) {
      throw new KerfException("network " + name + " has no value named '" + value + "'");
    }
    return node;
  }

  /** True when a value of that name exists. */
  public boolean has(String value) {
    return nodes.containsKey(value);
  }

  /** The nodes whose values the caller gives, in order. */
  public List<Node> inputs() {
    return nodes().stream().filter(n -> n.op() instanceof Op.Input).toList();
  }

  /** For every value the nodes that read it, once per reading input. */
  public Map<String, List<Node>> consumers() {
    Map<String, List<Node>> consumers = new HashMap<>();
    for (Node node : nodes()) {
      for (String input : node.inputs()) {
        consumers.computeIfAbsent(input, k -> new ArrayList<>()).add(node);
      }
    }
    return consumers;
  }

  /** The same nodes with other outputs; nodes that no output needs are dropped, inputs are kept. */
  public Graph withOutputs(List<String> others) {
    Set<String> needed = new HashSet<>();
    List<String> open = new ArrayList<>(others);
    while (!open.isEmpty()) {
      String value = open.removeLast();
      if (needed.add(value)) {
        open.addAll(node(value).inputs());
      }
    }
    List<Node> kept =
        nodes().stream()
            .filter(n -> needed.contains(n.name()) || n.op() instanceof Op.Input)
            .toList();
    return new Graph(name, kept, others);
  }

  /** The same outputs over other nodes; nodes that no output needs are dropped. */
  public Graph withNodes(Collection<Node> others) {
    return new Graph(name, others, outputs).withOutputs(outputs);
  }

  /** Nodes by name, in topological order. */
  public Map<String, Node> byName() {
    return new LinkedHashMap<>(nodes);
  }

  @Override
  public String toString() {
    return "Graph " + name + " (" + nodes.size() + " nodes)";
  }
}
