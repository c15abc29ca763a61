package kerf.models.graph;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kerf.models.tensor.Shape;

/**
 * A graph with the shapes of one run: what a device compiles. The graph is a whole network or a
 * part of one, whose inputs are then the values that cross the cut.
 *
 * @param graph what is computed; every weight bound
 * @param shapes fixed shape of every value, batch included
 */
public record Segment(Graph graph, Shapes shapes) {
  /**
   * A segment of the given input shapes.
   *
   * @throws kerf.models.KerfException when the graph cannot take them
   */
  public static Segment of(Graph graph, Map<String, Shape> inputs) {
    return new Segment(graph, Shapes.infer(graph, inputs));
  }

  /** A segment of a graph with one input. */
  public static Segment of(Graph graph, Shape input) {
    return of(graph, List.of(input));
  }

  /** A segment of the given input shapes, in the order of the graph's inputs. */
  public static Segment of(Graph graph, List<Shape> inputs) {
    List<Node> nodes = graph.inputs();
    return of(
        graph,
        IntStream.range(0, Math.min(nodes.size(), inputs.size()))
            .boxed()
            .collect(Collectors.toMap(i -> nodes.get(i).name(), inputs::get)));
  }

  /** Shapes of the inputs, in order. */
  public List<Shape> inputShapes() {
    return graph.inputs().stream().map(n -> shapes.of(n.name())).toList();
  }

  /** Shapes of the outputs, in order. */
  public List<Shape> outputShapes() {
    return graph.outputs().stream().map(shapes::of).toList();
  }

  /** Shape of one value. */
  public Shape shape(String value) {
    return shapes.of(value);
  }

  /**
   * A part of this segment: what it reads from outside are its inputs, what others read of it and
   * what this segment puts out are its outputs, both in topological order.
   *
   * @param names of nodes that compute; their weights come along
   * @throws kerf.models.KerfException when there is no node of a name
   * @throws IllegalArgumentException when there is no name, or one is an input or a weight
   */
  public Segment part(Set<String> names) {
    for (String name : names) {
      Node node = graph.node(name);
      if (node.isWeight() || node.op() instanceof Op.Input) {
        throw new IllegalArgumentException("'" + name + "' computes nothing");
      }
    }
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a part needs a node that computes");
    }
    Map<String, Node> nodes = new LinkedHashMap<>();
    Set<String> readOutside = new HashSet<>(graph.outputs());
    for (Node node : graph.nodes()) {
      if (!names.contains(node.name())) {
        readOutside.addAll(node.inputs());
        continue;
      }
      for (String read : node.inputs()) {
        Node source = graph.node(read);
        if (!names.contains(read)) {
          nodes.put(
              read, source.isWeight() ? source : Node.of(read, new Op.Input(shapes.of(read))));
        }
      }
      nodes.put(node.name(), node);
    }
    List<String> outputs =
        graph.nodes().stream()
            .map(Node::name)
            .filter(n -> names.contains(n) && readOutside.contains(n))
            .toList();
    return of(new Graph(graph.name(), nodes.values(), outputs), Map.of());
  }
}
