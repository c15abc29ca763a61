package kerf.host.verify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kerf.models.graph.Graph;
import kerf.models.tensor.Tensor;

/**
 * A network, an input and what must come out of it.
 *
 * @param graph with weights, its only output the logits
 * @param input one picture
 * @param logits all of them
 * @param probes inner values by node name
 */
record GoldenNetwork(Graph graph, Tensor input, List<Double> logits, Map<String, Summary> probes) {
  /**
   * Compares inner values and logits, and the logits once more without probes: a fast device then
   * fuses what it likes.
   */
  void compare(Runner runner, Comparison comparison) {
    String output = graph.outputs().getFirst();
    Set<String> names = new LinkedHashSet<>(probes.keySet());
    names.add(output);
    Map<String, Tensor> values = runner.probe(graph, new ArrayList<>(names), input);
    probes.forEach((name, summary) -> summary.compare(name, values.get(name), comparison));
    comparison.values("logits", values.get(output), logits);
    comparison.values(
        "logits without probes", runner.run(graph, List.of(input)).getFirst(), logits);
  }
}
