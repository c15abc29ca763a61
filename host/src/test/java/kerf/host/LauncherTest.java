package kerf.host;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher of a distribution, in front of a Java that prints what it is given. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  /** Ends its archive as Java does: the first byte last. */
  private static final String JAVA =
      """
      #!/bin/sh
      for word in "$@"; do
        case $word in
          -XX:ArchiveClassesAtExit=*) printf "${FIRST-A}rchive" >"${word#*=}" ;;
        esac
        printf '%s\\n' "$word"
      done
      """;

  @TempDir private Path folder;
  private Path jar;

  @BeforeEach
  void distribution() throws IOException {
    Path launcher = Files.createDirectories(folder.resolve("app")).resolve("kerf");
    Files.copy(Repository.root().resolve("kerf"), launcher);
    jar = write("app/lib/kerf.jar", "");
    write("jdk/release", "JAVA_VERSION=\"25.0.1\"\n");
    write("jdk/lib/server/classes.jsa", "");
    Path java = write("jdk/bin/java", JAVA);
    assertThat(java.toFile().setExecutable(true)).isTrue();
    age(jar);
    age(folder.resolve("jdk/release"));
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static void age(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
  }

  private List<String> start(Map<String, String> environment, String... words) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(folder.resolve("app/kerf").toString());
    builder.command().addAll(List.of(words));
    builder.redirectErrorStream(true);
    Map<String, String> variables = builder.environment();
    variables
        .keySet()
        .removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "KERF_JAVA_OPTS"));
    variables.put("KERF_JAVA_HOME", folder.resolve("jdk").toString());
    variables.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    variables.putAll(environment);
    try (var out = builder.start().inputReader(StandardCharsets.UTF_8)) {
      return out.lines().toList();
    }
  }

  /** The flag that uses or makes an archive; none otherwise. */
  private String flag(Map<String, String> environment, String... words) throws IOException {
    return start(environment, words).stream()
        .filter(word -> word.startsWith("-XX:SharedArchive") || word.startsWith("-XX:ArchiveCl"))
        .findFirst()
        .orElse("none");
  }

  private List<String> archives() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("cache/kerf/jvm"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void theFirstStartMakesTheArchiveThatTheNextUses() throws IOException {
    assertThat(flag(Map.of(), "classify", "x.png")).startsWith("-XX:ArchiveClassesAtExit=");
    assertThat(flag(Map.of(), "classify", "y.png")).matches("-XX:SharedArchiveFile=.*auto.jsa");
    assertThat(archives()).hasSize(1);
  }

  @Test
  void anArchiveOlderThanAJarIsMadeAnew() throws IOException {
    flag(Map.of(), "classify");
    flag(Map.of(), "classify");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(5)));

    assertThat(flag(Map.of(), "classify")).startsWith("-XX:ArchiveClassesAtExit=");
  }

  @Test
  void anArchiveThatIsNotWholeIsDropped() throws IOException {
    flag(Map.of("FIRST", "\\000"), "classify");
    assertThat(archives()).hasSize(1);

    assertThat(flag(Map.of(), "classify")).startsWith("-XX:ArchiveClassesAtExit=");
    assertThat(archives()).hasSize(1);
    assertThat(flag(Map.of(), "classify")).startsWith("-XX:SharedArchiveFile=");
  }

  @ParameterizedTest(name = "{0} uses {1}")
  @CsvSource({
    "classify -d simd x, classify-simd",
    "classify -dopencl:cpu0 x, classify-opencl",
    "classify --device opencl:fpga0 x, classify-opencl",
    "verify --device=reference x, verify-reference",
    "classify -d simd;opencl:cpu0 x, classify-auto",
    "classify x -d, classify-auto",
    "diff -d A, diff-auto",
    "devices, devices-auto",
  })
  void commandsAndBackEndsHaveTheirOwn(String words, String name) throws IOException {
    assertThat(flag(Map.of(), words.replace(';', ',').split(" ", -1)))
        .matches("-XX:ArchiveClassesAtExit=.*/\\d+-" + name + "\\.jsa\\.\\d+");
  }

  @Test
  void nothingIsArchivedWhereItMayNot() throws IOException {
    assertThat(flag(Map.of(), "cache", "clear")).isEqualTo("none");
    assertThat(flag(Map.of(), "--version")).isEqualTo("none");
    assertThat(flag(Map.of("KERF_JAVA_OPTS", "-Xshare:off"), "classify")).isEqualTo("none");
    assertThat(flag(Map.of("XDG_CACHE_HOME", "/dev/null/x"), "classify")).isEqualTo("none");
    assertThat(flag(Map.of("XDG_CACHE_HOME", folder + "/with space"), "classify"))
        .isEqualTo("none");
    Files.delete(folder.resolve("jdk/lib/server/classes.jsa"));
    assertThat(flag(Map.of(), "classify")).isEqualTo("none");
  }

  @Test
  void theCommandReachesJavaAsItIs() throws IOException {
    assertThat(start(Map.of(), "classify", "a b.png", "*"))
        .endsWith("kerf.host.cli.Main", "classify", "a b.png", "*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "classify -d tornado:cpu0 x",
        "classify -d simd,tornado:gpu0 x",
        "classify -dtornado:cpu0 x",
        "diff --device=tornado:~PoCL -m y",
      })
  void devicesOfTornadoVmNeedItInstalled(String words) throws IOException {
    String[] arguments = words.split(" ", -1);
    assertThat(start(Map.of("TORNADOVM_HOME", ""), arguments))
        .singleElement(as(InstanceOfAssertFactories.STRING))
        .contains("need TornadoVM", "https://www.tornadovm.org", "TORNADOVM_HOME");
    assertThat(start(Map.of("TORNADOVM_HOME", folder.toString()), arguments))
        .singleElement(as(InstanceOfAssertFactories.STRING))
        .contains(folder.toString(), "tornado-argfile");
  }

  @Test
  void devicesOfTornadoVmGetItsArgfileAndNotOurSliceOfItsApi() throws IOException {
    Path home = write("tornado/tornado-argfile", "-XX:+EnableJVMCI").getParent();
    write("tornado/share/java/tornado/tornado-api-5.2.0.jar", "");
    write("app/lib/kerf-accel-tornado-api-1.jar", "");
    Map<String, String> environment = Map.of("TORNADOVM_HOME", home.toString());
    String[] words = {"classify", "-d", "tornado:cpu0"};

    assertThat(start(environment, words)).singleElement().asString().contains("built without");
    write("app/lib/tornado/kerf-accel-tornado.jar", "");

    List<String> given = start(environment, words);
    assertThat(given).contains("@" + home.resolve("tornado-argfile"));
    assertThat(given.get(given.indexOf("-cp") + 1))
        .contains("kerf.jar", "kerf-accel-tornado.jar")
        .doesNotContain("kerf-accel-tornado-api");
    assertThat(start(environment, "classify", "-d", "simd"))
        .doesNotContain("@" + home.resolve("tornado-argfile"));
  }
}
