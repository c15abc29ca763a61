package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kerf.host.Repository;
import kerf.host.input.JpegLibrary;
import kerf.models.packages.Model;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code kerf run} as a person uses it. */
class RunCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TINY = Repository.resource("cli/tiny.onnx").toString();
  private static final int REPEATS = 8;

  @TempDir private Path folder;

  private Path list(int repeats) throws IOException {
    List<String> names =
        Stream.of("chelsea", "coffee", "coins", "rocket")
            .map(name -> Repository.picture(name).toString())
            .toList();
    return Files.write(
        folder.resolve("list.txt"),
        Collections.nCopies(repeats, names).stream().flatMap(List::stream).toList());
  }

  private CliRun run(Path list, Path rows, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("run", list.toString(), "-o", rows.toString(), "-m", TINY, "-d", "simd"));
    args.addAll(List.of(more));
    return CliRun.of(args.toArray(String[]::new));
  }

  private static List<String> files(Path rows) throws IOException {
    return Files.readAllLines(rows).stream()
        .map(JSON::readTree)
        .map((JsonNode row) -> row.path("file").asString())
        .toList();
  }

  @Test
  void writesARowForEachPictureAndSaysHowItWent() throws IOException {
    Path list = list(REPEATS);
    Path rows = folder.resolve("rows.jsonl");
    CliRun run = run(list, rows);
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(files(rows)).isEqualTo(Files.readAllLines(list));
    assertThat(run.out()).contains("32 pictures in", "plan: simd alone", "decode 0", "0.0 simd");
    assertThat(folder).isDirectoryNotContaining("glob:**.journal*");
  }

  @Test
  void keepsWhatIsThereUnlessToldOtherwise() throws IOException {
    Path list = list(1);
    Path rows = Files.writeString(folder.resolve("rows.jsonl"), "precious\n");
    assertThat(run(list, rows).err()).contains("exists; go on with it by --resume");
    CliRun resumed = run(list, rows, "--resume");
    assertThat(resumed.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(resumed.err()).contains("line 1 is no row of results");
    assertThat(Files.readString(rows)).isEqualTo("precious\n");
    assertThat(run(list, rows, "--force").exit()).isZero();
    assertThat(files(rows)).hasSize(4);
  }

  /** Where libjpeg-turbo is not installed there is one way, and a sentence says so. */
  @Test
  void decodesAsItIsTold() throws IOException {
    Path list = list(1);
    Path rows = folder.resolve("rows.jsonl");
    CliRun fast = run(list, rows, "--decode", "fast");
    assertThat(fast.exit()).as(fast.err()).isZero();
    assertThat(fast.err().contains("--decode fast decodes at full size here"))
        .isEqualTo(!JpegLibrary.get().isAvailable());
    assertThat(run(list, rows, "--decode", "java", "--force").exit()).isZero();
    assertThat(run(list, rows, "--decode", "blurred", "--force").exit()).isEqualTo(ExitCode.USAGE);
    Files.writeString(
        folder.resolve("rows.jsonl.journal"),
        "{\"model\":\"%s\",\"pictures\":\"4\",\"decoding\":\"other\"}".formatted("tiny"));
    assertThat(run(list, rows, "--resume").err()).contains("had decoding other, not exact");
  }

  @Test
  void namesWhatIsWrongWithTheCommand() throws IOException {
    Path list = list(1);
    Path rows = folder.resolve("rows.jsonl");
    assertThat(run(list, rows, "--require-devices", "2").exit()).isEqualTo(ExitCode.USAGE);
    assertThat(run(list, rows, "-b", "0").exit()).isEqualTo(ExitCode.USAGE);
    assertThat(run(list, rows, "--fallback", "never").exit()).isEqualTo(ExitCode.USAGE);
    assertThat(run(folder.resolve("none"), rows).exit()).isEqualTo(ExitCode.INCOMPLETE);
    CliRun nowhere = run(list, folder.resolve("no").resolve("rows.jsonl"));
    assertThat(nowhere.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(nowhere.err()).contains("there is no folder");
  }

  @Test
  void requiresDevicesOfAGivenPlanToo() throws IOException {
    Model model = OpenClRuns.model(TINY);
    Path plan = folder.resolve("plan.json");
    OpenClRuns.plan(plan, model, OpenClRuns.stages(model, List.of("simd")));
    String[] more = {"-d", "reference", "--plan", plan.toString(), "--require-devices", "2"};
    CliRun run = run(list(1), folder.resolve("rows.jsonl"), more);
    assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--require-devices 2, and " + plan + " plans with [simd]");
  }

  @Test
  void leavesAPageAndATrace() throws IOException {
    Path hostile = folder.resolve("<script>alert(1)</script>&.png");
    Files.createDirectories(hostile.getParent());
    Path list =
        Files.write(
            folder.resolve("list.txt"),
            List.of(Repository.picture("coffee").toString(), hostile.toString()));
    Path rows = folder.resolve("rows.jsonl");
    Path page = folder.resolve("report.html");
    Path trace = folder.resolve("trace.json");
    String[] both = {"--report", page.toString(), "--trace", trace.toString()};
    CliRun run = run(list, rows, both);
    assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.INCOMPLETE);
    String html = Files.readString(page);
    assertThat(html)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;.png", "0.0 simd")
        .doesNotContain("<script");
    String rate =
        run.out().lines().filter(l -> l.contains(" images/s, decoding")).findFirst().get();
    assertThat(html).contains(rate);
    assertThat(JSON.readTree(trace).path("traceEvents").size()).isPositive();
    Files.delete(rows);
    assertThat(run(list, rows, both).err()).contains("report.html exists; name another file");
    assertThat(rows).doesNotExist();
    Files.writeString(page, "old");
    assertThat(run(list, rows, "--force", "--report", page.toString()).exit())
        .isEqualTo(ExitCode.INCOMPLETE);
    assertThat(Files.readString(page)).contains("decoding included");
  }

  @Test
  void refusesReportsThatCannotBe() throws IOException {
    Path list = list(1);
    Path rows = folder.resolve("rows.jsonl");
    assertThat(run(list, rows, "--report", rows.toString()).exit()).isEqualTo(ExitCode.USAGE);
    String nowhere = folder.resolve("no").resolve("r.html").toString();
    assertThat(run(list, rows, "--report", nowhere).err()).contains("there is no folder");
    assertThat(rows).doesNotExist();
  }

  /** Whenever the process is killed, another goes on, and no picture is lost or comes twice. */
  private void survives(int kills) throws IOException, InterruptedException {
    Path list = list(100);
    Path rows = folder.resolve("rows.jsonl");
    List<String> args =
        List.of(
            "run", list.toString(), "-o", rows.toString(), "-m", TINY, "-d", "simd", "--resume");
    SplittableRandom random = new SplittableRandom(kills);
    CliProcess kerf = new CliProcess(folder);
    for (int i = 0; i < kills; i++) {
      Process process =
          kerf.builder(Map.of(), args)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("killed.txt").toFile())
              .start();
      process.waitFor(500 + random.nextInt(2500), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
    }
    CliRun last = kerf.kerf(Map.of(), args);
    assertThat(last.exit()).as(last.err()).isZero();
    assertThat(files(rows)).isEqualTo(Files.readAllLines(list));
  }

  @Test
  void goesOnAfterThreeKills() throws IOException, InterruptedException {
    survives(3);
  }

  @Test
  @Tag("slow")
  void goesOnAfterTwentyKills() throws IOException, InterruptedException {
    survives(20);
  }
}
