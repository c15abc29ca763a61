package kerf.host.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;

/**
 * The modules of a network: what lies between two places at which a single value is alive, such as
 * an Inception block with all its branches, or a layer where there are no branches.
 *
 * @param names of the modules in order: that of the value with which each ends
 * @param ofGroup the name of each group's module
 */
record Modules(List<String> names, Map<String, String> ofGroup) {
  /** Of a fused network. */
  static Modules of(Graph graph) {
    Map<String, List<Node>> consumers = graph.consumers();
    List<String> names = new ArrayList<>();
    Map<String, String> ofGroup = new HashMap<>();
    Set<String> computed = new HashSet<>();
    Set<String> live = new HashSet<>();
    List<String> open = new ArrayList<>();
    graph.inputs().forEach(input -> live.add(input.name()));
    for (Node node : graph.nodes()) {
      if (node.isWeight() || node.op() instanceof Op.Input) {
        continue;
      }
      computed.add(node.name());
      open.add(node.name());
      live.add(node.name());
      live.removeIf(
          value ->
              consumers.getOrDefault(value, List.of()).stream()
                      .allMatch(reader -> computed.contains(reader.name()))
                  && !value.equals(node.name()));
      if (live.equals(Set.of(node.name()))) {
        names.add(node.name());
        open.forEach(group -> ofGroup.put(group, node.name()));
        open.clear();
      }
    }
    if (!open.isEmpty()) {
      names.add(open.getLast());
      open.forEach(group -> ofGroup.put(group, names.getLast()));
    }
    return new Modules(List.copyOf(names), Map.copyOf(ofGroup));
  }
}
