package kerf.host.worker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a process ended, in words. */
final class Death {
  /** Java adds this to the number of the signal that ended a process. */
  private static final int SIGNALLED = 128;

  private static final Map<Integer, String> SIGNALS =
      Map.of(
          1, "SIGHUP",
          2, "SIGINT",
          4, "SIGILL",
          6, "SIGABRT",
          7, "SIGBUS",
          8, "SIGFPE",
          9, "SIGKILL",
          11, "SIGSEGV",
          15, "SIGTERM");

  /** What a JVM prints that crashes: {@code # SIGSEGV (0xb) at pc=0x..., pid=1, tid=2}. */
  private static final Pattern CRASH = Pattern.compile("#\\s+(SIG[A-Z]+) \\(0x.*");

  private static final String FRAME = "# Problematic frame:";

  private Death() {}

  /**
   * What follows {@code the worker process}.
   *
   * @param exit its exit code as Java says it
   * @param output the last lines that it printed
   */
  static String words(int exit, List<String> output) {
    Optional<String> crash =
        output.stream()
            .map(CRASH::matcher)
            .filter(Matcher::matches)
            .map(found -> found.group(1))
            .findFirst();
    if (crash.isPresent()) {
      return "crashed with " + crash.get() + frame(output);
    }
    if (exit > SIGNALLED) {
      int signal = exit - SIGNALLED;
      return "was ended by " + SIGNALS.getOrDefault(signal, "signal " + signal) + last(output);
    }
    return "ended with exit code " + exit + last(output);
  }

  private static String frame(List<String> output) {
    int at = output.indexOf(FRAME) + 1;
    return at > 0 && at < output.size()
        ? " in " + output.get(at).replaceFirst("^#\\s+\\S+\\s+", "").strip()
        : "";
  }

  private static String last(List<String> output) {
    return output.stream()
        .filter(line -> !line.isBlank() && !line.startsWith("WARNING: "))
        .reduce((_, later) -> later)
        .map(line -> "; its last words were: " + line.strip())
        .orElse("");
  }
}
