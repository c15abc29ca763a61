package kerf.models.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.models.KerfException;
import kerf.models.tensor.Shape;

/**
 * The shape of every value of a graph.
 *
 * @param byName shape of each value
 */
public record Shapes(Map<String, Shape> byName) {
  /** Shape of one value. */
  public Shape of(String value) {
    return byName.get(value);
  }

  /** Shapes under the declared inputs; what depends on a free dimension is free. */
  public static Shapes declared(Graph graph) {
    return infer(graph, Map.of());
  }

  /**
   * Shapes of one run.
   *
   * @param graph the network
   * @param given shapes of inputs by name; an input that is missing takes its declared shape
   * @throws KerfException when a given shape contradicts the declared one, or a node cannot take
   *     its inputs; the sentence names the node and the shapes
   */
  public static Shapes infer(Graph graph, Map<String, Shape> given) {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    for (Node node : graph.nodes()) {
      List<Shape> in = node.inputs().stream().map(shapes::get).toList();
      try {
        Shape shape = ShapeRules.shape(node.op(), in, given.get(node.name()));
        ShapeException.check(
            !shape.isFixed() || shape.elements() <= Integer.MAX_VALUE,
            "its value of " + shape + " has more elements than an array can hold");
        shapes.put(node.name(), shape);
      } catch (ShapeException | ArithmeticException e) {
        throw new KerfException(
            "network "
                + graph.name()
                + ": "
                + node.op().kind()
                + " '"
                + node.name()
                + "' cannot take "
                + (in.isEmpty() ? given.get(node.name()) : join(in))
                + ": "
                + e.getMessage(),
            e);
      }
    }
    return new Shapes(shapes);
  }

  private static String join(List<Shape> in) {
    return String.join(", ", in.stream().map(Shape::toString).toList());
  }
}
