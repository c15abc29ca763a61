package kerf.host.profile;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.rewrite.Rewrites;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * The fused groups of a network: its nodes after the rewrites that every fast device makes.
 *
 * @param fused the rewritten network with its shapes
 */
record FusedGroups(Segment fused) {
  private static final int SEED = 1;

  static FusedGroups of(Segment segment) {
    Graph graph = Rewrites.forInference(segment.graph());
    return new FusedGroups(Segment.of(graph, segment.inputShapes()));
  }

  /** What a device computes, in topological order. */
  List<Node> nodes() {
    return fused.graph().nodes().stream()
        .filter(node -> !node.isWeight() && !(node.op() instanceof Op.Input))
        .toList();
  }

  /** Bytes of a group's value as float32. */
  long bytes(Node node) {
    return Float.BYTES * fused.shape(node.name()).elements();
  }

  /** Bytes of all weights as float32. */
  long weightBytes() {
    return fused.graph().nodes().stream().filter(Node::isWeight).mapToLong(this::bytes).sum();
  }

  /** Bytes of the largest value that is no weight. */
  long largestValueBytes() {
    return fused.graph().nodes().stream()
        .filter(node -> !node.isWeight())
        .mapToLong(this::bytes)
        .max()
        .orElse(0);
  }

  /** A group as a segment of its own; what it reads of others is its input. */
  Segment alone(Node node) {
    return fused.part(Set.of(node.name()));
  }

  /** Numbers from 0 to 1, as most values between layers are. */
  static List<Tensor> values(List<Shape> shapes) {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Tensor> tensors = shapes.stream().map(Tensor::zeros).toList();
    for (Tensor tensor : tensors) {
      for (int i = 0; i < tensor.data().length; i++) {
        tensor.data()[i] = (float) random.nextDouble();
      }
    }
    return tensors;
  }
}
