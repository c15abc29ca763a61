package kerf.models.graph;

import java.util.List;
import java.util.Map;
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
}
