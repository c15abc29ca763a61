package kerf.host.cli;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kerf.host.plan.PlanFile;
import kerf.host.plan.Route;
import kerf.host.plan.Stage;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;

/** A plan in the language of Graphviz: a cluster for each stage, the network once a route. */
final class PlanDot {
  private PlanDot() {}

  static String of(Graph fused, PlanFile plan) {
    StringBuilder dot = new StringBuilder();
    dot.append("digraph ").append(quoted(plan.network())).append(" {\n");
    dot.append("  rankdir=TB;\n  node [shape=box, fontsize=10];\n");
    for (int r = 0; r < plan.routes().size(); r++) {
      route(dot, fused, plan.routes().get(r), r);
    }
    return dot.append("}\n").toString();
  }

  private static void route(StringBuilder dot, Graph fused, Route route, int number) {
    Map<String, Integer> stageOf = new HashMap<>();
    for (int s = 0; s < route.stages().size(); s++) {
      Stage stage = route.stages().get(s);
      dot.append("  subgraph cluster_%d_%d {\n".formatted(number, s));
      String label =
          String.format(
              Locale.ROOT,
              "%.0f %%: %s, %.3f ms",
              100 * route.share(),
              stage.device(),
              1e3 * stage.computeSeconds());
      dot.append("    label=").append(quoted(label)).append(";\n");
      for (String group : stage.groups()) {
        stageOf.put(group, s);
        dot.append("    ").append(id(number, group));
        dot.append(" [label=").append(quoted(group)).append("];\n");
      }
      dot.append("  }\n");
    }
    Set<String> inputs = new HashSet<>();
    fused.inputs().forEach(node -> inputs.add(node.name()));
    for (Node node : fused.nodes()) {
      for (String read : new HashSet<>(node.inputs())) {
        if (stageOf.containsKey(node.name())
            && (stageOf.containsKey(read) || inputs.contains(read))) {
          boolean cut = !stageOf.get(node.name()).equals(stageOf.get(read));
          dot.append("  ").append(id(number, read)).append(" -> ").append(id(number, node.name()));
          dot.append(cut ? " [style=bold];\n" : ";\n");
        }
      }
    }
    for (String input : inputs) {
      dot.append("  ").append(id(number, input));
      dot.append(" [label=").append(quoted(input)).append(", shape=ellipse];\n");
    }
  }

  private static String id(int route, String group) {
    return quoted(route + "/" + group);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
