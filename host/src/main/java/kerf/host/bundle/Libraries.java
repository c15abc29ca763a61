package kerf.host.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kerf.models.KerfException;

/** The jars of this Kerf. */
final class Libraries {
  /**
   * Back ends are found by ServiceLoader, and no other class names theirs: without the jars the
   * devices are not listed, and nothing is missed.
   */
  private static final List<String> OPENCL = List.of("kerf-accel-opencl", "jocl-");

  private Libraries() {}

  /**
   * The jars that a target needs.
   *
   * @param home the folder of the launcher
   * @throws KerfException when there are none: Kerf runs from classes
   */
  static List<Path> of(Path home, BundleTarget target) {
    for (Path folder : List.of(home.resolve("lib"), home.resolve("host/target/lib"))) {
      List<Path> jars = jars(folder);
      if (jars.stream().anyMatch(jar -> named(jar).startsWith("kerf-host"))) {
        return jars.stream().filter(jar -> target.needsOpenCl() || !isOpenCl(jar)).toList();
      }
    }
    throw new KerfException(
        "a bundle takes Kerf's jars, and there are none in "
            + home
            + "/lib or host/target/lib: start Kerf with its launcher, which builds them");
  }

  private static boolean isOpenCl(Path jar) {
    return OPENCL.stream().anyMatch(part -> named(jar).startsWith(part));
  }

  private static String named(Path jar) {
    return jar.getFileName().toString();
  }

  private static List<Path> jars(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> named(file).endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new KerfException(folder + " cannot be listed: " + e.getMessage(), e);
    }
  }
}
