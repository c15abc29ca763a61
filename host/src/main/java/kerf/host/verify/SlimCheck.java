package kerf.host.verify;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kerf.models.KerfException;
import kerf.models.UnsupportedException;
import kerf.models.graph.Graph;
import kerf.models.zoo.Flavour;
import kerf.models.zoo.Zoo;
import tools.jackson.databind.JsonNode;

/**
 * Golden outputs of a tf-slim network under generated weights: logits, and its end points, which
 * are named after the scope whose last value they are.
 */
record SlimCheck(JsonNode golden) implements Check {
  /** tf-slim's networks in the zoo, by the outermost scope of their variables. */
  private static final Map<String, String> ARCHITECTURES =
      Map.of(
          "slim_inception_v1", "googlenet",
          "slim_inception_v2", "bn-inception",
          "slim_inception_v3", "inception-v3",
          "slim_alexnet_v2", "alexnet");

  /** What may end a scope. */
  private static final List<String> ENDS = List.of("/Relu", "/MaxPool", "/AvgPool", "/concat", "");

  static boolean fits(JsonNode json) {
    return json.has("logits") && json.has("endpoints");
  }

  @Override
  public void run(Runner runner, Comparison comparison) {
    String model = Json.field(golden, "model").asString();
    String architecture = ARCHITECTURES.get(model);
    if (architecture == null) {
      throw new UnsupportedException("network '" + model + "' (tf-slim) is not in the zoo");
    }
    Graph graph = Zoo.of(architecture).generated(Flavour.SLIM);
    Map<String, Summary> probes =
        Json.summaries(golden.get("endpoints")).entrySet().stream()
            .collect(Collectors.toMap(entry -> value(graph, entry.getKey()), Map.Entry::getValue));
    new GoldenNetwork(
            graph,
            Pictures.of(Json.field(golden, "input").asString()),
            Summary.numbers(golden.get("logits")),
            probes)
        .compare(runner, comparison);
  }

  /** The node of an end point: its scope's last. */
  private static String value(Graph graph, String endpoint) {
    String output = graph.outputs().getFirst();
    String network = output.substring(0, output.indexOf('/'));
    return ENDS.stream()
        .map(end -> network + "/" + endpoint + end)
        .filter(graph::has)
        .findFirst()
        .orElseThrow(
            () -> new KerfException("network " + network + " has no end point '" + endpoint + "'"));
  }
}
