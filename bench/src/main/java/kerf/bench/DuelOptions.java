package kerf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kerf.host.api.Environment;
import kerf.host.api.Network;
import kerf.host.cli.NetworkOption;
import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Shapes;
import kerf.models.onnx.OnnxExporter;
import kerf.models.rewrite.Rewrites;
import kerf.models.tensor.Shape;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What one comparison is about: options that the forks get as well. */
final class DuelOptions {
  @Option(
      names = {"-m", "--model"},
      required = true,
      paramLabel = "MODEL",
      description = "Model package, ONNX file, folder with a model.yaml, or architecture.")
  String model;

  @Mixin private NetworkOption network;

  @Option(
      names = {"-d", "--device"},
      paramLabel = "ID",
      defaultValue = "simd",
      description = "Device that Kerf uses (default: simd).")
  String device;

  @Option(
      names = {"-b", "--batch"},
      paramLabel = "N",
      defaultValue = "1",
      description = "Pictures a run (default: 1).")
  int batch;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of either side (default: all processors).")
  private Integer threads;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "9",
      description = "Runs of each side in a fork, alternating (default: 9).")
  int rounds;

  @Mixin PrecisionOption precision;

  int threads() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }

  void check() {
    precision.precision();
    if (batch < 1 || rounds < 1 || threads() < 1) {
      throw new UsageException("--batch, --rounds and --threads must be at least 1");
    }
  }

  /** One fork's comparison. */
  Duel fight(String peer) {
    check();
    Network found = network.find(model);
    Graph graph = found.withWeights().whole(batch, network.size());
    Shapes shapes = Shapes.declared(graph);
    Map<String, Shape> inputs =
        graph.inputs().stream().collect(Collectors.toMap(Node::name, n -> shapes.of(n.name())));
    if (isDevice(peer)) {
      return duel(graph, inputs, kerf(graph, inputs, peer));
    }
    Peer known = Peer.of(peer);
    Path file = temporary();
    try {
      OnnxExporter.write(Rewrites.forInference(graph), file);
      return duel(graph, inputs, known.open(file, inputs, threads()));
    } finally {
      delete(file);
    }
  }

  static boolean isDevice(String peer) {
    return peer.contains(":") || peer.equals("simd") || peer.equals("reference");
  }

  private Duel duel(Graph graph, Map<String, Shape> inputs, Contestant peer) {
    try (peer;
        Contestant ours = kerf(graph, inputs, device)) {
      return Duel.fight(ours, peer, rounds);
    }
  }

  private Contestant kerf(Graph graph, Map<String, Shape> inputs, String id) {
    return new KerfContestant(
        graph, List.copyOf(inputs.values()), id, threads(), precision.precision());
  }

  private static Path temporary() {
    try {
      Path folder = Files.createDirectories(Environment.cacheFolder());
      return Files.createTempFile(folder, "bench", ".onnx");
    } catch (IOException e) {
      throw new KerfException("no room for the peer's model: " + e.getMessage(), e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      System.err.println("kerf: " + file + " cannot be deleted: " + e.getMessage());
    }
  }
}
