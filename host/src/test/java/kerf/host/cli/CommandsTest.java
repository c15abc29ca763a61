package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kerf.host.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each command prints. */
class CommandsTest {
  private static final String CHELSEA = Repository.samples().resolve("chelsea.png").toString();

  @Test
  void classifyPrintsATableAndASummary() {
    CliRun run =
        CliRun.of("classify", CHELSEA, Repository.samples().resolve("coffee.png").toString());
    assertThat(run.exit()).isZero();
    assertThat(run.outLines().get(0)).startsWith("file").contains("top classes");
    assertThat(run.outLines().get(1))
        .contains("chelsea.png")
        .contains("Egyptian Mau 40.")
        .contains("tabby cat 2");
    assertThat(run.outLines().get(2)).contains("espresso 98.9 %");
    assertThat(run.out())
        .containsPattern("2 pictures in [0-9.]+ s, [0-9.]+ images/s")
        .contains("model squeezenet-1.1 on simd");
  }

  @Test
  void jsonLinesHaveTheDocumentedFields() {
    CliRun run = CliRun.of("classify", "--format", "jsonl", "--scores", "--top", "2", CHELSEA);
    assertThat(run.exit()).isZero();
    JsonNode row = json(run.outLines().getFirst());
    assertThat(row.propertyNames())
        .containsExactly("file", "width", "height", "model", "device", "top", "logits");
    assertThat(row.get("width").asInt()).isEqualTo(451);
    assertThat(row.get("height").asInt()).isEqualTo(300);
    assertThat(row.get("device").asString()).isEqualTo("simd");
    assertThat(row.get("top")).hasSize(2);
    assertThat(row.get("top").get(0).propertyNames())
        .containsExactly("index", "label", "probability");
    assertThat(row.get("top").get(0).get("index").asInt()).isEqualTo(285);
    assertThat(row.get("logits")).hasSize(1000);
    assertThat(run.outLines()).hasSize(1);
    assertThat(run.err()).contains("images/s");
  }

  @Test
  void csvQuotesWhatItMust() {
    CliRun run = CliRun.of("classify", "--format", "csv", "--top", "1", CHELSEA);
    assertThat(run.outLines().get(0))
        .isEqualTo("file,width,height,model,device,index1,label1,probability1,error");
    assertThat(run.outLines().get(1)).contains(",451,300,squeezenet-1.1,simd,285,Egyptian Mau,0.4");
  }

  @Test
  void pathsComeFromStandardInput() {
    CliRun run =
        CliRun.withInput(CHELSEA + "\n\n" + CHELSEA + "\n", "classify", "-", "--format", "jsonl");
    assertThat(run.exit()).isZero();
    assertThat(run.outLines()).hasSize(2);
  }

  @Test
  void aBareOnnxFileTakesItsPreprocessingFromOptions() {
    Path tiny = Repository.resource("cli/tiny.onnx");
    CliRun plain =
        CliRun.of("classify", "-m", tiny.toString(), "--format", "jsonl", "--scores", CHELSEA);
    CliRun other =
        CliRun.of(
            "classify",
            "-m",
            tiny.toString(),
            "--format",
            "jsonl",
            "--scores",
            "--mean",
            "104,117,123",
            "--scale",
            "0.5",
            "--bgr",
            "--crop",
            "0.5",
            "--resize",
            "bicubic",
            CHELSEA);
    assertThat(plain.exit()).isZero();
    assertThat(other.exit()).isZero();
    assertThat(json(plain.outLines().getFirst()).get("top").get(0).get("label").asString())
        .matches("[0-3]");
    assertThat(json(other.outLines().getFirst()).get("logits"))
        .isNotEqualTo(json(plain.outLines().getFirst()).get("logits"));
  }

  @Test
  void devicesAreListed() {
    CliRun run = CliRun.of("devices", "--format", "jsonl");
    List<String> ids =
        run.outLines().stream().map(line -> json(line).get("id").asString()).toList();
    assertThat(ids).startsWith("reference", "simd");
    assertThat(ids.subList(2, ids.size()))
        .allMatch(id -> id.matches("opencl:(cpu|gpu|fpga|accel)\\d"));
    assertThat(run.outLines().subList(0, 2))
        .allSatisfy(line -> assertThat(json(line).get("kind").asString()).isEqualTo("cpu"));
  }

  @Test
  void modelsAreListed() {
    CliRun run = CliRun.of("models", "list", "--format", "csv");
    assertThat(run.out())
        .contains("inception-v3-moderation,package")
        .contains("inception-v3,architecture,torchvision keras");
  }

  @Test
  void aModelIsShownLayerByLayer() {
    CliRun run =
        CliRun.of("models", "show", "inception-v3", "--flavour", "keras", "--format", "csv");
    assertThat(run.outLines().getFirst())
        .isEqualTo("index,name,kind,in,out,kernel,stride,padding,parameters,multiply_adds");
    assertThat(run.outLines().getLast()).isEqualTo(",TOTAL,inception-v3,,,,,,23817352,5713216096");
  }

  @Test
  void aPackageAndAnOnnxFileAreShownToo() {
    assertThat(CliRun.of("models", "show", "squeezenet-1.1").out()).contains("1,235,496");
    CliRun tiny =
        CliRun.of(
            "models", "show", Repository.resource("cli/tiny.onnx").toString(), "--format", "csv");
    // 6 x 27 + 6 of the convolution, 4 x 6 + 4 of the classifier; 3 x 3 positions.
    assertThat(tiny.outLines().getLast()).endsWith(",196,1482");
  }

  @Test
  void networksOfOtherInputsAreShownToo() {
    String cases = "models/src/test/resources/kerf/models/onnx/cases/";
    String batchOfTwo =
        Repository.root().resolve(cases + "average_pool_counted/model.onnx").toString();
    assertThat(CliRun.of("models", "show", batchOfTwo).out()).contains("2x5x4x3");
    String twoMatrices =
        Repository.resource("verify/onnx-small/test_gemm_variants/model.onnx").toString();
    CliRun gemm = CliRun.of("models", "show", twoMatrices);
    assertThat(gemm.exit()).as(gemm.err()).isZero();
    assertThat(gemm.out()).contains("Gemm");
  }

  @Test
  void verifyEndsWithTheCounts() {
    CliRun run =
        CliRun.of("verify", "-d", "simd", Repository.resource("verify/onnx-small").toString());
    assertThat(run.exit()).isZero();
    assertThat(run.outLines().getLast()).isEqualTo("8 passed, 0 failed, 0 unsupported");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "classify",
        "eval",
        "models",
        "devices",
        "verify",
        "diff",
        "export",
        "profile",
        "plan",
        "kernels",
        "bundle",
        "self-check",
        "cache"
      })
  void everyCommandHasHelpWithAnExample(String command) {
    CliRun run = CliRun.of(command, "--help");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("Usage: kerf " + command).contains("Example");
  }

  @Test
  void theCompletionScriptKnowsTheCommands() {
    CliRun run = CliRun.of("completion");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("complete -F").contains("classify").contains("--format");
  }

  private static JsonNode json(String line) {
    return JsonMapper.builder().build().readTree(line);
  }
}
