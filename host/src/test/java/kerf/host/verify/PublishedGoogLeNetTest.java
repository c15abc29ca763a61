package kerf.host.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.host.Repository;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import kerf.models.weights.GeneratedWeights;
import kerf.models.weights.WeightSource;
import kerf.models.zoo.Flavour;
import kerf.models.zoo.Zoo;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The zoo's GoogLeNet as published (5x5 branches, local response normalisation) against the logits
 * of the same network that ONNX brings as a light model, whose weights have Caffe2's names and
 * whose pools round down.
 */
class PublishedGoogLeNetTest {
  private static final Path GOLDEN =
      Repository.resource("verify/golden/golden-light_inception_v1.json");

  @Test
  void logitsOfTheLightModel() {
    JsonNode golden = Json.read(GOLDEN);
    Graph light = LightCheck.network(GOLDEN.getParent(), golden);
    WeightSource weights = (name, shape, _) -> weight(light, caffe2(name)).reshaped(shape);
    Graph published = Zoo.of("googlenet").build(Flavour.CAFFE);
    List<Node> nodes = published.nodes().stream().map(PublishedGoogLeNetTest::roundedDown).toList();
    Graph graph = weights.bind(published.withNodes(nodes));
    Comparison comparison = new Comparison();
    try (Devices devices = Devices.discover(DeviceOptions.defaults())) {
      Tensor logits =
          new Runner(devices.byId("simd"))
              .run(graph, List.of(Pictures.of(golden.get("input").asString())))
              .getFirst();
      comparison.values("logits", logits, Summary.numbers(golden.get("logits")));
    }
    assertThat(comparison.passed())
        .as("%s", CheckResult.of("googlenet as published", comparison))
        .isTrue();
  }

  /** Caffe's pools look past the end of a map, those of the light model do not. */
  private static Node roundedDown(Node node) {
    return node.op() instanceof Op.MaxPool(Window window, boolean ceil) && ceil
        ? new Node(node.name(), new Op.MaxPool(window, false), node.inputs())
        : node;
  }

  /** The classifier's has another shape in the file, in which its values were drawn. */
  private static Tensor weight(Graph light, String name) {
    return name.equals("loss3/classifier_w_0")
        ? GeneratedWeights.draw(
            "light_inception_v1/" + name, Shape.of(1, 1, 1000, 1024), Op.Role.WEIGHT)
        : ((Op.Constant) light.node(name).op()).value();
  }

  private static String caffe2(String name) {
    return name.replace(".weight", "_w_0").replace(".bias", "_b_0");
  }
}
