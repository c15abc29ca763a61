package kerf.models.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kerf.models.KerfException;
import kerf.models.graph.Graph;
import kerf.models.graph.Op;
import kerf.models.onnx.OnnxImporter;
import kerf.models.tensor.Shape;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A model package on disk.
 *
 * @param folder where its model.yaml lies
 * @param manifest what that says
 */
public record PackageFolder(Path folder, Manifest manifest) {
  /** The file that makes a folder a package. */
  public static final String MANIFEST = "model.yaml";

  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /**
   * Reads a folder's model.yaml.
   *
   * @throws KerfException when it cannot be read, is not YAML, has an unknown field, or names no graph
   */
  public static PackageFolder read(Path folder) {
    Path file = folder.resolve(MANIFEST);
    try {
      Manifest manifest = YAML.readValue(Files.readString(file), Manifest.class);
      if (manifest == null || manifest.graph() == null) {
        throw new KerfException(file + ": 'graph' is missing; it names the package's ONNX file");
      }
      return new PackageFolder(folder, manifest);
    } catch (JacksonException e) {
      throw new KerfException(file + ": " + e.getOriginalMessage().lines().findFirst().orElse("not YAML"), e);
    } catch (IOException e) {
      throw new KerfException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The package's name: its folder's. */
  public String name() {
    return folder.toAbsolutePath().normalize().getFileName().toString();
  }

  /** The ONNX file. */
  public Path graphFile() {
    return folder.resolve(manifest.graph());
  }

  /**
   * The network, ready for pictures.
   *
   * @param overrides preprocessing that the caller wants otherwise
   * @param labels a label file to use instead of the package's; null for the package's
   * @throws KerfException when a file is missing or wrong
   */
  public Model load(Manifest.Pixels overrides, Path labels) {
    Path labelFile = labels != null ? labels : manifest.labels() == null ? null : folder.resolve(manifest.labels());
    Manifest.Pixels own = manifest.preprocessing() == null ? Manifest.Pixels.DEFAULTS : manifest.preprocessing();
    return assemble(name(), OnnxImporter.load(graphFile()), overrides.or(own), labelFile);
  }

  /** The network of a bare ONNX file. */
  static Model bare(Path file, Manifest.Pixels pixels, Path labels) {
    String name = file.getFileName().toString().replaceFirst("\\.onnx$", "");
    return assemble(name, OnnxImporter.load(file), pixels, labels);
  }

  private static Model assemble(String name, Graph graph, Manifest.Pixels pixels, Path labels) {
    if (graph.inputs().size() != 1 || !(graph.inputs().getFirst().op() instanceof Op.Input(Shape shape)) || shape.rank() != 4) {
      throw new KerfException(
          "network " + name + " does not take one picture: its inputs are "
              + graph.inputs().stream().map(n -> n.name() + " " + n.op()).toList());
    }
    boolean free = shape.h() == Shape.FREE || shape.w() == Shape.FREE;
    if (free && pixels.size() == null) {
      throw new KerfException("network " + name + " takes pictures of any size; say which with --input-size N");
    }
    return new Model(
        name,
        graph,
        pixels.resolve(shape.h(), shape.w()),
        labels == null ? List.of() : readLabels(labels));
  }

  private static List<String> readLabels(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new KerfException("label file " + file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
