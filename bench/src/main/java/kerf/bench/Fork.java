package kerf.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kerf.models.KerfException;
import tools.jackson.databind.json.JsonMapper;

/** Starts this Kerf once more: a fresh JVM, compiled anew and laid out elsewhere in memory. */
final class Fork {
  private Fork() {}

  /**
   * Runs a fork to its end.
   *
   * @param arguments of {@code kerf}
   * @param result what its line of JSON is
   * @throws KerfException when it fails; its own words are on standard error
   */
  static <T> T run(List<String> arguments, Class<T> result) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "kerf.host.cli.Main"));
    command.addAll(arguments);
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      process.getOutputStream().close();
      String out =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      int exit = process.waitFor();
      if (exit != 0) {
        throw new KerfException("a fork of the benchmark failed with exit code " + exit);
      }
      return JsonMapper.shared().readValue(out, result);
    } catch (IOException e) {
      throw new KerfException("a fork of the benchmark cannot be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KerfException("interrupted while a fork of the benchmark ran", e);
    }
  }
}
