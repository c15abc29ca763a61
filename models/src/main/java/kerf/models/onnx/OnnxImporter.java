package kerf.models.onnx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kerf.models.graph.Graph;
import kerf.models.tensor.Tensor;

/**
 * Reads a network from an ONNX file (operator sets 1 to 21; before 8 the operators that have not
 * changed since).
 *
 * <p>Values keep the names they have in the file: the graph's nodes are named as the outputs of
 * ONNX's nodes. Feature maps, and inputs of rank 4, become NHWC; convolution weights stay OIHW;
 * everything known before the network runs (dequantised weights, computed shapes) becomes a
 * constant. Dimensions that the file names or leaves out are free. What no output needs is left
 * out, except inputs.
 */
public final class OnnxImporter {
  private OnnxImporter() {}

  /**
   * Reads a network with its weights.
   *
   * @param file the ONNX file; external data is read from its folder only
   * @return a graph named as the file, without its extension
   * @throws kerf.models.UnsupportedException when the network uses an operator, or a form of one,
   *     that Kerf lacks; the sentence names operator, node and opset
   * @throws kerf.models.KerfException when the file cannot be read, is damaged, or contradicts
   *     itself
   */
  public static Graph load(Path file) {
    return load(file, Map.of());
  }

  /**
   * Reads a network, some of whose constants are given by the caller.
   *
   * @param file the ONNX file; external data is read from its folder only
   * @param replacements by name, what initialisers and outputs of nodes are to hold, in ONNX's own
   *     order (weights OIHW, others NCHW); the arrays are kept, not copied
   * @return a graph named as the file, without its extension
   * @throws kerf.models.UnsupportedException when the network uses an operator, or a form of one,
   *     that Kerf lacks
   * @throws kerf.models.KerfException when the file cannot be read, is damaged, or contradicts
   *     itself, or a replacement has no counterpart in the file or another shape
   */
  public static Graph load(Path file, Map<String, Tensor> replacements) {
    try (ModelFile model = new ModelFile(file)) {
      return new ModelImport(model, replacements).run();
    }
  }

  /**
   * A network for one set of inputs.
   *
   * @param graph whose inputs are those that remain
   * @param inputs files of one tensor for each of these, in the order of the graph's inputs
   */
  public record Fed(Graph graph, List<Path> inputs) {
    /** Copies the list. */
    public Fed {
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * Reads a network for one set of inputs, as ONNX's backend tests give them: weights and shapes
   * among the inputs, which Kerf has to know before the network runs, become constants.
   *
   * @param file the ONNX file
   * @param data a file of one tensor for each input that the ONNX file declares, in its order
   * @throws kerf.models.UnsupportedException when the network uses an operator, or a form of one,
   *     that Kerf lacks
   * @throws kerf.models.KerfException when a file cannot be read, is damaged, or contradicts
   *     itself, or the network has more or fewer inputs
   */
  public static Fed loadFor(Path file, List<Path> data) {
    List<Path> left = new ArrayList<>();
    try (ModelFile model = new ModelFile(file)) {
      return new Fed(new ModelImport(model, Map.of()).runOn(data, left), left);
    }
  }
}
