package kerf.host.pipeline;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;

/**
 * What a stage computes.
 *
 * @param segment the part of the network
 * @param groups names of the nodes that compute
 * @param inputs names of the values it reads
 * @param outputs names of the values it makes for others
 */
record Part(Segment segment, Set<String> groups, List<String> inputs, List<String> outputs) {
  static Part of(Segment network, Set<String> groups) {
    Segment part = network.part(groups);
    List<String> inputs = part.graph().inputs().stream().map(Node::name).toList();
    return new Part(part, Set.copyOf(groups), inputs, part.graph().outputs());
  }

  /** Every node of a network that computes. */
  static Set<String> all(Segment network) {
    return network.graph().nodes().stream()
        .filter(n -> !n.isWeight() && !(n.op() instanceof Op.Input))
        .map(Node::name)
        .collect(Collectors.toSet());
  }
}
