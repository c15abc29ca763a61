package kerf.host.verify;

import java.util.List;
import kerf.models.UnsupportedException;
import kerf.models.graph.Graph;
import kerf.models.rewrite.FullyConvolutional;
import kerf.models.tensor.Tensor;
import kerf.models.zoo.Flavour;
import kerf.models.zoo.Zoo;
import tools.jackson.databind.JsonNode;

/**
 * Golden outputs of a torchvision network under generated weights: logits, inner values, a mirrored
 * picture, and class maps of a larger one.
 */
record TorchvisionCheck(JsonNode golden, GoldenWeights weights) implements Check {
  static boolean fits(JsonNode json) {
    return json.has("logits") && json.has("modules");
  }

  @Override
  public void run(Runner runner, Comparison comparison) {
    String model = Json.field(golden, "model").asString();
    if (!Zoo.has(model)) {
      throw new UnsupportedException("network '" + model + "' is not in the zoo");
    }
    Graph graph = weights.bound(model, Flavour.TORCHVISION);
    Tensor input = Pictures.of(Json.field(golden.get("input"), "name").asString());
    new GoldenNetwork(
            graph,
            input,
            Summary.numbers(golden.get("logits")),
            Json.summaries(golden.get("modules")))
        .compare(runner, comparison);
    if (golden.has("logits_hflip_first8")) {
      Tensor mirrored = runner.run(graph, List.of(Pictures.mirrored(input))).getFirst();
      prefix(
          "logits of the mirrored picture",
          mirrored,
          golden.get("logits_hflip_first8"),
          comparison);
    }
    for (JsonNode larger : golden.path("fully_convolutional")) {
      dense(runner, graph, input, larger, comparison);
    }
  }

  private void dense(
      Runner runner, Graph graph, Tensor small, JsonNode larger, Comparison comparison) {
    Tensor input = Pictures.of(Json.field(larger, "input").asString());
    Graph dense = FullyConvolutional.apply(graph, small.shape());
    Tensor map = runner.run(dense, List.of(input)).getFirst();
    Summary.of(Json.field(larger, "dense"))
        .compare("class map " + larger.get("input").asString(), map, comparison);
    JsonNode pooled = larger.get("module_logits_adaptive_avgpool_first32");
    if (pooled != null) {
      Tensor logits = runner.run(graph, List.of(input)).getFirst();
      prefix("logits at " + larger.get("input").asString(), logits, pooled, comparison);
    }
  }

  /** The first values, bounded by the spread of all logits. */
  private void prefix(String what, Tensor got, JsonNode first, Comparison comparison) {
    double bound = Summary.bound(Summary.numbers(golden.get("logits")));
    List<Double> want = Summary.numbers(first);
    for (int i = 0; i < want.size(); i++) {
      comparison.value(what, got.data()[i], want.get(i), bound);
    }
  }
}
