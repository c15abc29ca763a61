package kerf.host;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** What tests run from, as the jars that a build would make: tests run before there are any. */
public final class BuiltJars {
  private static final List<String> OF_TESTS =
      List.of(
          "junit",
          "opentest4j",
          "apiguardian",
          "jspecify",
          "assertj",
          "byte-buddy",
          "archunit",
          "surefire",
          "maven",
          "slf4j-api");

  private BuiltJars() {}

  /** Entries of the class path that the command line needs too. */
  public static List<Path> entries() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<Path> entries = new ArrayList<>();
    for (String entry : path.split(System.getProperty("path.separator"), -1)) {
      Path file = Path.of(entry);
      String name = file.getFileName().toString();
      boolean ofTests =
          name.endsWith("test-classes")
              || name.endsWith("-tests.jar")
              || Files.exists(file.resolve("kerf/host/BuiltJars.class"))
              || OF_TESTS.stream().anyMatch(name::startsWith);
      if (!ofTests && Files.exists(file)) {
        entries.add(file);
      }
    }
    return entries;
  }

  /** Makes a folder that looks like a distribution's, with {@code lib} and {@code samples}. */
  public static Path distribution(Path folder) throws IOException {
    Path lib = Files.createDirectories(folder.resolve("lib"));
    for (Path entry : entries()) {
      if (Files.isDirectory(entry)) {
        jar(entry, lib.resolve(name(entry) + ".jar"));
      } else {
        Files.copy(entry, lib.resolve(entry.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Path samples = Files.createDirectories(folder.resolve("samples"));
    Files.copy(Repository.samples().resolve("coffee.png"), samples.resolve("coffee.png"));
    return folder;
  }

  /** The artifact's name of a folder of classes. */
  private static String name(Path classes) {
    if (Files.exists(classes.resolve("kerf/host"))) {
      return "kerf-host";
    }
    if (Files.exists(classes.resolve("kerf/accel/opencl"))) {
      return "kerf-accel-opencl";
    }
    return "kerf-" + Integer.toHexString(classes.hashCode());
  }

  private static void jar(Path classes, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        entries.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, entries);
        entries.closeEntry();
      }
    }
  }
}
