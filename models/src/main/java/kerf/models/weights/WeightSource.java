package kerf.models.weights;

import java.util.List;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/** Gives each parameter of a graph its values. */
@FunctionalInterface
public interface WeightSource {
  /**
   * The values of one parameter.
   *
   * @param name the parameter's node name
   * @param shape its shape; a convolution's weight is OIHW
   * @param role what it is for
   * @throws kerf.models.KerfException when the source lacks it or holds another shape
   */
  Tensor tensor(String name, Shape shape, Op.Role role);

  /** The graph with every parameter replaced by a constant from this source. */
  default Graph bind(Graph graph) {
    List<Node> bound =
        graph.nodes().stream()
            .map(
                node ->
                    node.op() instanceof Op.Parameter(Shape shape, Op.Role role)
                        ? Node.of(node.name(), new Op.Constant(tensor(node.name(), shape, role)))
                        : node)
            .toList();
    return graph.withNodes(bound);
  }
}
