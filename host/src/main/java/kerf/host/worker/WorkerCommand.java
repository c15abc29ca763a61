package kerf.host.worker;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kerf.host.api.Environment;

/** How a worker's JVM is started: as this one, with a word of what it is for. */
final class WorkerCommand {
  private static final String PRELOAD = "LD_PRELOAD";

  /** Flags of this JVM that are for it alone: they would write the same file, or open the port. */
  private static final List<String> OWN =
      List.of(
          "-agentlib:",
          "-agentpath:",
          "-javaagent:",
          "-Xrun",
          "-XX:ArchiveClassesAtExit",
          "-XX:StartFlightRecording",
          "-XX:ErrorFile");

  private WorkerCommand() {}

  /**
   * Not started yet.
   *
   * @param device its id
   * @param socket where the host waits
   */
  static ProcessBuilder of(String device, Path socket, WorkerOptions options) {
    List<String> command = new ArrayList<>();
    options.cores().ifPresent(cores -> command.addAll(List.of("taskset", "-c", cores.toString())));
    command.add(Environment.java().toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> OWN.stream().noneMatch(flag::startsWith))
        .forEach(command::add);
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-XX:-CreateCoredumpOnCrash");
    command.add("-XX:ErrorFile=" + Environment.temporaryFolder().resolve("kerf-crash-%p.log"));
    command.addAll(List.of("-cp", classPath(options), WorkerMain.class.getName()));
    command.addAll(
        new WorkerArguments(
                ProcessHandle.current().pid(),
                socket,
                device,
                options.threads(),
                options.device().cache(),
                options.device().measuring(),
                options.device().images())
            .words());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Environment.signalLibrary().ifPresent(library -> preload(builder.environment(), library));
    return builder;
  }

  private static String classPath(WorkerOptions options) {
    return Stream.concat(
            Stream.of(Environment.classPath()),
            options.moreClassPath().stream().map(Path::toString))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** As the launcher does: drivers must not take away the JVM's signals. */
  private static void preload(Map<String, String> environment, Path library) {
    String loaded = environment.getOrDefault(PRELOAD, "");
    if (!loaded.contains(library.getFileName().toString())) {
      environment.put(PRELOAD, loaded.isEmpty() ? library.toString() : loaded + ":" + library);
    }
  }
}
