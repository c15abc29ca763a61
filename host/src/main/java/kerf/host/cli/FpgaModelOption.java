package kerf.host.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kerf.host.api.Environment;
import kerf.host.batch.Job;
import kerf.models.UsageException;
import kerf.models.graph.Segment;
import kerf.models.packages.Manifest;
import kerf.models.packages.Model;
import kerf.models.packages.ModelLibrary;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The network of an FPGA's folder, found as {@code kerf run} finds it. */
final class FpgaModelOption {
  private static final int MOST = 1 << 10;

  @Option(
      names = {"-m", "--model"},
      required = true,
      paramLabel = "MODEL",
      description = "Model package, ONNX file, folder, or with -w an architecture.")
  private String model;

  @Option(
      names = {"-b", "--batch"},
      paramLabel = "N",
      defaultValue = "1",
      description = "Pictures that are computed as one (default: ${DEFAULT-VALUE}).")
  private int batch;

  @Mixin private WeightsOption weights;

  @Option(
      names = "--input-size",
      paramLabel = "N",
      description = "Side of the network's input in pixels.")
  private Integer size;

  /** The network. */
  Model load() {
    if (batch < 1 || batch > MOST || (size != null && size < 1)) {
      throw new UsageException("-b must be from 1 to " + MOST + ", and --input-size at least 1");
    }
    ModelLibrary library = new ModelLibrary(Environment.modelRoots());
    Manifest.Pixels pixels = new Manifest.Pixels(size, null, null, null, null, null);
    return weights.chosen().find(library, model).load(pixels, null);
  }

  /** What is computed of it. */
  Segment network(Model loaded) {
    return Job.network(loaded, batch);
  }

  /** Pictures that are computed as one. */
  int batch() {
    return batch;
  }

  /** Words that say the same in another folder. */
  List<String> words() {
    List<String> words = new ArrayList<>(List.of("-m", elsewhere(model)));
    if (batch > 1) {
      words.addAll(List.of("-b", Integer.toString(batch)));
    }
    if (size != null) {
      words.addAll(List.of("--input-size", Integer.toString(size)));
    }
    if (weights.chosen().file() != null) {
      words.addAll(List.of("-w", absolute(weights.chosen().file())));
    }
    if (weights.flavour() != null) {
      words.addAll(List.of("--flavour", weights.flavour()));
    }
    return words;
  }

  private static String elsewhere(String reference) {
    Path path = Path.of(reference);
    boolean file = reference.contains("/") || reference.endsWith(".onnx");
    return file && Files.exists(path) ? absolute(path) : reference;
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }
}
