package kerf.host.eval;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The twenty photographs of ImageNet that PyPI's foolbox holds. They carry ImageNet's terms: they
 * are read where {@code .ci/setup} installed them, and never copied.
 */
public final class Foolbox {
  private static final Path REPORT = Path.of("target", "devices.txt");
  private static final String KEY = "pictures.foolbox";

  private Foolbox() {}

  /** Writes a table of the photographs and their labels; skips the test where they are not. */
  public static Path table(Path folder) {
    Path pictures = find();
    try (Stream<Path> files = Files.list(pictures)) {
      List<String> lines =
          files
              .filter(file -> file.getFileName().toString().matches("imagenet_\\d+_\\d+\\.jpg"))
              .sorted()
              .map(file -> file + "\t" + label(file))
              .toList();
      report("foolbox ran " + lines.size() + " pictures");
      return Files.write(folder.resolve("foolbox.tsv"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String label(Path file) {
    return file.getFileName().toString().replaceAll("imagenet_\\d+_(\\d+)\\.jpg", "$1");
  }

  private static Path find() {
    Path notes = folder().resolve("installed.properties");
    Properties installed = new Properties();
    if (Files.exists(notes)) {
      try (Reader reader = Files.newBufferedReader(notes)) {
        installed.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    String path = installed.getProperty(KEY);
    if (path != null && Files.isDirectory(Path.of(path))) {
      return Path.of(path);
    }
    String why =
        installed.getProperty("missing." + KEY, "they are not installed, .ci/setup does it");
    report("foolbox skipped: " + why);
    return abort("foolbox's photographs skipped: " + why);
  }

  /** As {@code .ci/setup} looks for it. */
  private static Path folder() {
    String named = System.getenv("KERF_DEVICES");
    if (named != null && !named.isEmpty()) {
      return Path.of(named);
    }
    String caches = System.getenv("XDG_CACHE_HOME");
    boolean set = caches != null && !caches.isEmpty();
    Path cache = set ? Path.of(caches) : Path.of(System.getProperty("user.home"), ".cache");
    return cache.resolve("kerf-devices");
  }

  private static void report(String line) {
    try {
      Files.createDirectories(REPORT.getParent());
      Files.writeString(
          REPORT,
          line + System.lineSeparator(),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
