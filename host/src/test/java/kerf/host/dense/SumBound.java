package kerf.host.dense;

import java.util.List;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;

/**
 * How far two float32 computations of a network of convolutions, pools and matrices may be apart. A
 * sum of n terms is wrong by at most {@code gamma(n) = n u / (1 - n u)} times the sum of the terms'
 * magnitudes, u = 2^-24, in whatever order (Higham, "Accuracy and Stability of Numerical
 * Algorithms", 2002, section 3.1), and layers one after the other add their counts. The magnitudes
 * are what the network of the weights' magnitudes makes of the input's.
 */
final class SumBound {
  private static final double UNIT = 0x1p-24;

  private SumBound() {}

  /** The network whose outputs bound the magnitudes of all sums. */
  static Graph magnitudes(Graph graph) {
    List<Node> nodes = graph.nodes().stream().map(SumBound::magnitude).toList();
    return graph.withNodes(nodes);
  }

  private static Node magnitude(Node node) {
    Op op =
        switch (node.op()) {
          case Op.Constant(Tensor value) -> new Op.Constant(magnitude(value));
          case Op.Activate _ -> new Op.Identity();
          case Op.Conv2d conv -> new Op.Conv2d(conv.window(), conv.groups(), Activation.NONE);
          default -> node.op();
        };
    return new Node(node.name(), op, node.inputs());
  }

  static Tensor magnitude(Tensor value) {
    Tensor result = Tensor.zeros(value.shape());
    for (int i = 0; i < result.data().length; i++) {
      result.data()[i] = Math.abs(value.data()[i]);
    }
    return result;
  }

  /** {@code 2 gamma(n)}, n the terms of all sums on the longest way through the network. */
  static double relative(Segment segment) {
    long terms = 0;
    for (Node node : segment.graph().nodes()) {
      terms +=
          switch (node.op()) {
            case Op.Conv2d _ -> segment.shape(node.inputs().get(1)).elements(1, 4) + 2;
            case Op.Gemm _ -> segment.shape(node.inputs().getFirst()).dim(1) + 2;
            case Op.AvgPool(var window, _, _) -> window.taps() + 2;
            case Op.GlobalAvgPool _, Op.AdaptiveAvgPool _ -> {
              var in = segment.shape(node.inputs().getFirst());
              yield (long) in.h() * in.w() + 2;
            }
            default -> 0;
          };
    }
    return 2 * terms * UNIT / (1 - terms * UNIT);
  }
}
