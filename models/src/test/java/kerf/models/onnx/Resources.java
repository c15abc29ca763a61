package kerf.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kerf.models.graph.Graph;

/** The files that make_models.py wrote, and those of the repository. */
final class Resources {
  private Resources() {}

  /** A file or folder beside make_models.py. */
  static Path path(String name) {
    try {
      return Path.of(Resources.class.getResource("/kerf/models/onnx/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** The network of a case. */
  static Graph loadCase(String name) {
    return OnnxImporter.load(path("cases/" + name + "/model.onnx"));
  }

  /** The names in a folder. */
  static List<Path> list(String folder) throws IOException {
    try (Stream<Path> files = Files.list(path(folder))) {
      List<Path> sorted = files.sorted().toList();
      assertThat(sorted).isNotEmpty();
      return sorted;
    }
  }

  /** A file of the repository, which is the nearest folder above that holds "kerf" and "models". */
  static Path inRepository(String name) {
    Path folder = Path.of("").toAbsolutePath();
    while (!(Files.exists(folder.resolve("kerf")) && Files.isDirectory(folder.resolve("models")))) {
      folder = folder.getParent();
      assertThat(folder).as("a folder above with 'kerf' and 'models'").isNotNull();
    }
    return folder.resolve(name);
  }
}
