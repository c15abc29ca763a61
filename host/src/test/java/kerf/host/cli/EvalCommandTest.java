package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kerf.host.Repository;
import kerf.host.api.Network;
import kerf.models.graph.Op;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code kerf eval} as a person uses it, mostly with a network that is quick and knows nothing. */
class EvalCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;
  private Path output;
  private String tiny;

  @BeforeEach
  void network() throws IOException {
    output = folder.resolve("report");
    tiny = EvalRuns.tiny(folder.resolve("tiny")).toString();
  }

  private CliRun eval(Path data, String... more) {
    return EvalRuns.eval(
        data, Stream.concat(Stream.of("-m", tiny), Stream.of(more)).toArray(String[]::new));
  }

  private CliRun written(Path data, String... more) {
    return eval(
        data,
        Stream.concat(Stream.of("-o", output.toString()), Stream.of(more)).toArray(String[]::new));
  }

  private Path samples() throws IOException {
    return EvalRuns.table(folder.resolve("samples.tsv"), "2", EvalRuns.samples());
  }

  /** Each crop of each sample, decoded, cut, resized, computed and averaged elsewhere. */
  @ParameterizedTest
  @ValueSource(ints = {1, 10, 12, 144})
  void probabilitiesAreThoseOfPillowAndOnnxRuntime(int crops) throws IOException {
    CliRun run = written(samples(), "--crops", Integer.toString(crops));
    assertThat(run.exit()).as(run.err()).isZero();
    JsonNode expected = EvalRuns.expected().get("tiny").get(Integer.toString(crops));
    List<JsonNode> rows = EvalRuns.rows(output);
    assertThat(rows).hasSize(15);
    for (JsonNode row : rows) {
      String name = Path.of(row.get("file").asString()).getFileName().toString();
      assertThat(row.get("top")).hasSize(4);
      for (JsonNode seen : row.get("top")) {
        double want = expected.get(name).get(seen.get("index").asInt()).asDouble();
        assertThat(Math.abs(seen.get("probability").asDouble() - want))
            .as(name)
            .isLessThan(EvalRuns.BOUND);
      }
    }
    assertThat(run.out()).contains("15 pictures in", crops == 1 ? "1 crop a" : crops + " crops a");
  }

  /** The trained network, and an ensemble with itself at another size and with another filter. */
  @Test
  void photographsInTenCropsAndAnEnsemble() throws IOException {
    List<String> few = List.of("chelsea.png", "coffee.png", "raccoon.png");
    Path data = EvalRuns.table(folder.resolve("few.tsv"), "espresso", few);
    JsonNode expected = EvalRuns.expected().get("samples");
    String[] ten = {"--crops", "10", "-m", "squeezenet-1.1", "-o", output.toString()};
    CliRun alone = EvalRuns.eval(data, ten);
    assertThat(alone.exit()).as(alone.err()).isZero();
    EvalRuns.check(EvalRuns.rows(output), expected.get("10"));
    String other = EvalRuns.otherSqueezeNet(folder.resolve("other")).toString();
    String[] both = Stream.concat(Stream.of(ten), Stream.of("-m", other)).toArray(String[]::new);
    both[both.length - 3] = folder.resolve("both").toString();
    CliRun ensemble = EvalRuns.eval(data, both);
    assertThat(ensemble.exit()).as(ensemble.err()).isZero();
    EvalRuns.check(EvalRuns.rows(folder.resolve("both")), expected.get("ensemble 10"));
    assertThat(ensemble.out())
        .contains("66.67 %", "squeezenet-1.1 + other, 10 crops", "model other on simd");
  }

  /** All that it leaves but the page and the settings, by name. */
  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String name :
        List.of("predictions.jsonl", "per_class.csv", "confusion.csv", "calibration.csv")) {
      files.put(name, Files.readString(output.resolve(name)));
    }
    return files;
  }

  @Test
  void goesOnFromATornLineAndEndsTheSame() throws IOException {
    Path data = samples();
    // Batches of two pictures, so that a row is the second of its batch.
    String[] how = {"--crops", "1", "-b", "2", "--format", "csv"};
    CliRun whole = written(data, how);
    assertThat(whole.exit()).as(whole.err()).isZero();
    Map<String, String> expected = files();
    byte[] rows = expected.get("predictions.jsonl").getBytes(StandardCharsets.UTF_8);
    String[] resume = Stream.concat(Stream.of(how), Stream.of("--resume")).toArray(String[]::new);
    int lines = 0;
    for (int at = 0; at < rows.length; at++) {
      if (rows[at] == '\n' && ++lines % 5 == 3) {
        Files.write(output.resolve("predictions.jsonl"), Arrays.copyOf(rows, at + 30));
        CliRun rest = written(data, resume);
        assertThat(rest.exit()).as(rest.err()).isZero();
        assertThat(rest.out()).isEqualTo(whole.out());
        assertThat(rest.err()).contains(lines + " had their rows before");
        assertThat(files()).isEqualTo(expected);
      }
    }
    assertThat(lines).isEqualTo(15);
    CliRun nothingLeft = written(data, resume);
    assertThat(nothingLeft.out()).isEqualTo(whole.out());
    assertThat(nothingLeft.err()).contains("no picture was computed: 15 had their rows");
  }

  @Test
  void keepsWhatIsThereUnlessToldOtherwise() throws IOException {
    Path data = samples();
    assertThat(written(data).exit()).isZero();
    assertThat(written(data).err()).contains("exists; go on with it by --resume, or say --force");
    assertThat(written(data, "--resume", "--crops", "12").err())
        .contains("had crops 1, not 12; go on with the same");
    Path relabelled = EvalRuns.table(folder.resolve("samples.tsv"), "1|3", EvalRuns.samples());
    assertThat(written(relabelled, "--resume").err()).contains("line 1 has label [2]", "[1, 3]");
    assertThat(written(relabelled, "--force").exit()).isZero();
    assertThat(EvalRuns.rows(output).getFirst().get("label").toString()).isEqualTo("[1,3]");
    Files.delete(output.resolve("settings.json"));
    assertThat(written(relabelled, "--resume").err()).contains("settings.json is missing");
    assertThat(written(data, "--resume", "--force").exit()).isEqualTo(ExitCode.USAGE);
    assertThat(eval(data, "--resume").err()).contains("name it with -o");
    CliRun file = EvalRuns.eval(data, "-m", tiny, "-o", data.toString(), "--force");
    assertThat(file.err()).contains("samples.tsv is no folder");
  }

  /** One weight, by one bit: its name, its layers and its preprocessing are the same. */
  @Test
  void rowsOfANetworkWithOtherWeightsAreNotGoneOnWith() throws IOException {
    Path data = samples();
    assertThat(written(data).exit()).isZero();
    Path onnx = Path.of(tiny).resolve("net.onnx");
    byte[] bytes = Files.readAllBytes(onnx);
    int at = indexOf(bytes, weights(tiny));
    bytes[at] ^= 1;
    Files.write(onnx, bytes);
    CliRun run = written(data, "--resume");
    assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("had sums of the networks", "go on with the same");
    assertThat(run.out()).isEmpty();
  }

  /** The first two elements of the first weight that is no vector, as they are in the file. */
  private static byte[] weights(String model) {
    float[] values =
        Network.find(List.of(), model).graph().nodes().stream()
            .flatMap(n -> n.op() instanceof Op.Constant(Tensor v) ? Stream.of(v) : Stream.empty())
            .filter(v -> v.shape().rank() == 4)
            .findFirst()
            .orElseThrow()
            .data();
    return ByteBuffer.allocate(8)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putFloat(values[0])
        .putFloat(values[1])
        .array();
  }

  private static int indexOf(byte[] all, byte[] part) {
    for (int at = 0; at + part.length <= all.length; at++) {
      if (Arrays.equals(all, at, at + part.length, part, 0, part.length)) {
        return at;
      }
    }
    throw new AssertionError("the weights are not in the file as they are");
  }

  @Test
  void aRowWithAClassThatTheNetworkHasNot() throws IOException {
    Path data = samples();
    assertThat(written(data).exit()).isZero();
    Path rows = output.resolve("predictions.jsonl");
    Files.writeString(
        rows, Files.readString(rows).replaceFirst("\"index\":\\d+", "\"index\":5000"));
    CliRun run = written(data, "--resume");
    assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(run.err()).contains("line 1 has a class that is none of the network's 4");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void filesBesideClassFoldersAreCounted() throws IOException {
    Path data = Files.createDirectories(folder.resolve("classes"));
    Path one = Files.createDirectories(data.resolve("1"));
    Files.copy(Repository.samples().resolve("coffee.png"), one.resolve("coffee.png"));
    Files.copy(Repository.samples().resolve("coins.png"), data.resolve("coins.png"));
    CliRun run = eval(data);
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).contains("1 files that lie in " + data + " itself");
  }

  @Test
  void brokenPicturesAreReportedAndInNoFigure() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.png"), "no picture");
    Path data =
        Files.write(
            folder.resolve("list.tsv"),
            List.of(
                Repository.samples().resolve("coffee.png") + "\t0|1|2|3",
                broken + "\t0",
                "none.png\t0"));
    CliRun run = written(data, "--format", "jsonl");
    assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.err())
        .contains("skipped 2", "broken.png: this is no JPEG", "none.png: there is no such file");
    JsonNode all = JSON.readTree(run.outLines().getFirst());
    assertThat(all.get("pictures").asInt()).isEqualTo(1);
    assertThat(all.get("top1_errors").asInt()).isZero();
    List<JsonNode> rows = EvalRuns.rows(output);
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1).propertyNames()).containsExactly("file", "label", "error");
    assertThat(written(data, "--resume").exit()).isEqualTo(ExitCode.INCOMPLETE);
    Files.write(data, List.of(broken + "\t0"));
    CliRun none = eval(data);
    assertThat(none.exit()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(none.outLines().get(1)).contains("all", " 0 ", " - ", "0.00 to 100.00 %");
  }

  /** Labels that are what the network says, and some that are not, by the pictures' numbers. */
  @Test
  void ilsvrcWithAMapAndABlacklist() throws IOException {
    Path val = Files.createDirectories(folder.resolve("val"));
    List<String> names = List.of("china.jpg", "coffee.png", "coins.png", "rocket.jpg");
    for (int i = 0; i < names.size(); i++) {
      Files.copy(
          Repository.samples().resolve(names.get(i)),
          val.resolve("ILSVRC2012_val_%08d.JPEG".formatted(i + 1)),
          StandardCopyOption.REPLACE_EXISTING);
    }
    JsonNode expected = EvalRuns.expected().get("tiny").get("1");
    List<String> truth =
        names.stream().map(n -> Integer.toString(1 + best(expected.get(n)))).toList();
    Path labels = Files.write(folder.resolve("truth.txt"), truth);
    Path map = Files.write(folder.resolve("map.tsv"), List.of("1\t0", "2\t1", "3\t2", "4\t3"));
    Path wrong = Files.write(folder.resolve("wrong.tsv"), List.of("1\t0", "2\t0", "3\t0", "4\t0"));
    Path black = Files.writeString(folder.resolve("black.txt"), "3\n4\n");
    String[] right = {"--labels", labels.toString(), "--label-map", map.toString()};
    CliRun run = eval(val, right);
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.outLines().get(1)).contains("all", " 4 ", " 0.00 %");
    right[3] = wrong.toString();
    CliRun less =
        eval(
            val,
            Stream.concat(Stream.of(right), Stream.of("--blacklist", black.toString()))
                .toArray(String[]::new));
    assertThat(less.outLines().get(1)).contains("all", " 4 ");
    assertThat(less.outLines().get(2)).contains("not blacklisted", " 2 ");
  }

  private static int best(JsonNode probabilities) {
    int best = 0;
    for (int i = 1; i < probabilities.size(); i++) {
      best = probabilities.get(i).asDouble() > probabilities.get(best).asDouble() ? i : best;
    }
    return best;
  }

  @Test
  void leavesTablesAndAPage() throws IOException {
    CliRun run = written(samples());
    String page = Files.readString(output.resolve("report.html"));
    assertThat(page).contains("<svg", "tiny on ", "15 pictures in").doesNotContain("<script");
    assertThat(Files.readAllLines(output.resolve("per_class.csv")))
        .hasSize(5)
        .startsWith("index,label,pictures,top1_errors,top5_errors,taken_for");
    List<String> cells = Files.readAllLines(output.resolve("confusion.csv"));
    assertThat(cells.getFirst()).isEqualTo("index,label,taken_for_index,taken_for_label,pictures");
    assertThat(
            cells.stream()
                .skip(1)
                .mapToInt(l -> Integer.parseInt(l.substring(l.lastIndexOf(',') + 1)))
                .sum())
        .isEqualTo(15);
    assertThat(Files.readAllLines(output.resolve("calibration.csv"))).hasSize(16);
    assertThat(run.out()).contains("expected calibration error", "rows, tables and page in");
  }

  @Test
  void namesWhatIsWrongWithTheCommand() throws IOException {
    Path data = samples();
    assertThat(eval(data, "--crops", "11").err()).contains("protocols of 1, 10, 12 and 144 crops");
    assertThat(eval(data, "-b", "0").exit()).isEqualTo(ExitCode.USAGE);
    assertThat(CliRun.of("eval").exit()).isEqualTo(ExitCode.USAGE);
    CliRun other = eval(data, "-m", "inception-v3-moderation");
    assertThat(other.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(other.err())
        .contains(
            "an ensemble is of networks for the same classes: tiny has 4, and"
                + " inception-v3-moderation has 5");
    Path five = Files.writeString(folder.resolve("five.txt"), "a\nb\nc\nd\ne\n");
    assertThat(eval(data, "--labels", five.toString()).err()).contains("has 5 names");
  }

  @Test
  @Tag("slow")
  void goesOnAfterKills() throws IOException, InterruptedException {
    Path data = samples();
    List<String> args =
        List.of(
            "eval",
            "--data",
            data.toString(),
            "-o",
            output.toString(),
            "-m",
            tiny,
            "-d",
            "simd",
            "--crops",
            "144",
            "-b",
            "2",
            "--resume");
    CliProcess kerf = new CliProcess(folder);
    for (int i = 0; i < 5; i++) {
      Process process =
          kerf.builder(Map.of(), args)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("killed.txt").toFile())
              .start();
      process.waitFor(800 + 500 * i, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
    }
    CliRun last = kerf.kerf(Map.of(), args);
    assertThat(last.exit()).as(last.err()).isZero();
    Map<String, String> resumed = files();
    assertThat(written(data, "--crops", "144", "-b", "2", "--force").exit()).isZero();
    assertThat(files()).isEqualTo(resumed);
  }
}
