package kerf.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kerf.host.api.KerfOptions;

/** Where the tests find the repository's own files. */
public final class Repository {
  private Repository() {}

  /** The folder with the launcher. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("kerf")) || !Files.isDirectory(folder.resolve("samples"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** The sample pictures. */
  public static Path samples() {
    return root().resolve("samples");
  }

  /** Default options that find the shipped packages, on the given device. */
  public static KerfOptions options(String device) {
    KerfOptions defaults = KerfOptions.defaults();
    return new KerfOptions(
        List.of(device),
        defaults.threads(),
        defaults.pixels(),
        defaults.weights(),
        null,
        List.of(root().resolve("models").resolve("packages")),
        defaults.maxPixels(),
        defaults.decode(),
        defaults.listener());
  }

  /** A photograph by its name without ending: of the samples, or one that only tests see. */
  public static Path picture(String name) {
    return Stream.of(samples(), resource("pictures"))
        .flatMap(folder -> Stream.of(folder.resolve(name + ".png"), folder.resolve(name + ".jpg")))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no picture " + name));
  }

  /** A file of the test resources. */
  public static Path resource(String name) {
    return root().resolve("host/src/test/resources/kerf/host").resolve(name);
  }
}
