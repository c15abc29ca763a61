package kerf.host.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kerf.host.api.Network;
import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Shapes;
import kerf.models.onnx.OnnxExporter;
import kerf.models.rewrite.Rewrites;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kerf export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes a network as an ONNX file with float32 weights.",
    footer = {
      "",
      "An architecture of the zoo gets generated weights. Feature maps are NCHW in the file.",
      "",
      "Examples:",
      "  kerf export -m squeezenet-1.1",
      "  kerf export -m inception-v3-moderation --folded -b 8 -o folded.onnx",
      "  kerf export -m inception-v3 --flavour keras"
    })
final class ExportCommand implements Callable<Integer> {
  private static final int MOST_PICTURES = 1 << 16;

  @Option(
      names = {"-m", "--model"},
      required = true,
      paramLabel = "MODEL",
      description = "Model package, ONNX file, folder with a model.yaml, or architecture.")
  private String model;

  @Mixin private NetworkOption network;
  @Mixin private AuxiliaryOption auxiliary;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "File to write (default: the network's name with .onnx, in this folder).")
  private Path output;

  @Option(
      names = "--folded",
      description = "Fold batch normalisation into the convolutions, drop what does nothing.")
  private boolean folded;

  @Option(
      names = {"-b", "--batch"},
      paramLabel = "N",
      description = "Fix the batch (default: as the network has it, mostly free).")
  private Integer batch;

  @Mixin private ForceOption force;

  @Override
  public Integer call() {
    if (batch != null && (batch < 1 || batch > MOST_PICTURES)) {
      throw new UsageException("-b must be from 1 to " + MOST_PICTURES + ", not " + batch);
    }
    Network found = auxiliary.of(network.find(model));
    String name = found.name() + (folded ? "-folded" : "") + ".onnx";
    Path file = output == null ? Path.of(name) : output;
    force.check(file);
    Notes.generated(found);
    Graph graph = found.withWeights().fixed(batch, network.size());
    Shapes shapes = Shapes.declared(graph);
    OnnxExporter.write(folded ? Rewrites.forInference(graph) : graph, file);
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f MB, %s -> %s%n",
        file,
        size(file) / 1e6,
        values(graph.inputs().stream().map(Node::name).toList(), shapes),
        values(graph.outputs(), shapes));
    return ExitCode.OK;
  }

  /** Values with their shapes as the file has them. */
  private static String values(List<String> names, Shapes shapes) {
    return names.stream()
        .map(name -> name + " " + shapes.of(name).toNchw())
        .collect(Collectors.joining(", "));
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new KerfException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
