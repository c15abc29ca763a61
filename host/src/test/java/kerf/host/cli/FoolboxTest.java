package kerf.host.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kerf.host.eval.Foolbox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** SqueezeNet 1.1 on twenty photographs of ImageNet, against Pillow and ONNX Runtime. */
class FoolboxTest {
  private static final int PICTURES = 20;

  @TempDir private Path folder;

  private void check(String name, int top1, int top5, String... more) throws IOException {
    Path data = Foolbox.table(folder);
    Path output = folder.resolve(name);
    List<String> common = List.of("-m", "squeezenet-1.1", "-o", output.toString());
    String[] args = Stream.concat(common.stream(), Stream.of(more)).toArray(String[]::new);
    CliRun run = EvalRuns.eval(data, args);
    assertThat(run.exit()).as(run.err()).isZero();
    JsonNode expected = EvalRuns.expected().get("foolbox").get(name);
    assertThat(expected.get("top1").asInt()).isEqualTo(top1);
    assertThat(expected.get("top5").asInt()).isEqualTo(top5);
    EvalRuns.check(EvalRuns.rows(output), expected.get("pictures"));
    assertThat(run.outLines().get(1))
        .containsSubsequence(Integer.toString(PICTURES), error(top1), error(top5));
  }

  private static String error(int right) {
    return String.format(Locale.ROOT, "%.2f %%", 100.0 * (PICTURES - right) / PICTURES);
  }

  @Test
  void oneCrop() throws IOException {
    check("1", 12, 19);
  }

  @Test
  void tenCrops() throws IOException {
    check("10", 13, 18, "--crops", "10");
  }

  @Test
  void anEnsembleOfTwo() throws IOException {
    Path other = EvalRuns.otherSqueezeNet(folder.resolve("other"));
    check("ensemble", 14, 19, "-m", other.toString());
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(ints = {12, 144})
  void manyCrops(int crops) throws IOException {
    String count = Integer.toString(crops);
    check(count, crops == 12 ? 13 : 14, 19, "--crops", count);
  }

  @Test
  @Tag("slow")
  void anEnsembleOfTwoInTenCrops() throws IOException {
    Path other = EvalRuns.otherSqueezeNet(folder.resolve("other"));
    check("ensemble 10", 14, 18, "--crops", "10", "-m", other.toString());
  }
}
