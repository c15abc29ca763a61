package kerf.host.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kerf.models.KerfException;

/**
 * A folder that is being made beside its place: nobody sees a half of it there, and what was not
 * moved is deleted at the end.
 *
 * @param path where it grows
 */
record PartialFolder(Path path) implements AutoCloseable {
  /** A new one, on the same file system as the place. */
  static PartialFolder beside(Path place) throws IOException {
    Path parent = place.toAbsolutePath().normalize().getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw new KerfException(
          place + " cannot be written: there is no folder " + (parent == null ? "" : parent));
    }
    Path made = Files.createTempDirectory(parent, ".kerf-bundle-");
    Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new PartialFolder(made);
  }

  /** Puts it into its place; what was there is deleted after that. */
  void moveTo(Path place) throws IOException {
    Path old = path.resolveSibling(path.getFileName() + "-old");
    boolean replaced = Files.exists(place);
    if (replaced) {
      Files.move(place, old);
    }
    try {
      Files.move(path, place);
    } catch (IOException e) {
      if (replaced) {
        Files.move(old, place);
      }
      throw e;
    }
    if (replaced) {
      delete(old);
    }
  }

  @Override
  public void close() throws IOException {
    if (Files.exists(path)) {
      delete(path);
    }
  }

  static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
