package kerf.host.bundle;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import kerf.host.api.Environment;
import kerf.models.KerfException;
import kerf.models.UsageException;

/**
 * A Java with the modules that Kerf needs, by {@code jlink} of the JDK that runs Kerf.
 *
 * @param jmods folder of another JDK's modules; null for those of this one
 * @param architecture of the processors that these modules run on
 */
public record Jlink(Path jmods, String architecture) implements RuntimeImage {
  /**
   * What Kerf's classes and those of its libraries refer to; a test holds it to that. Not in it:
   * java.sql and java.net.http, which libraries have parts for that nothing here reaches.
   */
  static final List<String> MODULES =
      List.of(
          "java.base",
          "java.desktop",
          "java.logging",
          "java.management",
          "jdk.incubator.vector",
          "jdk.management",
          "jdk.unsupported");

  /** Libraries for screens and sound, which alone need more of a system than glibc. */
  private static final List<String> HEADED =
      List.of("libawt_xawt.so", "libjawt.so", "libsplashscreen.so", "libjsound.so");

  /**
   * Modules of the JDK that runs Kerf, or of another.
   *
   * @param jmods folder of {@code .jmod} files; null for the JDK that runs Kerf
   * @throws UsageException when the modules are not those of a Linux, or there is no jlink
   */
  public static Jlink of(Path jmods) {
    tool();
    if (jmods != null) {
      return new Jlink(jmods, JmodMachine.of(jmods));
    }
    if (!Environment.onLinux()) {
      throw new UsageException(
          "bundles are for Linux, and this JDK is not; name the folder of a Linux JDK's .jmod files"
              + " with --jmods");
    }
    return new Jlink(null, Environment.architecture());
  }

  @Override
  public boolean runsHere() {
    return Environment.onLinux() && architecture.equals(Environment.architecture());
  }

  @Override
  public void into(Path folder) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said);
    int exit = tool().run(writer, writer, arguments(folder).toArray(String[]::new));
    if (exit != 0 || !Files.exists(folder.resolve("bin").resolve("java"))) {
      throw new KerfException(
          "jlink could not make the bundle's Java: "
              + said.toString()
                  .lines()
                  .filter(line -> !line.startsWith("WARNING"))
                  .findFirst()
                  .orElse("it said nothing")
                  .replaceFirst("^Error: ", ""));
    }
  }

  private List<String> arguments(Path folder) {
    List<String> arguments = new ArrayList<>();
    if (jmods != null) {
      arguments.addAll(List.of("--module-path", jmods.toString()));
    }
    Stream<String> headed = HEADED.stream().map(file -> "/java.desktop/lib/" + file);
    arguments.addAll(
        List.of(
            "--add-modules",
            String.join(",", MODULES),
            "--strip-debug",
            "--no-header-files",
            "--no-man-pages",
            "--compress",
            "zip-6",
            "--exclude-files",
            String.join(",", headed.toList()),
            "--output",
            folder.toString()));
    return arguments;
  }

  private static ToolProvider tool() {
    return ToolProvider.findFirst("jlink")
        .orElseThrow(
            () ->
                new UsageException(
                    "the Java that runs Kerf has no jlink, which a bundle needs; let KERF_JAVA_HOME"
                        + " name a JDK"));
  }
}
