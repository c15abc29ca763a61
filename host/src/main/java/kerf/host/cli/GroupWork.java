package kerf.host.cli;

import kerf.models.cost.LayerTable;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;

/**
 * What a fused group asks of a device.
 *
 * @param multiplyAdds of the plain sum
 * @param bytes inputs, weights and output, each once
 */
record GroupWork(double multiplyAdds, double bytes) {
  /**
   * The work of a node.
   *
   * @param size bytes of a value
   */
  static GroupWork of(Segment segment, Node node, int size) {
    if (node.isWeight() || node.op() instanceof Op.Input) {
      return new GroupWork(0, 0);
    }
    double values = segment.shape(node.name()).elements();
    for (String input : node.inputs()) {
      values += segment.shape(input).elements();
    }
    return new GroupWork(LayerTable.multiplyAdds(segment, node), size * values);
  }

  /** Elements of all weights of a network. */
  static long weights(Segment segment) {
    return segment.graph().nodes().stream()
        .filter(Node::isWeight)
        .mapToLong(node -> segment.shape(node.name()).elements())
        .sum();
  }
}
