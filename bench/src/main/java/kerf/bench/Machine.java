package kerf.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where a row was measured. */
final class Machine {
  private static final String PEAK = "VmHWM:";
  private static final long KILO = 1024;

  private Machine() {}

  /** The processor's name, family and model, as Linux tells them; else the architecture. */
  static String processor() {
    try {
      String info = Files.readString(Path.of("/proc/cpuinfo"));
      return field(info, "model name")
          + " family "
          + field(info, "cpu family")
          + " model "
          + field(info, "model\t");
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }

  private static String field(String info, String name) {
    return info.lines()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }

  /** Processes that ran or wanted to, a mean over the last minute; negative where none is known. */
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  /** Most memory that a process had resident, in bytes as Linux counts it; 0 where nobody says. */
  static long peakBytes(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines
          .filter(line -> line.startsWith(PEAK))
          .mapToLong(line -> KILO * Long.parseLong(line.replaceAll("\\D+", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException _) {
      return 0; // another system, or the process has ended
    }
  }

  /** The commit of the source tree that Kerf was started from, or {@code unknown}. */
  static String commit() {
    String home = System.getProperty("kerf.home", ".");
    try {
      Process git =
          new ProcessBuilder("git", "-C", home, "rev-parse", "--short=12", "HEAD")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return git.waitFor() == 0 ? out : "unknown";
    } catch (IOException e) {
      return "unknown";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "unknown";
    }
  }
}
