package kerf.host.verify;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import kerf.host.api.Logits;
import kerf.models.KerfException;
import kerf.models.graph.Graph;
import kerf.models.graph.Op;
import kerf.models.onnx.OnnxImporter;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import kerf.models.weights.GeneratedWeights;
import tools.jackson.databind.JsonNode;

/**
 * Golden outputs of an ONNX graph whose weights are left out: the file beside the JSON holds
 * placeholders, the JSON lists the generated tensors that take their place.
 */
record LightCheck(Path folder, JsonNode golden) implements Check {
  static boolean fits(JsonNode json) {
    return json.has("logits") && json.has("tensors");
  }

  @Override
  public void run(Runner runner, Comparison comparison) {
    new GoldenNetwork(
            Logits.of(network(folder, golden)),
            Pictures.of(Json.field(golden, "input").asString()),
            Summary.numbers(golden.get("logits")),
            Json.summaries(golden.path("probes")))
        .compare(runner, comparison);
  }

  /** The network with its generated weights, as it stands in the file. */
  static Graph network(Path folder, JsonNode golden) {
    String model = Json.field(golden, "model").asString();
    Map<String, Tensor> weights = new LinkedHashMap<>();
    for (JsonNode tensor : golden.get("tensors")) {
      String name = tensor.get(0).asString();
      int[] dims = tensor.get(1).valueStream().mapToInt(JsonNode::asInt).toArray();
      weights.put(
          name,
          GeneratedWeights.draw(
              model + "/" + name, Shape.of(dims), role(tensor.get(2).asString())));
    }
    return OnnxImporter.load(folder.resolve(model + ".onnx"), weights);
  }

  private static Op.Role role(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "weight" -> Op.Role.WEIGHT;
      case "bias" -> Op.Role.BIAS;
      default ->
          throw new KerfException(
              "the golden file has a tensor of the unknown role '" + word + "'");
    };
  }
}
