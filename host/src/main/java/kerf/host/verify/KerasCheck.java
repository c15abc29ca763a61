package kerf.host.verify;

import kerf.models.UnsupportedException;
import kerf.models.graph.Graph;
import kerf.models.tensor.Tensor;
import kerf.models.zoo.Flavour;
import kerf.models.zoo.Zoo;
import tools.jackson.databind.JsonNode;

/**
 * Golden outputs of a Keras network under generated weights, which are named {@code conv<i>},
 * {@code bn<i>} in the order of creation, and {@code fc}.
 */
record KerasCheck(JsonNode golden, GoldenWeights weights) implements Check {
  private static final String PREFIX = "keras_";

  static boolean fits(JsonNode json) {
    return json.has("cases");
  }

  @Override
  public void run(Runner runner, Comparison comparison) {
    String model = Json.field(golden, "model").asString();
    String architecture = model.startsWith(PREFIX) ? model.substring(PREFIX.length()) : model;
    if (!Zoo.has(architecture)) {
      throw new UnsupportedException("network '" + model + "' is not in the zoo");
    }
    Graph graph = weights.bound(architecture, Flavour.KERAS);
    for (JsonNode single : golden.get("cases")) {
      Tensor input = Pictures.of(Json.field(single, "input").asString());
      new GoldenNetwork(
              graph,
              input,
              Summary.numbers(Json.field(single, "logits")),
              Json.summaries(Json.field(single, "layers")))
          .compare(runner, comparison);
    }
  }
}
