package kerf.models.packages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kerf.models.KerfException;
import kerf.models.graph.Graph;
import kerf.models.graph.Op;
import kerf.models.graph.Shapes;
import kerf.models.onnx.OnnxImporter;
import kerf.models.tensor.Shape;

/**
 * A model package on disk; a bare ONNX file is a package whose manifest says nothing else.
 *
 * @param name what to call it
 * @param folder where its files lie
 * @param manifest what its model.yaml says
 */
public record PackageFolder(String name, Path folder, Manifest manifest) {
  /** The file that makes a folder a package. */
  public static final String MANIFEST = "model.yaml";

  /** True when a folder has a model.yaml. */
  static boolean isPackage(Path folder) {
    return Files.exists(folder.resolve(MANIFEST));
  }

  /**
   * Reads a folder's model.yaml.
   *
   * @throws KerfException when it cannot be read, is not YAML, has an unknown field, or names no
   *     graph
   */
  public static PackageFolder read(Path folder) {
    Path file = folder.resolve(MANIFEST);
    Manifest manifest = ManifestReader.read(file);
    if (manifest.graph() == null) {
      throw new KerfException(file + ": 'graph' is missing; it names the package's ONNX file");
    }
    String name = folder.toAbsolutePath().normalize().getFileName().toString();
    return new PackageFolder(name, folder, manifest);
  }

  /** A bare ONNX file. */
  static PackageFolder bare(Path file) {
    String fileName = file.getFileName().toString();
    Manifest manifest = new Manifest(null, fileName, null, null, null, null);
    return new PackageFolder(
        fileName.replaceFirst("\\.onnx$", ""), file.toAbsolutePath().getParent(), manifest);
  }

  /** The ONNX file. */
  public Path graphFile() {
    return folder.resolve(manifest.graph());
  }

  /**
   * The network alone.
   *
   * @throws KerfException when the file is missing or wrong
   */
  public Graph graph() {
    return OnnxImporter.load(graphFile());
  }

  /** The preprocessing as written. */
  public Manifest.Pixels pixels() {
    return manifest.preprocessing() == null ? Manifest.Pixels.DEFAULTS : manifest.preprocessing();
  }

  /**
   * The network, ready for pictures.
   *
   * @param overrides preprocessing that the caller wants otherwise
   * @param labels a label file to use instead of the package's; null for the package's
   * @throws KerfException when a file is missing or wrong
   */
  public Model load(Manifest.Pixels overrides, Path labels) {
    Graph graph = graph();
    if (graph.inputs().size() != 1
        || !(graph.inputs().getFirst().op() instanceof Op.Input(Shape shape))
        || shape.rank() != 4
        || (shape.c() != 3 && shape.c() != Shape.FREE)) {
      String inputs =
          String.join(", ", graph.inputs().stream().map(n -> n.name() + " " + n.op()).toList());
      throw new KerfException(
          "network " + name + " does not take one colour picture: its inputs are " + inputs);
    }
    Manifest.Pixels pixels = overrides.or(pixels());
    if ((shape.h() == Shape.FREE || shape.w() == Shape.FREE) && pixels.size() == null) {
      throw new KerfException(
          "network " + name + " takes pictures of any size; say which with --input-size N");
    }
    return new Model(name, graph, pixels.resolve(shape.h(), shape.w()), labels(labels, graph));
  }

  private List<String> labels(Path override, Graph graph) {
    if (override == null && manifest.labels() == null) {
      return List.of();
    }
    Path file = override != null ? override : folder.resolve(manifest.labels());
    List<String> labels = Labels.read(file);
    int outputs = Shapes.declared(graph).of(graph.outputs().getFirst()).dim(-1);
    if (outputs != Shape.FREE && labels.size() != outputs) {
      throw new KerfException(
          "label file "
              + file
              + " has "
              + labels.size()
              + " names, but the network has "
              + outputs
              + " outputs");
    }
    return labels;
  }
}
