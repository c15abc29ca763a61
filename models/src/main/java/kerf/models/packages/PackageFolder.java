package kerf.models.packages;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.models.graph.Graph;
import kerf.models.graph.Op;
import kerf.models.graph.Shapes;
import kerf.models.onnx.OnnxImporter;
import kerf.models.tensor.Shape;
import kerf.models.weights.file.WeightFiles;
import kerf.models.weights.names.NamedWeights;
import kerf.models.zoo.Flavour;
import kerf.models.zoo.Zoo;

/**
 * A model package on disk; a bare ONNX file, and a network of the zoo with a file of weights, are
 * packages whose manifests say nothing else.
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
   * @throws KerfException when it cannot be read, is not YAML, has an unknown field, or names
   *     neither a graph nor an architecture with weights
   */
  public static PackageFolder read(Path folder) {
    Path file = folder.resolve(MANIFEST);
    Manifest manifest = ManifestReader.read(file);
    check(manifest, file);
    String name = folder.toAbsolutePath().normalize().getFileName().toString();
    return new PackageFolder(name, folder, manifest);
  }

  private static void check(Manifest manifest, Path file) {
    boolean zoo =
        manifest.architecture() != null || manifest.flavour() != null || manifest.weights() != null;
    if (manifest.graph() == null && !zoo) {
      throw new KerfException(
          file
              + ": 'graph' is missing; it names the package's ONNX file, or 'architecture' and"
              + " 'weights' stand in its place");
    }
    if (manifest.graph() != null && zoo) {
      throw new KerfException(
          file
              + ": a package has a 'graph', or an 'architecture' with 'weights' and perhaps a"
              + " 'flavour', not both");
    }
    if (zoo && (manifest.architecture() == null || manifest.weights() == null)) {
      throw new KerfException(
          "%s: '%s' is missing; an architecture of the zoo and a file of its weights go together"
              .formatted(file, manifest.weights() == null ? "weights" : "architecture"));
    }
  }

  /**
   * A network of the zoo with weights of a file.
   *
   * @param flavour null for the architecture's default
   */
  static PackageFolder ofArchitecture(String architecture, String flavour, Path weights) {
    Path file = weights.toAbsolutePath();
    return new PackageFolder(
        Zoo.of(architecture).name(),
        file.getParent(),
        Manifest.ofArchitecture(architecture, flavour, file.getFileName().toString()));
  }

  /** A bare ONNX file. */
  static PackageFolder bare(Path file) {
    String fileName = file.getFileName().toString();
    return new PackageFolder(
        fileName.replaceFirst("\\.onnx$", ""),
        file.toAbsolutePath().getParent(),
        Manifest.ofGraph(fileName));
  }

  /** The file that holds the weights: an ONNX file with its graph, or an architecture's weights. */
  public Path weightFile() {
    return folder.resolve(isZoo() ? manifest.weights() : manifest.graph());
  }

  private boolean isZoo() {
    return manifest.architecture() != null;
  }

  private Flavour flavour() {
    return manifest.flavour() == null
        ? Zoo.of(manifest.architecture()).flavours().getFirst()
        : Flavour.of(manifest.flavour());
  }

  /**
   * The network alone.
   *
   * @throws KerfException when the file is missing or wrong
   */
  public Graph graph() {
    if (!isZoo()) {
      return OnnxImporter.load(weightFile());
    }
    Graph graph = Zoo.of(manifest.architecture()).build(flavour());
    return NamedWeights.of(WeightFiles.open(weightFile()), graph, flavour().id()).bind(graph);
  }

  /** The preprocessing as written; of an architecture, what is known of its published weights. */
  public Manifest.Pixels pixels() {
    Manifest.Pixels written =
        manifest.preprocessing() == null ? Manifest.Pixels.DEFAULTS : manifest.preprocessing();
    return isZoo()
        ? written.or(PublishedPixels.of(Zoo.of(manifest.architecture()), flavour()))
        : written;
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
    if (isZoo() && (pixels.mean() == null || pixels.scale() == null)) {
      throw new UsageException(
          "how pixels become the input of "
              + name
              + " in the flavour "
              + flavour().id()
              + " is not known; say it with --mean and --scale, or in a model.yaml");
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
