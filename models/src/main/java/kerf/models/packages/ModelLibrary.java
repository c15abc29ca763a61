package kerf.models.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.models.zoo.Flavour;
import kerf.models.zoo.Zoo;

/**
 * Finds networks by what a person types: the name of a package, an ONNX file, or a package's
 * folder.
 *
 * @param roots folders that hold packages, searched in order
 */
public record ModelLibrary(List<Path> roots) {
  /** Copies the list. */
  public ModelLibrary {
    roots = List.copyOf(roots);
  }

  /**
   * Names of the packages, in the order of the roots; a name that an earlier root holds hides later
   * ones.
   */
  public List<String> names() {
    return roots.stream()
        .flatMap(root -> folders(root).stream())
        .map(folder -> folder.getFileName().toString())
        .distinct()
        .toList();
  }

  private static List<Path> folders(Path root) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(root)) {
      return entries.filter(PackageFolder::isPackage).sorted().toList();
    } catch (IOException e) {
      throw new KerfException("model folder " + root + " cannot be listed: " + e.getMessage(), e);
    }
  }

  /** True when a package of that name is installed. */
  public boolean hasPackage(String name) {
    return names().contains(name);
  }

  /**
   * Finds a network without reading its weights.
   *
   * @param reference a package's name, an ONNX file, or a folder with a model.yaml
   * @throws UsageException when there is none
   * @throws KerfException when a model.yaml is broken
   */
  public PackageFolder find(String reference) {
    if (hasPackage(reference)) {
      return PackageFolder.read(
          roots.stream()
              .map(r -> r.resolve(reference))
              .filter(PackageFolder::isPackage)
              .findFirst()
              .orElseThrow());
    }
    Path path = Path.of(reference);
    if (Files.isDirectory(path) && PackageFolder.isPackage(path)) {
      return PackageFolder.read(path);
    }
    if (Files.isRegularFile(path)) {
      return file(path);
    }
    throw new UsageException(notFound(reference));
  }

  /**
   * A network of the zoo with weights of a file, which is not read yet.
   *
   * @param architecture its name
   * @param flavour as on the command line; null for the architecture's default
   * @param weights a file that {@link kerf.models.weights.file.WeightFiles} opens
   * @throws UsageException when there is no such architecture or flavour, or the name is that of a
   *     package, which has its own weights
   */
  public PackageFolder withWeights(String architecture, String flavour, Path weights) {
    if (!Zoo.has(architecture)
        && (hasPackage(architecture) || Files.exists(Path.of(architecture)))) {
      throw new UsageException(
          "'"
              + architecture
              + "' has weights of its own; -w goes with an architecture: "
              + String.join(", ", Zoo.all().stream().map(Zoo.Architecture::name).toList()));
    }
    Zoo.Architecture found = Zoo.of(architecture);
    if (flavour != null && !found.flavours().contains(Flavour.of(flavour))) {
      // Says which flavours there are.
      found.build(Flavour.of(flavour));
    }
    return PackageFolder.ofArchitecture(architecture, flavour, weights);
  }

  /** An ONNX file, with the model.yaml beside it when that speaks of this file. */
  private static PackageFolder file(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (PackageFolder.isPackage(folder)) {
      PackageFolder beside = PackageFolder.read(folder);
      if (beside
          .weightFile()
          .toAbsolutePath()
          .normalize()
          .equals(file.toAbsolutePath().normalize())) {
        return beside;
      }
    }
    return PackageFolder.bare(file);
  }

  private String notFound(String reference) {
    String names = String.join(", ", names());
    return Zoo.has(reference)
        ? "'"
            + reference
            + "' is an architecture without weights here: name a file of them with -w, or one of"
            + " the packages: "
            + names
        : "there is no model '"
            + reference
            + "': no package of that name, no ONNX file, no folder with a model.yaml; there are "
            + names;
  }
}
