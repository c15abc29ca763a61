package kerf.host.cli;

import kerf.host.api.Environment;
import kerf.host.api.Network;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which network to run, not to classify with: generated weights do. */
public final class WeightedNetworkOption {
  @Option(
      names = {"-m", "--model"},
      paramLabel = "MODEL",
      defaultValue = "inception-v3-moderation",
      description =
          "Model package, ONNX file, folder with a model.yaml, or architecture (default:"
              + " ${DEFAULT-VALUE}).")
  private String model;

  @Mixin private WeightsOption weights;

  /** With weights; says so where they are generated. */
  public Network find() {
    Network network = Network.find(Environment.modelRoots(), model, weights.chosen()).withWeights();
    Notes.generated(network);
    return network;
  }
}
