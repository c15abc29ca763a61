package kerf.host.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.models.packages.PackageFolder;

/** The files of a model package that a bundle takes. */
final class PackageFiles {
  private static final List<String> TERMS = List.of("licence", "license", "notice", "copying");

  private PackageFiles() {}

  /**
   * What the package names, and its terms: not whatever else lies in its folder.
   *
   * @throws UsageException when the model is no package
   */
  static List<Path> of(PackageFolder model) {
    Path manifest = model.folder().resolve(PackageFolder.MANIFEST);
    if (!Files.isRegularFile(manifest)) {
      throw new UsageException(
          "a bundle takes a model package, and "
              + model.weightFile()
              + " has no "
              + PackageFolder.MANIFEST
              + " beside it; docs/models.md says what to write there");
    }
    List<Path> files = new ArrayList<>(List.of(manifest, model.weightFile()));
    if (model.manifest().labels() != null) {
      files.add(model.folder().resolve(model.manifest().labels()));
    }
    try (Stream<Path> beside = Files.list(model.folder())) {
      beside.filter(PackageFiles::isTerms).sorted().forEach(files::add);
    } catch (IOException e) {
      throw new KerfException(model.folder() + " cannot be listed: " + e.getMessage(), e);
    }
    files.forEach(file -> checkInside(file, model));
    return files.stream().distinct().toList();
  }

  private static boolean isTerms(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file) && TERMS.stream().anyMatch(name::startsWith);
  }

  private static void checkInside(Path file, PackageFolder model) {
    Path folder = model.folder().toAbsolutePath().normalize();
    if (!file.toAbsolutePath().normalize().startsWith(folder)) {
      throw new UsageException(
          file + " lies outside its package, and a bundle could not find it; copy it inside");
    }
  }
}
