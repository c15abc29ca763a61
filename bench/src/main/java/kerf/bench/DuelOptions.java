package kerf.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kerf.host.cli.NetworkOption;
import kerf.models.UsageException;
import kerf.models.graph.Graph;
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

  @Option(
      names = "--peer-file",
      paramLabel = "FILE",
      description = {
        "ONNX file of the same network for the peer, such as one that its own tools have quantised,",
        "in place of the float32 one that Kerf writes."
      })
  Path peerFile;

  @Mixin PrecisionOption precision;

  int threads() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }

  void check() {
    precision.precision();
    if (batch < 1 || rounds < 1 || threads() < 1) {
      throw new UsageException("--batch, --rounds and --threads must be at least 1");
    }
    if (peerFile != null && !Files.isReadable(peerFile)) {
      throw new UsageException("--peer-file " + peerFile + " cannot be read: is the path right?");
    }
  }

  /** The network at the batch and size. */
  Graph graph() {
    return network.find(model).withWeights().whole(batch, network.size());
  }

  /** One fork's comparison. */
  Duel fight(String peer) {
    check();
    Graph graph = graph();
    if (isDevice(peer)) {
      return duel(graph, kerf(graph, peer));
    }
    Peer known = Peer.of(peer);
    try (PeerModel theirs = peerModel(graph)) {
      return duel(graph, known.open(theirs.file(), theirs.inputs(), threads()));
    }
  }

  /** The network as the peer gets it. */
  PeerModel peerModel(Graph graph) {
    return peerFile == null
        ? PeerModel.of(graph)
        : new PeerModel(peerFile, PeerModel.inputs(graph), false);
  }

  static boolean isDevice(String peer) {
    return peer.contains(":") || peer.equals("simd") || peer.equals("reference");
  }

  private Duel duel(Graph graph, Contestant peer) {
    try (peer;
        Contestant ours = kerf(graph, device)) {
      return Duel.fight(ours, peer, rounds);
    }
  }

  /** Kerf on a device. */
  Contestant kerf(Graph graph, String id) {
    return new KerfContestant(
        graph, List.copyOf(PeerModel.inputs(graph).values()), id, threads(), precision.precision());
  }
}
