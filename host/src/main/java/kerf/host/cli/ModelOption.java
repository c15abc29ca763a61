package kerf.host.cli;

import java.nio.file.Path;
import kerf.host.api.ChosenWeights;
import kerf.models.packages.Manifest;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which network, and what its model.yaml does not say. */
final class ModelOption {
  @Option(
      names = {"-m", "--model"},
      paramLabel = "MODEL",
      defaultValue = "squeezenet-1.1",
      description =
          "Model package, ONNX file, folder with a model.yaml, or with -w an architecture (default:"
              + " ${DEFAULT-VALUE}).")
  String model;

  @Mixin private WeightsOption weights;

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description = "Names of the outputs, one a line.")
  Path labels;

  @Mixin private PixelsOption pixels;

  /** A file of weights, where one is given. */
  ChosenWeights weights() {
    return weights.chosen();
  }

  /**
   * What the options say about preprocessing.
   *
   * @throws kerf.models.UsageException when a word or number is out of range, whatever the model
   */
  Manifest.Pixels pixels() {
    return pixels.pixels();
  }
}
