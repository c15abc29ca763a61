package kerf.models.rewrite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;

/** Removes dropout and identity; one whose value is an output becomes, or stays, an identity. */
public final class DropNoOps {
  private DropNoOps() {}

  /** The graph without nodes that do nothing. */
  public static Graph apply(Graph graph) {
    Map<String, String> alias = new HashMap<>();
    List<Node> kept = new ArrayList<>();
    for (Node node : graph.nodes()) {
      List<String> inputs = node.inputs().stream().map(i -> alias.getOrDefault(i, i)).toList();
      boolean nothing = node.op() instanceof Op.Dropout || node.op() instanceof Op.Identity;
      if (nothing && graph.outputs().contains(node.name())) {
        kept.add(new Node(node.name(), new Op.Identity(), inputs));
      } else if (nothing) {
        alias.put(node.name(), inputs.getFirst());
      } else {
        kept.add(node.withInputs(inputs));
      }
    }
    return graph.withNodes(kept);
  }
}
