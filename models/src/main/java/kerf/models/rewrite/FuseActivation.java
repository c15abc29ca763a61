package kerf.models.rewrite;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;

/**
 * Moves an activation into the convolution, matrix product or sum that it is the only reader of.
 * The fused node takes the activation's name.
 */
public final class FuseActivation {
  private FuseActivation() {}

  /** The graph with activations fused. */
  public static Graph apply(Graph graph) {
    return Fusion.apply(graph, FuseActivation::fuse);
  }

  private static Optional<List<Node>> fuse(Node producer, Node reader, Map<String, Node> nodes) {
    if (!(reader.op() instanceof Op.Activate(Activation activation))) {
      return Optional.empty();
    }
    return with(producer.op(), activation)
        .map(op -> List.of(new Node(reader.name(), op, producer.inputs())));
  }

  private static Optional<Op> with(Op op, Activation activation) {
    return switch (op) {
      case Op.Conv2d(var window, int groups, Activation old) when old.isNone() ->
          Optional.of(new Op.Conv2d(window, groups, activation));
      case Op.Gemm(float alpha, float beta, boolean ta, boolean tb, Activation old)
          when old.isNone() ->
          Optional.of(new Op.Gemm(alpha, beta, ta, tb, activation));
      case Op.Add(Activation old) when old.isNone() -> Optional.of(new Op.Add(activation));
      default -> Optional.empty();
    };
  }
}
