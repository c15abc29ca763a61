package kerf.host.cli;

import java.nio.file.Path;
import kerf.host.api.ChosenWeights;
import picocli.CommandLine.Option;

/** Whose variant of an architecture, and which file holds its weights. */
public final class WeightsOption {
  @Option(
      names = {"-w", "--weights"},
      paramLabel = "FILE",
      description =
          "Weights of the architecture that -m names: safetensors, Keras (.h5, .keras),"
              + " TensorFlow.js (model.json) or ONNX.")
  private Path file;

  @Option(
      names = "--flavour",
      paramLabel = "FLAVOUR",
      description =
          "Take the architecture of that name in this flavour: torchvision, keras, slim, caffe or paper.")
  private String flavour;

  /** What was chosen; {@link ChosenWeights#NONE} when nothing was. */
  ChosenWeights chosen() {
    return new ChosenWeights(file, flavour);
  }

  /** The flavour asked for; null when nobody asked. */
  String flavour() {
    return flavour;
  }
}
