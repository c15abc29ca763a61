package kerf.host.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kerf.models.KerfException;

/** Runs what is in a bundle, on a machine that can. */
final class Native {
  private static final long MINUTES = 10;

  private Native() {}

  /**
   * Lets the bundle's Java write the archive of its own classes, on which that of Kerf's builds.
   *
   * @return false where it does not: every start is slower then, and works
   */
  static boolean archive(Path bundle) throws IOException {
    Path runtime = bundle.resolve("runtime");
    Path archive = runtime.resolve("lib/server/classes.jsa");
    run(
        bundle,
        new ProcessBuilder(
            runtime.resolve("bin/java").toString(),
            "-Xshare:dump",
            "-XX:+UseG1GC",
            "-XX:SharedArchiveFile=" + archive));
    return Files.exists(archive);
  }

  /**
   * The self-check of a bundle, on the processor. It leaves nothing in the bundle.
   *
   * @return its sentence
   * @throws KerfException when it fails
   */
  static String selfCheck(Path bundle) {
    try {
      Path cache = Files.createTempDirectory("kerf-bundle-cache-");
      try {
        ProcessBuilder builder =
            new ProcessBuilder(
                bundle.resolve(Texts.LAUNCHER).toString(),
                "self-check",
                "-d",
                BundleTarget.processor());
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        Ended ended = run(bundle, builder);
        if (ended.exit() != 0) {
          throw new KerfException("the bundle fails its own self-check: " + ended.last());
        }
        return ended.last();
      } finally {
        PartialFolder.delete(cache);
      }
    } catch (IOException e) {
      throw new KerfException("the bundle cannot be started: " + e.getMessage(), e);
    }
  }

  /** The version of a Java, as its file {@code release} says. */
  static String javaVersion(Path runtime) throws IOException {
    String key = "JAVA_VERSION=";
    return Files.readAllLines(runtime.resolve("release")).stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()).replace("\"", ""))
        .findFirst()
        .orElse("of an unknown version");
  }

  private record Ended(int exit, List<String> lines) {
    String last() {
      return lines.isEmpty() ? "it said nothing" : lines.getLast();
    }
  }

  private static Ended run(Path folder, ProcessBuilder builder) throws IOException {
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    Process process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
    try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
      List<String> lines = reader.lines().filter(line -> !line.startsWith("WARNING")).toList();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        throw new KerfException(builder.command().getFirst() + " did not end");
      }
      return new Ended(process.exitValue(), lines);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KerfException("interrupted while the bundle was made", e);
    } finally {
      process.destroyForcibly();
    }
  }
}
