package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kerf.host.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kerf cache} sees what devices keep: compiled kernels, and measured choices. */
class CacheCommandTest {
  @TempDir private Path folder;
  private CliProcess process;

  @BeforeEach
  void start() {
    process = new CliProcess(folder);
  }

  private CliRun kerf(String... args) throws Exception {
    return process.kerf(Map.of(), List.of(args));
  }

  private Path file(String name, int bytes) throws IOException {
    Path file = process.cache().resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, new byte[bytes]);
  }

  @Test
  void everythingIsListedAndCleared() throws Exception {
    file("opencl/abc.clbin", 40);
    file("opencl/choices-def.txt", 7);
    file("opencl/abc123.part", 1);
    file("other", 3);
    CliRun list = kerf("cache", "list", "--format", "csv");
    assertThat(list.exit()).as(list.err()).isZero();
    assertThat(list.outLines())
        .containsExactly(
            "file,bytes",
            "opencl/abc.clbin,40",
            "opencl/abc123.part,1",
            "opencl/choices-def.txt,7",
            "other,3");
    CliRun clear = kerf("cache", "clear");
    assertThat(clear.exit()).isZero();
    assertThat(clear.err()).contains("kerf: deleted 4 files in " + process.cache());
    assertThat(process.cache()).doesNotExist();
    assertThat(kerf("cache", "list", "--format", "csv").outLines()).containsExactly("file,bytes");
    assertThat(kerf("cache", "clear").err()).contains("deleted 0 files");
  }

  /** A link is deleted, not what it points to. */
  @Test
  void whatLinksPointToStays() throws Exception {
    Path precious = Files.writeString(folder.resolve("precious.txt"), "precious");
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Files.copy(precious, elsewhere.resolve("kept.txt"));
    file("opencl/abc.clbin", 40);
    Files.createSymbolicLink(process.cache().resolve("file"), precious);
    Files.createSymbolicLink(process.cache().resolve("folder"), elsewhere);
    assertThat(kerf("cache", "clear").exit()).isZero();
    assertThat(process.cache()).doesNotExist();
    assertThat(precious).hasContent("precious");
    assertThat(elsewhere.resolve("kept.txt")).hasContent("precious");
  }

  @Test
  @Tag("opencl")
  void compiledKernelsAreThere() throws Exception {
    CliProcess.assumePocl();
    String tiny = Repository.resource("cli/tiny.onnx").toString();
    String picture = Repository.picture("coins").toString();
    String[] classify = {"classify", "-m", tiny, "-d", "opencl:~PoCL", picture};
    assertThat(kerf(classify).exit()).isZero();
    List<String> first = kerf("cache", "list", "--format", "csv").outLines();
    assertThat(first).hasSizeGreaterThan(2);
    assertThat(first.subList(1, first.size()))
        .allMatch(row -> row.matches("opencl/([0-9a-f]+\\.clbin|choices-[0-9a-f]+\\.txt),\\d+"));
    kerf("cache", "clear");
    assertThat(kerf(classify).exit()).isZero();
    assertThat(
            kerf("cache", "list", "--format", "csv").outLines().stream()
                .map(r -> r.split(",", 2)[0]))
        .isEqualTo(first.stream().map(r -> r.split(",", 2)[0]).toList());
  }
}
