package kerf.accel.kernels.offline;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** What {@code .ci/setup} noted in its folder: where each tool lies, or why it is not there. */
final class InstalledTools {
  private final Path file;
  private final Properties notes = new Properties();

  private InstalledTools(Path file) {
    this.file = file;
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        notes.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + file, e);
      }
    }
  }

  /** The notes in the folder that the environment names, as {@code .ci/setup} looks for it. */
  static InstalledTools find() {
    return in(folder());
  }

  /** The notes in a folder; it need not exist. */
  static InstalledTools in(Path folder) {
    return new InstalledTools(folder.resolve("installed.properties"));
  }

  private static Path folder() {
    String named = System.getenv("KERF_DEVICES");
    if (named != null && !named.isEmpty()) {
      return Path.of(named);
    }
    String caches = System.getenv("XDG_CACHE_HOME");
    boolean set = caches != null && !caches.isEmpty();
    Path cache = set ? Path.of(caches) : Path.of(System.getenv("HOME"), ".cache");
    return cache.resolve("kerf-devices");
  }

  /** Where a tool lies, such as {@code compiler.ptxas}; empty when it is not installed. */
  Optional<Path> path(String tool) {
    return Optional.ofNullable(notes.getProperty(tool)).map(Path::of);
  }

  /** Why a tool cannot be used, in one sentence; empty when it can. */
  Optional<String> missing(String tool) {
    if (notes.isEmpty()) {
      return Optional.of(tool + ": there is no " + file + "; run .ci/setup");
    }
    if (!notes.containsKey(tool)) {
      return Optional.of(notes.getProperty("missing." + tool, tool + " is unknown to " + file));
    }
    Path path = Path.of(notes.getProperty(tool));
    boolean there = Files.exists(path);
    return there
        ? Optional.empty()
        : Optional.of("%s is no longer at %s; run .ci/setup".formatted(tool, path));
  }
}
