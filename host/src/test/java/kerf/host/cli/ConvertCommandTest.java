package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kerf.host.Repository;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weights go out by {@code kerf convert} and come in by {@code -w} and by a model.yaml. */
class ConvertCommandTest {
  private static final String PHOTO =
      Repository.root().resolve("samples/black-canyon.jpg").toString();

  @TempDir private static Path folder;
  private static Path weights;

  @BeforeAll
  static void write() {
    weights = folder.resolve("generated.safetensors");
    CliRun run = CliRun.of("convert", "-m", "squeezenet1_1", "-o", weights.toString());
    // torchvision's 1,235,496 parameters, 4 bytes each, and the header.
    assertThat(run)
        .isEqualTo(
            new CliRun(
                ExitCode.OK,
                weights + ": 52 tensors, 4.9 MB\n",
                "kerf: squeezenet-1.1 is an architecture; its weights are generated, and it"
                    + " recognises nothing\n"));
  }

  private static CliRun classify(String... more) {
    String[] args = new String[more.length + 6];
    System.arraycopy(
        new String[] {"classify", PHOTO, "-d", "simd", "--format", "jsonl"}, 0, args, 0, 6);
    System.arraycopy(more, 0, args, 6, more.length);
    return CliRun.of(args);
  }

  @Test
  void anArchitectureClassifiesWithWeightsOfAFile() {
    CliRun run = classify("-m", "squeezenet-1.1", "-w", weights.toString(), "--scores");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("\"model\":\"squeezenet-1.1\"").contains("\"logits\":[");
  }

  @Test
  void aPackageMayNameAnArchitectureAndItsWeights() throws IOException {
    Path model = Files.createDirectory(folder.resolve("mine"));
    Files.copy(weights, model.resolve("w.safetensors"));
    Files.writeString(
        model.resolve("model.yaml"),
        """
        architecture: squeezenet-1.1
        flavour: torchvision
        weights: w.safetensors
        """);
    String direct = classify("-m", "squeezenet-1.1", "-w", weights.toString(), "--scores").out();
    CliRun packaged = classify("-m", model.toString(), "--scores");
    assertThat(packaged.exit()).as(packaged.err()).isZero();
    assertThat(packaged.out().replace("\"mine\"", "\"squeezenet-1.1\"")).isEqualTo(direct);
  }

  @Test
  void aPackageNamesOneOrTheOther() throws IOException {
    Path model = Files.createDirectory(folder.resolve("both"));
    Path yaml = model.resolve("model.yaml");
    Files.writeString(yaml, "graph: net.onnx\narchitecture: alexnet\n");
    assertThat(classify("-m", model.toString()).err())
        .isEqualTo(
            "kerf: "
                + yaml
                + ": a package has a 'graph', or an 'architecture' with 'weights' and perhaps a"
                + " 'flavour', not both\n");
    Files.writeString(yaml, "architecture: alexnet\n");
    assertThat(classify("-m", model.toString()).err())
        .isEqualTo(
            "kerf: "
                + yaml
                + ": 'weights' is missing; an architecture of the zoo and a file of its weights go"
                + " together\n");
    Files.writeString(yaml, "title: nothing\n");
    assertThat(classify("-m", model.toString()).err()).contains(": 'graph' is missing;");
  }

  @Test
  void smallerTypesMakeSmallerFilesThatAreReadBack() {
    for (String[] type : new String[][] {{"float16", "2.5"}, {"uint8", "1.3"}}) {
      Path file = folder.resolve(type[0] + ".safetensors");
      CliRun run =
          CliRun.of(
              "convert",
              "-m",
              "squeezenet-1.1",
              "-w",
              weights.toString(),
              "-o",
              file.toString(),
              "--dtype",
              type[0]);
      assertThat(run.err()).isEmpty();
      assertThat(run.out()).isEqualTo(file + ": 52 tensors, " + type[1] + " MB\n");
      CliRun seen = classify("-m", "squeezenet-1.1", "-w", file.toString());
      assertThat(seen.exit()).as(seen.err()).isZero();
    }
  }

  @Test
  void whatCannotBeIsOneSentence() {
    String file = weights.toString();
    String other = folder.resolve("other.safetensors").toString();
    assertThat(CliRun.of("convert", "-m", "alexnet", "-w", file, "-o", other).err())
        .startsWith("kerf: " + file + " does not fit alexnet, which has 16 tensors: ")
        .hasLineCount(1);
    assertThat(CliRun.of("convert", "-m", "alexnet", "-o", file).err())
        .isEqualTo(
            "kerf: "
                + file
                + " exists; choose another place with -o, or say --force to replace it\n");
    assertThat(CliRun.of("convert", "-m", "alexnet", "-o", other, "--dtype", "int4"))
        .isEqualTo(
            new CliRun(
                ExitCode.USAGE,
                "",
                "kerf: --dtype must be float32, float16 or uint8, not 'int4'\n"));
    assertThat(classify("-m", "inception-v3-moderation", "-w", file).err())
        .startsWith("kerf: 'inception-v3-moderation' has weights of its own; -w goes with");
    assertThat(classify("--flavour", "keras").err())
        .startsWith("kerf: --flavour goes with an architecture and a file of its weights");
    assertThat(classify("-m", "alexnet", "-w", file, "--flavour", "keras").err())
        .startsWith("kerf: alexnet has no flavour 'keras'; it has torchvision");
  }
}
