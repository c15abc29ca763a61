package kerf.host.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import kerf.host.api.Environment;
import kerf.host.api.Network;
import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.tensor.Tensor;
import kerf.models.weights.file.SafetensorsWriter;
import kerf.models.weights.file.SafetensorsWriter.Storage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kerf convert}. */
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    description = "Writes a network's weights as safetensors.",
    footer = {
      "",
      "Tensors get the names of the network's parameters and the order of their dimensions here",
      "(convolutions OIHW); -m ARCHITECTURE -w FILE reads back what was written of that architecture",
      "(packages and ONNX files have names of their own). Of uint8, weights are levels between the",
      "least and the greatest value of each output; vectors stay float32.",
      "",
      "Examples:",
      "  kerf convert -m inception-v3 --flavour keras -w inception_v3.h5 -o"
          + " inception_v3.safetensors",
      "  kerf convert -m resnet-18 -w resnet18.safetensors -o half.safetensors --dtype float16"
    })
final class ConvertCommand implements Callable<Integer> {
  @Option(
      names = {"-m", "--model"},
      required = true,
      paramLabel = "MODEL",
      description = "Model package, ONNX file, folder with a model.yaml, or architecture.")
  private String model;

  @Mixin private WeightsOption weights;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "File to write.")
  private Path output;

  @Option(
      names = "--dtype",
      paramLabel = "TYPE",
      defaultValue = "float32",
      description = "float32, float16 or uint8 (default: ${DEFAULT-VALUE}).")
  private String dtype;

  @Mixin private ForceOption force;

  @Override
  public Integer call() {
    Storage storage = storage();
    force.check(output);
    Network found = Network.find(Environment.modelRoots(), model, weights.chosen());
    Notes.generated(found);
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (Node node : found.withWeights().graph().nodes()) {
      if (node.op() instanceof Op.Constant(Tensor value)) {
        tensors.put(node.name(), value);
      }
    }
    if (tensors.isEmpty()) {
      throw new KerfException("network " + found.name() + " has no weights to write");
    }
    SafetensorsWriter.write(output, tensors, storage);
    System.out.printf(
        Locale.ROOT, "%s: %d tensors, %.1f MB%n", output, tensors.size(), size() / 1e6);
    return ExitCode.OK;
  }

  private Storage storage() {
    return switch (dtype) {
      case "float32" -> Storage.FLOAT32;
      case "float16" -> Storage.FLOAT16;
      case "uint8" -> Storage.UINT8;
      default ->
          throw new UsageException(
              "--dtype must be float32, float16 or uint8, not '" + dtype + "'");
    };
  }

  private long size() {
    try {
      return Files.size(output);
    } catch (IOException e) {
      throw new KerfException(output + " cannot be read: " + e.getMessage(), e);
    }
  }
}
