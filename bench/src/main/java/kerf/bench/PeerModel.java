package kerf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import kerf.host.api.Environment;
import kerf.models.KerfException;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Shapes;
import kerf.models.onnx.OnnxExporter;
import kerf.models.rewrite.Rewrites;
import kerf.models.tensor.Shape;

/**
 * A network as a peer gets it: a file with float32 weights, batch normalisation folded, or one of
 * its own.
 *
 * @param file ONNX
 * @param inputs by name, in Kerf's order (NHWC)
 * @param passing whether the file is deleted at the end
 */
record PeerModel(Path file, Map<String, Shape> inputs, boolean passing) implements AutoCloseable {
  /**
   * Writes it into the cache folder.
   *
   * @param graph whose shapes are fixed
   */
  static PeerModel of(Graph graph) {
    Path file = temporary();
    boolean written = false;
    try {
      OnnxExporter.write(Rewrites.forInference(graph), file);
      written = true;
      return new PeerModel(file, inputs(graph), true);
    } finally {
      if (!written) {
        delete(file);
      }
    }
  }

  /** Shapes of a graph's inputs by name. */
  static Map<String, Shape> inputs(Graph graph) {
    Shapes shapes = Shapes.declared(graph);
    Map<String, Shape> inputs = new LinkedHashMap<>();
    for (Node input : graph.inputs()) {
      inputs.put(input.name(), shapes.of(input.name()));
    }
    return inputs;
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

  @Override
  public void close() {
    if (passing) {
      delete(file);
    }
  }
}
