package kerf.models.weights.file;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.GraphBuilder;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;

/** The files of make_weights.py, and the network that most of them hold. */
public final class Fixtures {
  /** Keras' own files of the network. */
  public static final List<String> KERAS =
      List.of("tiny.keras", "tiny.weights.h5", "tiny.h5", "tiny_keras2.h5", "tfjs/model.json");

  private Fixtures() {}

  /** A file beside the script. */
  public static Path path(String name) {
    try {
      return Path.of(Fixtures.class.getResource("../make_weights.py").toURI()).resolveSibling(name);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The network as the script has it, with as many classes. */
  public static Graph tiny(int classes) {
    GraphBuilder graph = new GraphBuilder("tiny");
    String x = graph.input("input", 3);
    x = graph.conv("conv2d", x, 3, 4, Window.square(3, 1), false);
    x = graph.batchNorm("batch_normalization", x, 4, 0.001f, false);
    String depthwise = "depthwise_conv2d.depthwise";
    x =
        graph.add(
            "depthwise_conv2d",
            new Op.Conv2d(Window.of(3, 3, 1, Padding.Same.UPPER), 4, Activation.NONE),
            x,
            graph.parameter(depthwise + ".weight", Op.Role.WEIGHT, 8, 1, 3, 3),
            graph.parameter(depthwise + ".bias", Op.Role.BIAS, 8));
    x = graph.add("pool", new Op.GlobalAvgPool(), x);
    x = graph.add("flatten", new Op.Flatten(1), x);
    return graph.build(graph.linear("predictions", x, 8, classes));
  }
}
