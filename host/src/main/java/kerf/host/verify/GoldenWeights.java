package kerf.host.verify;

import java.nio.file.Path;
import kerf.models.graph.Graph;
import kerf.models.weights.file.WeightFiles;
import kerf.models.weights.names.NamedWeights;
import kerf.models.zoo.Flavour;
import kerf.models.zoo.Zoo;

/**
 * Where the weights of a golden network come from.
 *
 * @param file that holds them; null to generate them
 */
record GoldenWeights(Path file) {
  static final GoldenWeights GENERATED = new GoldenWeights(null);

  /**
   * A network of the zoo with its weights.
   *
   * @throws kerf.models.KerfException when the file does not hold them
   */
  Graph bound(String architecture, Flavour flavour) {
    if (file == null) {
      return Zoo.of(architecture).generated(flavour);
    }
    Graph graph = Zoo.of(architecture).build(flavour);
    return NamedWeights.of(WeightFiles.open(file), graph, flavour.id()).bind(graph);
  }
}
