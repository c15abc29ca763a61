package kerf.models.cost;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;

/**
 * A network's layers with their costs.
 *
 * @param layers every node that computes, in topological order
 */
public record LayerTable(List<Layer> layers) {
  /** The table of a network under the given shapes. */
  public static LayerTable of(Segment segment) {
    return new LayerTable(
        segment.graph().nodes().stream()
            .filter(n -> !n.isWeight() && !(n.op() instanceof Op.Input))
            .map(n -> layer(segment, n))
            .toList());
  }

  /** Parameters of all layers; a weight that several nodes share counts once for each. */
  public long parameters() {
    return layers.stream().mapToLong(Layer::parameters).sum();
  }

  /** Multiply-adds of all layers. */
  public long multiplyAdds() {
    return layers.stream().mapToLong(Layer::multiplyAdds).sum();
  }

  private static Layer layer(Segment segment, Node node) {
    Graph graph = segment.graph();
    Set<String> weights =
        node.inputs().stream().filter(i -> graph.node(i).isWeight()).collect(Collectors.toSet());
    List<Shape> in =
        node.inputs().stream().filter(i -> !weights.contains(i)).map(segment::shape).toList();
    long parameters =
        trained(node).stream()
            .filter(weights::contains)
            .mapToLong(w -> segment.shape(w).elements())
            .sum();
    return new Layer(
        node.name(),
        node.op().kind(),
        in,
        segment.shape(node.name()),
        window(node.op()),
        parameters,
        multiplyAdds(segment, node));
  }

  /**
   * The inputs that may hold trained numbers: not the statistics of batch normalisation, which are
   * its last two.
   */
  private static List<String> trained(Node node) {
    int statistics = node.op() instanceof Op.BatchNorm ? 2 : 0;
    return node.inputs().subList(0, node.inputs().size() - statistics);
  }

  private static Window window(Op op) {
    return switch (op) {
      case Op.Conv2d conv -> conv.window();
      case Op.MaxPool pool -> pool.window();
      case Op.ArgMaxPool pool -> pool.window();
      case Op.AvgPool pool -> pool.window();
      default -> null;
    };
  }

  /** Multiplications of a node with a weight, for the segment's batch. */
  public static long multiplyAdds(Segment segment, Node node) {
    long outputs = segment.shape(node.name()).elements();
    return switch (node.op()) {
      case Op.Conv2d _ -> {
        Shape weight = segment.shape(node.inputs().get(1));
        yield outputs * weight.elements(1, 4);
      }
      case Op.Gemm gemm ->
          outputs * segment.shape(node.inputs().getFirst()).dim(gemm.transA() ? 0 : 1);
      default -> 0;
    };
  }
}
