package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kerf.host.BuiltJars;
import kerf.host.Repository;
import kerf.host.bundle.BundleMaker;
import kerf.host.bundle.BundleRequest;
import kerf.host.bundle.BundleTarget;
import kerf.host.bundle.Jlink;
import kerf.models.packages.PackageFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bundles where there is no network, no Java, and nothing else but glibc and a shell. */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
class BundleAloneTest {
  private static final Pattern LIBRARY = Pattern.compile("(?m)^\\s*(?:\\S+ => )?(/\\S+) \\(0x");

  /** Files of glibc, and nobody else's. */
  private static final String GLIBC = "(libc|libm|libdl|libpthread|librt)\\.so\\.\\d|ld-linux.*";

  @TempDir private static Path folder;
  private static Path home;

  /** Starts a program without a network. */
  private static List<String> apart = List.of();

  @BeforeAll
  static void prepare() throws IOException, InterruptedException {
    for (List<String> command : List.of(List.of("unshare", "-n"), List.of("unshare", "-rn"))) {
      if (run(Stream.concat(command.stream(), Stream.of("true")).toList()).exit() == 0) {
        apart = command;
        break;
      }
    }
    home = BuiltJars.distribution(folder.resolve("app"));
  }

  private static Path bundle(String model) {
    Path bundle = folder.resolve("bundle-" + model);
    Path network = Repository.root().resolve("models/packages").resolve(model);
    if (!Files.exists(bundle)) {
      BundleRequest request =
          new BundleRequest(
              PackageFolder.read(network),
              BundleTarget.of("cpu"),
              Jlink.of(null),
              home,
              home.resolve("samples/coffee.png"),
              "1.0");
      new BundleMaker(request, _ -> {}).make(bundle);
    }
    return bundle;
  }

  /** Without any variable, a PATH among them. */
  private static CliRun run(List<String> command) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    int exit = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
    return new CliRun(
        exit,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private static List<String> command(List<String> prefix, String... words) {
    List<String> command = new ArrayList<>(apart);
    command.addAll(prefix);
    command.addAll(List.of(words));
    return command;
  }

  private static void assumeApart() {
    assumeTrue(!apart.isEmpty(), "skipped: this user may not start a program without a network");
  }

  private static String expected(String model) {
    String samples = Repository.samples().toString();
    return CliRun.of("classify", samples, "-m", model, "-d", "simd", "--format", "csv").out();
  }

  @ParameterizedTest
  @ValueSource(strings = {"squeezenet-1.1", "inception-v3-moderation"})
  void answersWithoutNetworkAndJava(String model) throws IOException, InterruptedException {
    assumeApart();
    String launcher = bundle(model).resolve("kerf").toString();
    String samples = Repository.samples().toString();
    for (int start = 0; start < 2; start++) {
      CliRun run = run(command(List.of(), launcher, "classify", samples, "--format", "csv"));
      assertThat(run.exit()).as(run.err()).isZero();
      assertThat(run.out()).isEqualTo(expected(model));
    }
    assertThat(bundle(model).resolve("cache/kerf/jvm")).isNotEmptyDirectory();
    CliRun check = run(command(List.of(), launcher, "self-check"));
    assertThat(check.exit()).as(check.err()).isZero();
  }

  @Test
  void answersInARootOfGlibcAndAShell() throws IOException, InterruptedException {
    assumeApart();
    Path bundle = bundle("squeezenet-1.1");
    Path root = root(bundle);
    List<String> inside = List.of("/usr/sbin/chroot", root.toString());
    CliRun able = run(command(inside, "/bin/sh", "-c", "exit 0"));
    assumeTrue(able.exit() == 0, "skipped: no chroot here: " + able.err());

    CliRun run = run(command(inside, "/kerf/kerf", "classify", "/samples", "--format", "csv"));
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out().replace("/samples/", Repository.samples() + "/"))
        .isEqualTo(expected("squeezenet-1.1"));
    CliRun check = run(command(inside, "/kerf/kerf", "self-check"));
    assertThat(check.exit()).as(check.err()).isZero();
    assertThat(root.resolve("kerf/cache/kerf/jvm")).isNotEmptyDirectory();
  }

  /** A file system with the shell, what it and Java need of glibc, the samples, and the bundle. */
  private static Path root(Path bundle) throws IOException, InterruptedException {
    Path root = folder.resolve("root");
    Path shell = Path.of("/bin/sh").toRealPath();
    copy(shell, root.resolve("bin/sh"));
    Set<Path> libraries = new TreeSet<>(libraries(shell));
    for (Path library : natives(bundle)) {
      libraries.addAll(libraries(library));
    }
    for (Path library : libraries) {
      if (!library.startsWith(bundle)) {
        assertThat(library.getFileName().toString()).matches(GLIBC);
        copy(library.toRealPath(), root.resolve(library.toString().substring(1)));
      }
    }
    copyAll(Repository.samples(), root.resolve("samples"));
    copyAll(bundle, root.resolve("kerf"));
    return root;
  }

  private static List<Path> natives(Path bundle) throws IOException {
    try (Stream<Path> files = Files.walk(bundle.resolve("runtime"))) {
      return files.filter(f -> f.toString().endsWith(".so") || f.endsWith("bin/java")).toList();
    }
  }

  private static Set<Path> libraries(Path program) throws IOException, InterruptedException {
    Set<Path> found = new TreeSet<>();
    Matcher lines = LIBRARY.matcher(run(List.of("/usr/bin/ldd", program.toString())).out());
    while (lines.find()) {
      found.add(Path.of(lines.group(1)));
    }
    return found;
  }

  private static void copyAll(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          copy(file, target);
        }
      }
    }
  }

  private static void copy(Path file, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
  }
}
