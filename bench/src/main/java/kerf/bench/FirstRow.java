package kerf.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kerf.models.KerfException;

/**
 * What a command took until it printed its first line.
 *
 * @param millis milliseconds from the start of the process
 * @param peakBytes most memory that the process had resident so far; 0 where the system does not
 *     say
 */
record FirstRow(double millis, long peakBytes) {
  /**
   * Runs a command to its end.
   *
   * @param command program and arguments
   * @param cache value of {@code XDG_CACHE_HOME}
   * @throws KerfException when it cannot be started, fails, or prints nothing; its own words are on
   *     standard error
   */
  static FirstRow of(List<String> command, Path cache) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("XDG_CACHE_HOME", cache.toString());
    long begin = System.nanoTime();
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
        String row = out.readLine();
        FirstRow first =
            new FirstRow((System.nanoTime() - begin) / 1e6, Machine.peakBytes(process.pid()));
        out.lines().forEach(_ -> {});
        int exit = process.waitFor();
        if (exit != 0 || row == null) {
          throw new KerfException(
              "%s %s"
                  .formatted(
                      String.join(" ", command),
                      exit != 0 ? "failed with exit code " + exit : "printed nothing"));
        }
        return first;
      }
    } catch (IOException e) {
      throw new KerfException(command.getFirst() + " cannot be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KerfException("interrupted while " + command.getFirst() + " ran", e);
    }
  }

  /**
   * Deletes what is in a folder.
   *
   * @throws KerfException when something cannot be deleted
   */
  static void empty(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(folder)) {
          Files.delete(path);
        }
      }
    } catch (IOException e) {
      throw new KerfException("the cache " + folder + " cannot be emptied: " + e.getMessage(), e);
    }
  }
}
