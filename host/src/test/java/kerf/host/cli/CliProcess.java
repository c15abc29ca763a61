package kerf.host.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.host.Repository;

/**
 * The command line in a process of its own, for what depends on the environment. Started as the
 * launcher does, with libjsig before the drivers.
 *
 * @param folder for its cache and its output
 */
record CliProcess(Path folder) {
  /** Where it keeps what it can compute again. */
  Path cache() {
    return folder.resolve("cache").resolve("kerf");
  }

  /**
   * Runs a command.
   *
   * @param environment variables to set
   */
  CliRun kerf(Map<String, String> environment, List<String> args)
      throws IOException, InterruptedException {
    return run(builder(environment, args));
  }

  /** A command that is not started yet. */
  ProcessBuilder builder(Map<String, String> environment, List<String> args) {
    Path java = Path.of(System.getProperty("java.home"));
    List<String> command = new ArrayList<>(List.of(java.resolve("bin").resolve("java").toString()));
    command.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath()));
    command.addAll(List.of("-Dkerf.home=" + Repository.root(), Main.class.getName()));
    command.addAll(args);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("XDG_CACHE_HOME", cache().getParent().toString());
    Path signals = java.resolve("lib").resolve("libjsig.so");
    if (Files.exists(signals)) {
      builder.environment().put("LD_PRELOAD", signals.toString());
    }
    builder.environment().putAll(environment);
    return builder;
  }

  /** Runs any program. */
  CliRun run(ProcessBuilder builder) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    int exit = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new CliRun(
        exit,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  /** Skips the test where PoCL is not installed. */
  static void assumePocl() {
    assumeHere("PoCL");
  }

  /** Skips the test where no device's name has a part. */
  static void assumeHere(String name) {
    try (Devices devices = Devices.discover(DeviceOptions.defaults())) {
      assumeTrue(
          devices.all().stream().anyMatch(device -> device.name().contains(name)),
          "opencl:~" + name + " skipped: it is not installed, .ci/setup does it");
    }
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** Java itself gives up beyond 4096 bytes, which a class path may have. */
  static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
    } catch (IOException _) {
      return process.info().commandLine().orElse("");
    }
  }
}
