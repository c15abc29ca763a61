package kerf.host.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The tests' pictures and tables. */
final class TestFiles {
  private TestFiles() {}

  /** A file beside the tests' resources, which lie in a folder and never in a jar. */
  static Path resource(String name) {
    try {
      return Path.of(TestFiles.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] bytes(String picture) {
    try {
      return Files.readAllBytes(resource("images/" + picture));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The small pictures, all formats and modes. */
  static List<String> pictures() {
    try (Stream<Path> files = Files.list(resource("images"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".rgb"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a table, split at commas. */
  static Stream<List<String>> rows(String table) {
    try {
      return Files.readAllLines(resource(table)).stream().map(line -> List.of(line.split(",", -1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The repository's folder of photographs, above whatever folder the tests run in. */
  static Path samples() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null) {
      if (Files.isRegularFile(folder.resolve("kerf")) && Files.exists(folder.resolve("samples"))) {
        return folder.resolve("samples");
      }
      folder = folder.getParent();
    }
    throw new IllegalStateException("no folder above this one holds kerf and samples");
  }
}
