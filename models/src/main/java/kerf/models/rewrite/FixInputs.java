package kerf.models.rewrite;

import java.util.List;
import java.util.Map;
import kerf.models.KerfException;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.tensor.Shape;

/** Declares inputs anew: what was free becomes fixed, or free in fewer dimensions. */
public final class FixInputs {
  private FixInputs() {}

  /**
   * The graph with other declared shapes.
   *
   * @param shapes by input; one that is missing keeps its shape
   * @throws KerfException when there is no such input, or a shape contradicts the declared one
   */
  public static Graph apply(Graph graph, Map<String, Shape> shapes) {
    for (String name : shapes.keySet()) {
      if (!(graph.node(name).op() instanceof Op.Input)) {
        throw new KerfException("network " + graph.name() + ": '" + name + "' is no input");
      }
    }
    List<Node> nodes =
        graph.nodes().stream()
            .map(
                node ->
                    node.op() instanceof Op.Input(Shape declared)
                        ? new Node(
                            node.name(),
                            new Op.Input(
                                fixed(
                                    graph,
                                    node,
                                    declared,
                                    shapes.getOrDefault(node.name(), declared))),
                            List.of())
                        : node)
            .toList();
    return new Graph(graph.name(), nodes, graph.outputs());
  }

  private static Shape fixed(Graph graph, Node input, Shape declared, Shape wanted) {
    boolean agree = wanted.rank() == declared.rank();
    for (int axis = 0; agree && axis < declared.rank(); axis++) {
      agree = declared.dim(axis) == Shape.FREE || declared.dim(axis) == wanted.dim(axis);
    }
    if (!agree) {
      throw new KerfException(
          "network "
              + graph.name()
              + ": input '"
              + input.name()
              + "' is declared as "
              + declared
              + ", and cannot be "
              + wanted);
    }
    return wanted;
  }
}
