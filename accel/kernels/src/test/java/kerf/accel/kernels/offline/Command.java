package kerf.accel.kernels.offline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that is run to its end in a folder of its own. */
final class Command {
  private static final long SECONDS = 300;

  private Command() {}

  /**
   * What a program left behind.
   *
   * @param exit its exit code
   * @param output what it printed, errors included, in order
   */
  record Outcome(int exit, String output) {
    boolean succeeded() {
      return exit == 0;
    }
  }

  /** Work in a folder that is gone afterwards. */
  interface Work<T> {
    T in(Path folder) throws IOException;
  }

  /**
   * Runs a program; its output goes through a file, so that no pipe can fill up.
   *
   * @throws IllegalStateException when it takes longer than five minutes; it is stopped then
   */
  static Outcome run(List<String> line, Path folder, Map<String, String> environment)
      throws IOException {
    Path log = Files.createTempFile(folder, "log", ".txt");
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.directory(folder.toFile());
    builder.environment().remove("LD_PRELOAD");
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    Process process = builder.start();
    process.getOutputStream().close();
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException(line.getFirst() + " has not ended in five minutes");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + line.getFirst(), e);
    } finally {
      process.destroyForcibly();
    }
    byte[] printed = Files.readAllBytes(log);
    return new Outcome(process.exitValue(), new String(printed, StandardCharsets.UTF_8));
  }

  /** Does some work in a new folder. */
  static <T> T inFolder(Work<T> work) {
    try {
      Path folder = Files.createTempDirectory("kerf-offline");
      try {
        return work.in(folder);
      } finally {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
