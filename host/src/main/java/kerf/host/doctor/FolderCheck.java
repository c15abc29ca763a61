package kerf.host.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kerf.models.KerfException;
import kerf.models.packages.ModelLibrary;

/** The cache folder, and the folders of model packages. */
final class FolderCheck {
  private static final double MIB = 1 << 20;

  private FolderCheck() {}

  static Finding cache(Path folder) {
    String loss =
        "compiled kernels and measured times are not kept; XDG_CACHE_HOME may name another";
    Path parent = folder;
    while (parent != null && !Files.exists(parent)) {
      parent = parent.getParent();
    }
    if (parent == null || !Files.isDirectory(parent) || !Files.isWritable(parent)) {
      return Finding.note("cache", folder.toString(), "it cannot be written", loss);
    }
    if (!Files.exists(folder)) {
      return Finding.ok("cache", folder.toString(), "not there yet, and can be made");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      double size = all.stream().mapToLong(FolderCheck::size).sum() / MIB;
      return Finding.ok(
          "cache",
          folder.toString(),
          String.format(Locale.ROOT, "%d files, %.1f MiB", all.size(), size));
    } catch (IOException | UncheckedIOException e) {
      return Finding.note("cache", folder.toString(), "it cannot be read: " + e.getMessage(), loss);
    }
  }

  /** 0 for a file that somebody else deletes meanwhile. */
  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException _) {
      return 0;
    }
  }

  static List<Finding> models(List<Path> roots) {
    List<Finding> findings = new ArrayList<>();
    for (Path root : roots) {
      if (!Files.isDirectory(root)) {
        findings.add(
            Finding.ok("models", root.toString(), "not there; packages may be put into it"));
        continue;
      }
      ModelLibrary library = new ModelLibrary(List.of(root));
      try {
        List<String> names = library.names();
        findings.add(
            Finding.ok(
                "models",
                root.toString(),
                names.isEmpty() ? "no package" : String.join(", ", names)));
        names.forEach(name -> broken(library, name, findings));
      } catch (KerfException e) {
        findings.add(Finding.note("models", root.toString(), e.getMessage(), ""));
      }
    }
    return findings;
  }

  private static void broken(ModelLibrary library, String name, List<Finding> findings) {
    try {
      library.find(name);
    } catch (KerfException e) {
      findings.add(Finding.note("models", name, e.getMessage(), "mend or remove the package"));
    }
  }
}
