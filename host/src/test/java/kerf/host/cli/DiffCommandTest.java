package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kerf.host.ExtraBackend;
import kerf.host.Repository;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.onnx.OnnxImporter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the faults of devices that are wrong on purpose, and none where there is none. */
class DiffCommandTest {
  private static final String MODEL = "squeezenet-1.1";

  /** Smaller than the network's own, for speed. */
  private static final String SIDE = "97";

  private ExtraBackend faulty;
  private Path out;

  @TempDir private Path folder;

  @BeforeEach
  void addFaultyDevices() {
    faulty = new ExtraBackend("diff/faulty/");
    out = folder.resolve("why");
  }

  @AfterEach
  void removeFaultyDevices() {
    faulty.close();
  }

  private CliRun diff(String other, String... more) {
    String[] args = {
      "diff",
      "-d",
      "reference",
      "-d",
      other,
      "-m",
      MODEL,
      "--input-size",
      SIDE,
      "-o",
      out.toString(),
      "--format",
      "jsonl"
    };
    String[] all = new String[args.length + more.length];
    System.arraycopy(args, 0, all, 0, args.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return CliRun.of(all);
  }

  @Test
  void devicesThatAgreeAreSaidToAgree() {
    CliRun run = CliRun.of("diff", "-d", "reference,simd", "-m", MODEL, "-o", out.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out())
        .startsWith("node ")
        .doesNotContain("beyond")
        .contains("input: " + Repository.samples().resolve("chelsea.png"))
        .containsPattern(
            "reference and simd agree on all 64 nodes: the largest difference is "
                + "[0-9.]+e-0[3-7] of [0-9.]+e-0[1-5] allowed, of [A-Za-z0-9]+ '");
    assertThat(out).doesNotExist();
  }

  @Test
  void findsTheFirstNodeOfAFaultyKind() throws IOException {
    CliRun run = diff("faulty:max-pool");
    assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
    JsonNode first = first(run);
    String name = first.get("node").asString();
    assertThat(name).isEqualTo(firstOf(Op.MaxPool.class));
    assertThat(first.get("kind").asString()).isEqualTo("MaxPool");
    assertThat(first.get("made_here").asDouble()).isGreaterThan(0.01);
    assertThat(first.get("carried_here").asDouble()).isZero();
    assertThat(first.get("nodes").asInt()).isEqualTo(1);
    assertThat(run.err())
        .contains("first difference: MaxPool '" + name + "' (1x24x24x64) by ")
        .contains("ends with failed, -d reference with passed");

    Graph reproduction = OnnxImporter.load(out.resolve("model.onnx"));
    assertThat(reproduction.nodes()).hasSize(2);
    assertVerified("faulty:max-pool", "0 passed, 1 failed, 0 unsupported", ExitCode.FAILED);
    assertVerified("reference", "1 passed, 0 failed, 0 unsupported", ExitCode.OK);
    assertVerified("simd", "1 passed, 0 failed, 0 unsupported", ExitCode.OK);
    JsonNode json = json(Files.readString(out.resolve("difference.json")));
    assertThat(json.get("node").asString()).isEqualTo(name);
    assertThat(json.get("other").asString()).isEqualTo("faulty:max-pool");
    assertThat(json.get("in_reproduction").get("error").asDouble())
        .isEqualTo(first.get("made_here").asDouble());
    assertThat(out.resolve("README.md"))
        .content()
        .contains("kerf verify -d faulty:max-pool FOLDER");
    assertThat(out.resolve("test_data_set_0/other_output_0.pb")).exists();
  }

  /** The values before the node agree, and every value that was compared before it does. */
  @Test
  void whatIsComparedBeforeTheFirstIsWithin() {
    List<JsonNode> rows = diff("faulty:max-pool").outLines().stream().map(this::json).toList();
    List<String> verdicts = rows.stream().map(r -> r.get("verdict").asString()).toList();
    int first = verdicts.indexOf("first");
    assertThat(verdicts.subList(0, first)).hasSize(2).containsOnly("within");
    assertThat(verdicts.subList(first + 1, verdicts.size())).isNotEmpty();
    assertThat(rows).hasSizeLessThan(20);
  }

  @Test
  void anErrorOfFusedNodesIsShownByThemTogether() {
    CliRun run = diff("faulty:fused");
    assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
    JsonNode first = first(run);
    assertThat(first.get("kind").asString()).isEqualTo("relu");
    assertThat(first.get("made_here").asDouble()).isZero();
    assertThat(first.get("nodes").asInt()).isEqualTo(2);
    assertThat(run.err()).contains("it shows in 2 nodes together ('conv1_c', 'conv1_r')");
    assertVerified("faulty:fused", "0 passed, 1 failed, 0 unsupported", ExitCode.FAILED);
    assertVerified("reference", "1 passed, 0 failed, 0 unsupported", ExitCode.OK);
  }

  @Test
  void anErrorThatGrowsIsSaidToBeCarried() {
    CliRun run = diff("faulty:drift");
    assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
    JsonNode first = first(run);
    assertThat(first.get("made_here").asDouble()).isLessThan(first.get("allowed").asDouble());
    assertThat(first.get("carried_here").asDouble()).isPositive();
    assertThat(first.get("nodes").asInt()).isGreaterThan(2);
    assertVerified("reference", "1 passed, 0 failed, 0 unsupported", ExitCode.OK);
    assertVerified("faulty:drift", "0 passed, 1 failed, 0 unsupported", ExitCode.FAILED);
  }

  /** The outputs agree: an activation hides the error, and only looking at each node finds it. */
  @Test
  void anErrorThatTheNetworkHidesIsFound() {
    CliRun run = diff("faulty:masked");
    assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(first(run).get("node").asString()).isEqualTo(firstOf(Op.Conv2d.class));
    assertThat(first(run).get("nodes").asInt()).isEqualTo(1);
  }

  @Test
  void notANumberIsADifference() {
    out = folder.resolve("nan");
    CliRun run =
        CliRun.of(
            "diff",
            "-d",
            "reference",
            "-d",
            "faulty:not-a-number",
            "-m",
            Repository.root()
                .resolve("models/src/test/resources/kerf/models/onnx/cases/softmax_13_channels")
                .resolve("model.onnx")
                .toString(),
            "-o",
            out.toString());
    assertThat(run.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(run.out()).contains("Infinity").contains("NaN on faulty:not-a-number");
    assertVerified("faulty:not-a-number", "0 passed, 1 failed, 0 unsupported", ExitCode.FAILED);
  }

  @Test
  void aWiderBoundLetsADifferenceThrough() {
    CliRun run = diff("faulty:max-pool", "--bound", "2");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(out).doesNotExist();
  }

  @Test
  void aPictureIsShownWhenGiven() {
    CliRun run =
        diff("faulty:max-pool", "-i", Repository.samples().resolve("coffee.png").toString());
    assertThat(run.err()).contains("coffee.png");
  }

  @Test
  void nothingIsReplacedUnasked() throws IOException {
    Files.createDirectories(out);
    Path precious = Files.writeString(out.resolve("README.md"), "precious");
    CliRun refused = diff("faulty:max-pool");
    assertThat(refused.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.err()).contains("exists; choose another place with -o");
    assertThat(precious).hasContent("precious");
    assertThat(diff("faulty:max-pool", "--force").err()).contains("written to " + out);
    assertThat(precious).content().contains("differs between");
  }

  @Test
  void whatCannotBeComparedIsOneSentence() {
    assertThat(diff("faulty:refuses"))
        .extracting(CliRun::exit, r -> r.err().lines().toList().getLast())
        .containsExactly(ExitCode.FAILED, "kerf: faulty:refuses cannot run MaxPool");
    assertThat(diff("nothing").exit()).isEqualTo(ExitCode.USAGE);
    assertThat(diff("simd", "--bound", "0"))
        .isEqualTo(new CliRun(ExitCode.USAGE, "", "kerf: --bound must be above 0, not 0.0\n"));
    CliRun one = CliRun.of("diff", "-d", "simd", "-m", MODEL);
    assertThat(one.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(one.err()).contains("diff compares two devices, the trusted one first");
    Path rows = Repository.root().resolve("models/src/test/resources/kerf/models/onnx/cases");
    CliRun picture =
        CliRun.of(
            "diff",
            "-d",
            "reference,simd",
            "-m",
            rows.resolve("gemm_trans_a/model.onnx").toString(),
            "-i",
            "photo.jpg");
    assertThat(picture.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(picture.err()).contains("takes no colour picture");
  }

  private void assertVerified(String device, String counts, int exit) {
    CliRun run = CliRun.of("verify", "-d", device, out.toString());
    assertThat(run.outLines().getLast()).as(run.out()).isEqualTo(counts);
    assertThat(run.exit()).isEqualTo(exit);
  }

  private static String firstOf(Class<? extends Op> kind) {
    Graph graph =
        OnnxImporter.load(
            Repository.root().resolve("models/packages/squeezenet-1.1/squeezenet_1.1.onnx"));
    return graph.nodes().stream()
        .filter(n -> kind.isInstance(n.op()))
        .map(Node::name)
        .findFirst()
        .orElseThrow();
  }

  private JsonNode first(CliRun run) {
    return run.outLines().stream()
        .map(this::json)
        .filter(row -> row.get("verdict").asString().equals("first"))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode json(String text) {
    return JsonMapper.builder().build().readTree(text);
  }
}
