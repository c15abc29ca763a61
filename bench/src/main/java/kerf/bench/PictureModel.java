package kerf.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kerf.host.api.Network;
import kerf.models.KerfException;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.packages.Manifest;
import kerf.models.packages.Model;
import kerf.models.packages.Preprocessing;
import kerf.models.tensor.Shape;

/** Networks that look at pictures, to be timed: an architecture gets generated weights. */
final class PictureModel {
  /** Pixels from -1 to 1. */
  private static final Manifest.Pixels CENTRED =
      new Manifest.Pixels(null, null, null, null, List.of(127.5f), List.of(1 / 127.5f));

  private static final int NORMS = 2;

  private PictureModel() {}

  /**
   * The network with its weights and preprocessing.
   *
   * @param network an architecture or a package
   * @param size height and width of its input; null for its own
   * @throws KerfException when it takes no picture, or none of a known size
   */
  static Model of(Network network, Network.Size size) {
    if (!network.takesPicture()) {
      throw new KerfException("network " + network.name() + " takes no picture");
    }
    Shape shape = network.single(size).getFirst();
    Preprocessing said = network.pixels().or(CENTRED).resolve(shape.h(), shape.w());
    Preprocessing pixels =
        new Preprocessing(
            shape.h(),
            shape.w(),
            said.cropRatio(),
            said.interpolation(),
            said.channelOrder(),
            said.mean(),
            said.scale());
    return new Model(network.name(), network.withWeights().graph(), pixels, List.of());
  }

  /**
   * The network with local response normalisation behind its first two max pools, as the networks
   * of 2012 to 2014 had it.
   *
   * @throws KerfException when it has no max pool
   */
  static Model withNorms(Model model) {
    Graph graph = model.graph();
    List<Node> nodes = new ArrayList<>();
    Map<String, String> renamed = new HashMap<>();
    for (Node node : graph.nodes()) {
      List<String> reads = node.inputs().stream().map(r -> renamed.getOrDefault(r, r)).toList();
      nodes.add(node.withInputs(reads));
      if (node.op() instanceof Op.MaxPool && renamed.size() < NORMS) {
        String name = node.name() + "_lrn";
        nodes.add(Node.of(name, new Op.Lrn(5, 1e-4f, 0.75f, 1), node.name()));
        renamed.put(node.name(), name);
      }
    }
    if (renamed.isEmpty()) {
      throw new KerfException("network " + model.name() + " has no max pool to normalise behind");
    }
    Graph normed = new Graph(graph.name(), nodes, graph.outputs());
    return new Model(model.name() + "+lrn", normed, model.preprocessing(), model.labels());
  }
}
