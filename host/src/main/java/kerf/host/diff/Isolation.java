package kerf.host.diff;

import java.util.List;
import java.util.Optional;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.tensor.Tensor;

/**
 * A node that differs inside its network, run outside of it.
 *
 * @param inNetwork what was found inside
 * @param made what the other device makes of the trusted device's inputs, against what the trusted
 *     one does: the error that is made in this node alone
 * @param carried what the other device makes of its own inputs, against what it makes of the
 *     trusted device's: the error that its inputs bring along
 * @param smallest the node with as few nodes before it as show a difference beyond the bound; empty
 *     where even all of them do not, without the rest of the network
 */
public record Isolation(
    Compared inNetwork, Difference made, Difference carried, Optional<Alone> smallest) {
  /**
   * A part of a network, run on both devices with inputs that the trusted one computed.
   *
   * @param graph one output, inputs of fixed shapes
   * @param inputs in the order of the graph's inputs
   * @param trusted the output on the trusted device
   * @param other the output on the other device
   * @param difference between these
   */
  public record Alone(
      Graph graph, List<Tensor> inputs, Tensor trusted, Tensor other, Difference difference) {
    /** Copies the list. */
    public Alone {
      inputs = List.copyOf(inputs);
    }

    /** The nodes that compute something, in order. */
    public List<Node> nodes() {
      return graph.nodes().stream()
          .filter(n -> !n.isWeight() && !(n.op() instanceof Op.Input))
          .toList();
    }
  }
}
