package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import kerf.host.Repository;
import kerf.host.output.Format;
import kerf.host.output.OutputClosedException;
import kerf.host.output.RowWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Everything that people and scripts get wrong: one sentence, the right exit code, nothing lost.
 */
class HostileInputTest {
  private static final String TINY = Repository.resource("cli/tiny.onnx").toString();

  @TempDir private Path folder;

  @Test
  void brokenPicturesAreNamedAndTheOthersDone() throws IOException {
    Files.createFile(folder.resolve("empty.png"));
    Files.writeString(folder.resolve("text.png"), "not a picture\n");
    byte[] jpeg = Files.readAllBytes(Repository.samples().resolve("rocket.jpg"));
    Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(jpeg, jpeg.length / 2));
    Files.write(folder.resolve("huge.png"), hugePng());
    ImageIO.write(
        new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB),
        "png",
        folder.resolve("one.png").toFile());
    CliRun run = CliRun.of("classify", "-m", TINY, "--format", "jsonl", folder.toString());
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.outLines()).hasSize(5);
    assertThat(row(run, "empty.png")).contains("\"error\":").contains("empty");
    assertThat(row(run, "text.png")).contains("\"error\":");
    assertThat(row(run, "cut.jpg")).contains("\"error\":");
    assertThat(row(run, "huge.png")).contains("\"error\":").contains("20000");
    assertThat(row(run, "one.png")).contains("\"width\":1").doesNotContain("error");
    assertThat(run.err()).contains("skipped 4");
  }

  /** A PNG that claims 20000 x 20000 pixels: signature and IHDR are enough to refuse it. */
  private static byte[] hugePng() {
    return Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAATiAAAE4gCAIAAABsEtFu");
  }

  private static String row(CliRun run, String file) {
    return run.outLines().stream().filter(line -> line.contains(file)).findFirst().orElseThrow();
  }

  @Test
  void tenThousandPicturesOfWhichThreeAreBroken() throws IOException {
    Path one = folder.resolve("good.png");
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", one.toFile());
    byte[] good = Files.readAllBytes(one);
    Files.delete(one);
    List<Integer> broken = List.of(0, 4711, 9999);
    for (int i = 0; i < 10_000; i++) {
      byte[] content = broken.contains(i) ? Arrays.copyOf(good, 40) : good;
      Files.write(folder.resolve("%05d.png".formatted(i)), content);
    }
    CliRun run = CliRun.of("classify", "-m", TINY, "--format", "jsonl", folder.toString());
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.outLines()).hasSize(10_000);
    for (int i = 0; i < 10_000; i++) {
      String line = run.outLines().get(i);
      assertThat(line).contains("%05d.png".formatted(i));
      assertThat(line.contains("\"error\"")).isEqualTo(broken.contains(i));
    }
    assertThat(run.err()).contains("9997 pictures").contains("skipped 3").contains("04711.png");
  }

  @Test
  void aLoopOfLinksEnds() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Files.createSymbolicLink(inner.resolve("back"), folder);
    ImageIO.write(
        new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB),
        "png",
        inner.resolve("a.png").toFile());
    CliRun run = CliRun.of("classify", "-m", TINY, "--format", "jsonl", folder.toString());
    assertThat(run.outLines().stream().filter(line -> line.contains("\"top\""))).hasSize(1);
    assertThat(run.outLines().stream().filter(line -> line.contains("\"error\""))).hasSize(1);
    assertThat(run.exit()).isEqualTo(3);
  }

  /** Permissions do not stop root, but nobody can read this process's memory from its beginning. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void anUnreadableFileIsNamed() throws IOException {
    Files.createSymbolicLink(folder.resolve("secret.png"), Path.of("/proc/self/mem"));
    CliRun run = CliRun.of("classify", "-m", TINY, "--format", "jsonl", folder.toString());
    assertThat(run.exit()).isEqualTo(3);
    assertThat(row(run, "secret.png")).contains("\"error\":").contains("cannot be read");
  }

  @Test
  void escapeSequencesInNamesDoNotReachTheTerminal() throws IOException {
    Files.writeString(folder.resolve("a\u001b]0;owned\u0007\u202eb.png"), "text");
    CliRun run = CliRun.of("classify", "-m", TINY, folder.toString());
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out())
        .doesNotContain("\u001b")
        .doesNotContain("\u0007")
        .doesNotContain("\u202e")
        .contains("a?]0;owned??b.png");
  }

  @Test
  void outputsThatAreNotFiniteAreNoAnswer() {
    CliRun run =
        CliRun.of("classify", "-m", TINY, "--scale", "3e38", "--format", "jsonl", sample());
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.outLines().getFirst()).contains("\"error\":").contains("not finite");
  }

  @Test
  void labelsThatDoNotFitTheOutputs() throws IOException {
    Path labels = Files.writeString(folder.resolve("labels.txt"), "one\ntwo\n");
    CliRun run = CliRun.of("classify", "-m", TINY, "--labels", labels.toString(), sample());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("has 2 names, but the network has 4 outputs");
    Files.writeString(labels, "\ufeffone\r\ntwo\r\nthree\r\nfour\r\n");
    CliRun marked =
        CliRun.of(
            "classify",
            "-m",
            TINY,
            "--labels",
            labels.toString(),
            "--format",
            "jsonl",
            "--top",
            "4",
            sample());
    assertThat(marked.out()).contains("\"label\":\"one\"").contains("\"label\":\"four\"");
  }

  @Test
  void aFullDiskIsSaid() {
    PrintStream full = new PrintStream(new FullDisk());
    RowWriter writer = Format.JSONL.writer(full, List.of("a"), false);
    assertThatThrownBy(() -> writer.row(Map.of("a", 1)))
        .isInstanceOf(OutputClosedException.class)
        .hasMessageContaining("the disk is full");
  }

  private static final class FullDisk extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("No space left on device");
    }
  }

  @Test
  void aMissingPictureIsARowLikeAnyOther() {
    CliRun run =
        CliRun.of(
            "classify", "-m", TINY, "--format", "jsonl", folder.resolve("nowhere.jpg").toString());
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.outLines()).hasSize(1);
    assertThat(run.outLines().getFirst()).contains("there is no such file");
  }

  @ParameterizedTest
  @CsvSource({
    "nan-weight, NaN",
    "cycle, cycle",
    "lstm, LSTM",
    "outside, outside",
    "lying-size, w",
  })
  void brokenNetworks(String model, String word) {
    CliRun run =
        CliRun.of(
            "classify", "-m", Repository.resource("cli/" + model + ".onnx").toString(), sample());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("kerf: ").contains(word);
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void aTruncatedNetwork() throws IOException {
    byte[] tiny = Files.readAllBytes(Path.of(TINY));
    Path cut = Files.write(folder.resolve("cut.onnx"), Arrays.copyOf(tiny, tiny.length * 2 / 3));
    CliRun run = CliRun.of("classify", "-m", cut.toString(), sample());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).startsWith("kerf: ").contains("cut.onnx");
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void aBrokenPackage() throws IOException {
    Files.write(
        folder.resolve("model.yaml"),
        "graph: none.onnx\ncolour: red\n".getBytes(StandardCharsets.UTF_8));
    CliRun run = CliRun.of("classify", "-m", folder.toString(), sample());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("model.yaml").contains("colour");
    Files.write(
        folder.resolve("model.yaml"), "graph: none.onnx\n".getBytes(StandardCharsets.UTF_8));
    assertThat(CliRun.of("classify", "-m", folder.toString(), sample()).err())
        .contains("none.onnx");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "classify -m no-such-model x.png",
        "classify -m vgg16 x.png",
        "classify -d gpu7 samples",
        "classify -d simd,gpu7 samples",
        "classify -d simd,simd samples",
        "verify -d simd,reference samples",
        "classify --top 0 x.png",
        "classify --format xml x.png",
        "classify --input-size many x.png",
        "classify",
        "models show inception-v3 --flavour caffe",
        "models show inception-v3 --input-size 0",
        "classify --threads 0 x.png",
        "classify --max-pixels 0 x.png",
        "verify nowhere",
        "frobnicate",
        "--nope",
        ""
      })
  void usage(String line) {
    CliRun run = CliRun.of(line.isEmpty() ? new String[0] : line.split(" "));
    assertThat(run.exit()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).startsWith("kerf: ").doesNotContain("Exception").doesNotContain("\tat ");
  }

  private static String sample() {
    return Repository.samples().resolve("coins.png").toString();
  }
}
