package kerf.accel.kernels.pack;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import kerf.accel.kernels.Kernel;
import kerf.models.KerfException;

/**
 * Lets an installed TornadoVM emit the kernels' OpenCL C. No device takes part: TornadoVM compiles
 * for a virtual one, and the text is the same for all.
 */
public final class Emitter {
  private static final String API = "tornado-api-";

  private final Path home;

  /**
   * An emitter.
   *
   * @param home folder of a TornadoVM installation: what TORNADOVM_HOME names
   * @throws KerfException when it holds none
   */
  public Emitter(Path home) {
    this.home = home;
    if (!Files.isRegularFile(home.resolve("tornado-argfile"))) {
      throw new KerfException(
          home + " holds no TornadoVM (it has no tornado-argfile); see https://www.tornadovm.org");
    }
  }

  /**
   * Its version, as the name of its API's jar tells it.
   *
   * @throws IOException when the folder cannot be read
   */
  public String version() throws IOException {
    try (Stream<Path> jars = Files.list(jars())) {
      return jars.map(jar -> jar.getFileName().toString())
          .filter(name -> name.startsWith(API) && name.endsWith(".jar"))
          .map(name -> name.substring(API.length(), name.length() - ".jar".length()))
          .findFirst()
          .orElseThrow(() -> new KerfException(home + " has no " + API + "VERSION.jar"));
    }
  }

  /**
   * Emits kernels.
   *
   * @param kernels which
   * @param progress told each line that the emission prints
   * @return text by kernel id
   * @throws KerfException when TornadoVM cannot compile one; its last words are in the message
   * @throws IOException when a file cannot be written or read
   */
  public Map<String, String> emit(List<Kernel> kernels, Consumer<String> progress)
      throws IOException {
    Path folder = Files.createTempDirectory("kerf-emit");
    try {
      run(command(folder, kernels), progress);
      Map<String, String> texts = new LinkedHashMap<>();
      for (Kernel kernel : kernels) {
        texts.put(kernel.id(), Files.readString(folder.resolve(kernel.id() + ".cl")));
      }
      return texts;
    } finally {
      delete(folder);
    }
  }

  private List<String> command(Path folder, List<Kernel> kernels) throws IOException {
    compile(folder);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + home.resolve("tornado-argfile"));
    // Its compiler recurses over a method's values: the largest transforms have thousands.
    command.add("-Xss1g");
    // Kernels only: beside the real API, Kerf's own slice of it must not be on the path.
    String path = classes() + File.pathSeparator + folder;
    command.addAll(List.of("-cp", path, "Emit", folder.toString()));
    for (Kernel kernel : kernels) {
      command.add(kernel.id() + "=" + kernel.owner().getName() + "#" + kernel.method());
    }
    return command;
  }

  /** Against the real API: the default build does not know it. */
  private void compile(Path folder) throws IOException {
    Path source = folder.resolve("Emit.java");
    try (InputStream in = Emitter.class.getResourceAsStream("/kerf/accel/kernels/emit/Emit.java")) {
      Files.write(source, in.readAllBytes());
    }
    ToolProvider javac =
        ToolProvider.findFirst("javac")
            .orElseThrow(() -> new KerfException("emitting needs a JDK; this Java has no javac"));
    Path api = jars().resolve(API + version() + ".jar");
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    int exit =
        javac.run(
            out, out, "-nowarn", "-cp", api.toString(), "-d", folder.toString(), source.toString());
    if (exit != 0) {
      throw new KerfException(
          "this TornadoVM's API is not the one that the emission is written for:\n" + said);
    }
  }

  private Path jars() {
    return home.resolve("share").resolve("java").resolve("tornado");
  }

  private static Path classes() {
    try {
      return Path.of(Kernel.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the kernels' class path is no file", e);
    }
  }

  private void run(List<String> command, Consumer<String> progress) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("TORNADOVM_HOME", home.toString());
    Process process = builder.start();
    process.getOutputStream().close();
    List<String> said = new ArrayList<>();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines
          .lines()
          .forEach(
              line -> {
                said.add(line);
                progress.accept(line);
              });
    }
    int exit = exit(process);
    if (exit != 0) {
      List<String> last = said.subList(Math.max(0, said.size() - 8), said.size());
      throw new KerfException(
          "TornadoVM did not emit the kernels (exit code "
              + exit
              + "): "
              + String.join("\n", last));
    }
  }

  private static int exit(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new KerfException("interrupted while TornadoVM emitted kernels", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
