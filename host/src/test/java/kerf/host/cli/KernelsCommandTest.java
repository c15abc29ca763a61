package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kerf.accel.kernels.Kernel;
import kerf.accel.kernels.Kernels;
import kerf.accel.kernels.pack.KernelSource;
import kerf.accel.kernels.pack.PackLibrary;
import kerf.accel.kernels.pack.PackManifest;
import kerf.accel.kernels.pack.PackWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code kerf kernels} prints, and what it refuses. */
class KernelsCommandTest {
  private static final Kernel SOFTMAX = Kernels.byId("gpu_softmax").orElseThrow();

  @TempDir private Path folder;

  @Test
  void everyKernelIsListedInEveryFormat() {
    List<String> ids = Kernels.all().stream().map(Kernel::id).toList();
    CliRun table = CliRun.of("kernels", "list");
    assertThat(table.exit()).isZero();
    assertThat(table.outLines().getFirst())
        .matches("id +target +local +parameters +method +pack *");
    assertThat(table.outLines().stream().skip(1).map(line -> line.split(" +", 2)[0]))
        .isEqualTo(ids);

    CliRun csv = CliRun.of("kernels", "list", "--format", "csv");
    assertThat(csv.outLines().getFirst()).isEqualTo("id,target,local,parameters,method,pack");
    assertThat(csv.outLines().stream().skip(1).map(line -> line.split(",", 2)[0])).isEqualTo(ids);

    CliRun jsonl = CliRun.of("kernels", "list", "--format", "jsonl");
    JsonMapper mapper = JsonMapper.builder().build();
    List<JsonNode> rows = jsonl.outLines().stream().map(mapper::readTree).toList();
    assertThat(rows.stream().map(row -> row.get("id").asString())).isEqualTo(ids);
    JsonNode row = rows.get(ids.indexOf(SOFTMAX.id()));
    assertThat(row.get("target").asString()).isEqualTo("gpu");
    assertThat(row.get("method").asString())
        .isEqualTo(SOFTMAX.owner().getSimpleName() + "." + SOFTMAX.method());
    assertThat(row.get("parameters").asInt()).isEqualTo(SOFTMAX.parameters().size());
    assertThat(row.get("pack").asString()).isEqualTo("yes");
  }

  @Test
  void aKernelIsShownAsOpenClAndAsJava() {
    CliRun text = CliRun.of("kernels", "show", SOFTMAX.id());
    assertThat(text.exit()).isZero();
    assertThat(text.out())
        .isEqualTo(PackLibrary.shipped().pack(SOFTMAX).text())
        .startsWith("#pragma clang fp contract(fast)")
        .contains("__kernel void " + SOFTMAX.method() + "(");
    CliRun java = CliRun.of("kernels", "show", "--java", SOFTMAX.id());
    assertThat(java.out())
        .isEqualTo(KernelSource.of(SOFTMAX))
        .contains("class " + SOFTMAX.owner().getSimpleName())
        .contains("void " + SOFTMAX.method() + "(");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--java"})
  void anUnknownKernelIsOneSentence(String option) {
    String[] args =
        Stream.of("kernels", "show", option, "no_such")
            .filter(a -> !a.isEmpty())
            .toArray(String[]::new);
    assertThat(CliRun.of(args))
        .isEqualTo(
            new CliRun(
                ExitCode.USAGE, "", "kerf: no kernel is called no_such; see kerf kernels list\n"));
  }

  @Test
  void withoutAWordItSaysWhichThereAre() {
    CliRun run = CliRun.of("kernels");
    assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).startsWith("kerf: say 'list', 'check', 'emit', or 'show' and a kernel");
  }

  @Test
  void theShippedPacksPass() {
    CliRun run = CliRun.of("kernels", "check");
    assertThat(run)
        .isEqualTo(
            new CliRun(
                ExitCode.OK,
                Kernels.all().size() + " kernels, each with the pack emitted from it\n",
                ""));
  }

  /** The shipped packs once more, in a folder. */
  private Path packs() throws IOException {
    PackLibrary shipped = PackLibrary.shipped();
    Map<String, String> texts = new HashMap<>();
    Kernels.all().forEach(kernel -> texts.put(kernel.id(), shipped.pack(kernel).emitted()));
    PackWriter.write(folder, Kernels.all(), texts, shipped.manifest().tornadovm());
    return folder;
  }

  private CliRun check() {
    return CliRun.of("kernels", "check", folder.toString());
  }

  @Test
  void aChangedSourceFailsWithItsReason() throws IOException {
    assertThat(CliRun.of("kernels", "check", packs().toString()).exit()).isZero();
    Path manifest = folder.resolve(PackManifest.FILE);
    String hash = KernelSource.hash(SOFTMAX);
    Files.writeString(manifest, Files.readString(manifest).replace(hash, "0".repeat(64)));
    CliRun run = check();
    assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("kernel " + SOFTMAX.id() + " changed after its pack was emitted")
        .contains("to emit them anew: kerf kernels emit -o FOLDER")
        .doesNotContain("\tat ");
  }

  @Test
  void aChangedPackFailsWithItsReason() throws IOException {
    PackLibrary library = PackLibrary.of(packs());
    Path text = folder.resolve(library.entry(SOFTMAX.id()).orElseThrow().file());
    Files.writeString(text, Files.readString(text).replace("uchar *out", "uchar *other"));
    assertThat(check().exit()).isEqualTo(ExitCode.FAILED);
    assertThat(check().err())
        .contains("the text of kernel " + SOFTMAX.id() + " has no function " + SOFTMAX.method());
    Files.delete(text);
    assertThat(check().err()).contains(SOFTMAX.id() + ".cl is missing; emit the packs again");
    Files.delete(folder.resolve(PackManifest.FILE));
    assertThat(check())
        .isEqualTo(
            new CliRun(
                ExitCode.FAILED,
                "",
                "kerf: the packs' file manifest.json is missing; emit the packs again\n"));
  }

  @Test
  void emitWithoutTornadoVmSaysWhereToGetIt() {
    assumeTrue(System.getenv("TORNADOVM_HOME") == null, "TORNADOVM_HOME is set");
    Path out = folder.resolve("packs");
    assertThat(CliRun.of("kernels", "emit", "-o", out.toString()))
        .isEqualTo(
            new CliRun(
                ExitCode.FAILED,
                "",
                "kerf: emitting needs TornadoVM, and TORNADOVM_HOME names none; see https://www.tornadovm.org\n"));
    assertThat(out).doesNotExist();
  }

  @Test
  void emitNeedsAFolder() {
    CliRun run = CliRun.of("kernels", "emit");
    assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--output");
  }
}
