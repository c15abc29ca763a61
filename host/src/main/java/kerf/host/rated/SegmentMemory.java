package kerf.host.rated;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Segment;

/** What a segment takes of a device's memory at the least, and so no more than a plan counts. */
final class SegmentMemory {
  private SegmentMemory() {}

  /**
   * Weights; inputs and outputs twice, for double buffering; and the inner values that one group
   * reads and makes, for the group that has most of them.
   */
  static long bytes(Segment fused) {
    Graph graph = fused.graph();
    List<String> inputs = graph.inputs().stream().map(Node::name).toList();
    Set<String> outside = new HashSet<>(graph.outputs());
    outside.addAll(inputs);
    long weights = 0;
    long inner = 0;
    for (Node node : graph.nodes()) {
      if (node.isWeight()) {
        weights += bytes(fused, node.name());
      } else {
        inner = Math.max(inner, touched(fused, node, outside));
      }
    }
    long moved =
        Stream.concat(inputs.stream(), graph.outputs().stream())
            .mapToLong(v -> bytes(fused, v))
            .sum();
    return weights + RatedProgram.DEPTH * moved + inner;
  }

  private static long touched(Segment fused, Node node, Set<String> outside) {
    return Stream.concat(Stream.of(node.name()), node.inputs().stream())
        .distinct()
        .filter(v -> !outside.contains(v) && !fused.graph().node(v).isWeight())
        .mapToLong(v -> bytes(fused, v))
        .sum();
  }

  private static long bytes(Segment fused, String value) {
    return SegmentTimes.bytes(fused.shape(value));
  }
}
