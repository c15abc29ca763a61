package kerf.models.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.models.zoo.Zoo;

/**
 * Finds networks by what a person types: the name of a package, an ONNX file, or a package's folder.
 *
 * @param roots folders that hold packages, searched in order
 */
public record ModelLibrary(List<Path> roots) {
  /** Copies the list. */
  public ModelLibrary {
    roots = List.copyOf(roots);
  }

  /**
   * Every package, in the order of the roots, then by name; a name that an earlier root holds hides later ones.
   *
   * @throws KerfException when a model.yaml is broken
   */
  public List<PackageFolder> packages() {
    List<PackageFolder> found = new ArrayList<>();
    for (Path root : roots) {
      for (Path folder : folders(root)) {
        PackageFolder candidate = PackageFolder.read(folder);
        if (found.stream().noneMatch(p -> p.name().equals(candidate.name()))) {
          found.add(candidate);
        }
      }
    }
    return found;
  }

  private static List<Path> folders(Path root) {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(root)) {
      return entries.filter(f -> Files.exists(f.resolve(PackageFolder.MANIFEST))).sorted().toList();
    } catch (IOException e) {
      throw new KerfException("model folder " + root + " cannot be listed: " + e.getMessage(), e);
    }
  }

  /** True when a package of that name is installed. */
  public boolean hasPackage(String name) {
    return !name.contains("/") && roots.stream().anyMatch(r -> Files.exists(r.resolve(name).resolve(PackageFolder.MANIFEST)));
  }

  /**
   * Loads a network.
   *
   * @param reference a package's name, an ONNX file, or a folder with a model.yaml
   * @param overrides preprocessing that the caller wants otherwise
   * @param labels label file to use, null for the package's own
   * @throws KerfException when there is no such model, or it is broken
   */
  public Model load(String reference, Manifest.Pixels overrides, Path labels) {
    if (hasPackage(reference)) {
      return find(reference).load(overrides, labels);
    }
    Path path = Path.of(reference);
    if (Files.isDirectory(path) && Files.exists(path.resolve(PackageFolder.MANIFEST))) {
      return PackageFolder.read(path).load(overrides, labels);
    }
    if (Files.isRegularFile(path)) {
      return loadFile(path, overrides, labels);
    }
    throw new UsageException(notFound(reference));
  }

  private PackageFolder find(String name) {
    return roots.stream()
        .map(r -> r.resolve(name))
        .filter(f -> Files.exists(f.resolve(PackageFolder.MANIFEST)))
        .findFirst()
        .map(PackageFolder::read)
        .orElseThrow();
  }

  /** An ONNX file, with the model.yaml beside it when that speaks of this file. */
  private static Model loadFile(Path file, Manifest.Pixels overrides, Path labels) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.exists(folder.resolve(PackageFolder.MANIFEST))) {
      PackageFolder beside = PackageFolder.read(folder);
      if (beside.graphFile().normalize().equals(file.toAbsolutePath().normalize())) {
        return beside.load(overrides, labels);
      }
    }
    return PackageFolder.bare(file, overrides, labels);
  }

  private String notFound(String reference) {
    String names = String.join(", ", packages().stream().map(PackageFolder::name).toList());
    if (Zoo.has(reference)) {
      return "'" + reference + "' is an architecture without weights here; there are these with weights: " + names;
    }
    return "there is no model '" + reference + "': no package of that name, no ONNX file, no folder with a model.yaml; there are " + names;
  }
}
