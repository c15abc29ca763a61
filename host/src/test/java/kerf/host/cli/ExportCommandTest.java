package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kerf.host.Repository;
import kerf.models.graph.Graph;
import kerf.models.graph.Op;
import kerf.models.onnx.OnnxImporter;
import kerf.models.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
  @TempDir private Path folder;

  private CliRun export(Path file, String... options) {
    String[] args = new String[options.length + 3];
    args[0] = "export";
    args[1] = "-o";
    args[2] = file.toString();
    System.arraycopy(options, 0, args, 3, options.length);
    return CliRun.of(args);
  }

  @Test
  void writesAPackageWithItsFreeExtents() {
    Path file = folder.resolve("net.onnx");
    CliRun run = export(file, "-m", "squeezenet-1.1");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo(file + ": 5.0 MB, data ?x3x?x? -> logits ?x1000\n");
    assertThat(run.err()).isEmpty();
    assertThat(input(OnnxImporter.load(file))).isEqualTo(Shape.nhwcFree(3));
  }

  @Test
  void foldsAndFixesTheBatch() {
    Path file = folder.resolve("folded.onnx");
    CliRun run = export(file, "-m", "inception-v3-moderation", "--folded", "-b", "8");
    assertThat(run.exit()).as(run.err()).isZero();
    Graph graph = OnnxImporter.load(file);
    assertThat(input(graph)).isEqualTo(Shape.nhwc(8, 299, 299, 3));
    assertThat(graph.nodes()).noneMatch(n -> n.op() instanceof Op.BatchNorm);
    assertThat(graph.nodes()).filteredOn(n -> n.op() instanceof Op.Conv2d).hasSize(94);
  }

  @Test
  void anArchitectureGetsGeneratedWeightsAndSaysSo() {
    Path file = folder.resolve("keras.onnx");
    CliRun run =
        export(file, "-m", "inception-v3", "--flavour", "keras", "--input-size", "107x139");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).contains("its weights are generated");
    assertThat(input(OnnxImporter.load(file))).isEqualTo(Shape.of(Shape.FREE, 107, 139, 3));
    CliRun usual = export(folder.resolve("usual.onnx"), "-m", "alexnet");
    assertThat(usual.out()).contains("input ?x3x224x224 -> classifier.6 ?x1000");
  }

  private static Shape input(Graph graph) {
    return ((Op.Input) graph.inputs().getFirst().op()).shape();
  }

  @Test
  void replacesNothingUnasked() throws IOException {
    Path file = Files.writeString(folder.resolve("net.onnx"), "precious");
    String tiny = Repository.resource("cli/tiny.onnx").toString();
    CliRun refused = export(file, "-m", tiny);
    assertThat(refused.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.err())
        .isEqualTo(
            "kerf: "
                + file
                + " exists; choose another place with -o, or say --force to replace it\n");
    assertThat(file).hasContent("precious");
    assertThat(export(file, "-m", tiny, "--force").exit()).isZero();
    assertThat(OnnxImporter.load(file).outputs()).isNotEmpty();
  }

  @Test
  void whatCannotBeIsOneSentence() {
    Path file = folder.resolve("net.onnx");
    assertThat(export(file, "-m", "squeezenet-1.1", "-b", "0"))
        .isEqualTo(new CliRun(ExitCode.USAGE, "", "kerf: -b must be from 1 to 65536, not 0\n"));
    assertThat(export(file, "-m", "vgg16", "--flavour", "keras").err())
        .isEqualTo("kerf: vgg16 has no flavour 'keras'; it has torchvision\n");
    Path rows = Repository.root().resolve("models/src/test/resources/kerf/models/onnx");
    CliRun size = export(file, "-m", rows + "/cases/gemm_trans_a/model.onnx", "--input-size", "10");
    assertThat(size.exit()).isEqualTo(ExitCode.USAGE);
    assertThat(size.err())
        .isEqualTo("kerf: network model takes no picture that could have a size\n");
    CliRun batch = export(file, "-m", rows + "/cases/average_pool_counted/model.onnx", "-b", "3");
    assertThat(batch.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(batch.err())
        .isEqualTo(
            "kerf: network model: input 'x' is declared as 2x5x4x3, and cannot be 3x5x4x3\n");
    assertThat(export(folder.resolve("none/net.onnx"), "-m", "squeezenet-1.1").err())
        .contains("there is no folder " + folder.resolve("none"));
    assertThat(folder).isEmptyDirectory();
  }
}
