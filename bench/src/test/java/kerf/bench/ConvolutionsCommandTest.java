package kerf.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.accel.ConvProblem;
import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.models.graph.Activation;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class ConvolutionsCommandTest {
  private static final Map<String, Object> WHERE =
      Map.of("model", "net", "commit", "c", "date", "d");

  @TempDir private Path folder;

  private static ConvProblem problem(Activation activation) {
    Window window = new Window(3, 5, 2, 1, 1, 2, new Padding.Explicit(1, 4, 0, 4));
    return new ConvProblem(Shape.of(2, 35, 36, 24), 48, new Op.Conv2d(window, 3, activation));
  }

  @Test
  void aCodeSaysAllOfAConvolution() {
    for (Activation activation :
        List.of(Activation.NONE, Activation.RELU, Activation.clip(0, 6), Activation.SIGMOID)) {
      ConvProblem problem = problem(activation);
      assertThat(ConvCode.problem(ConvCode.of(problem))).isEqualTo(problem);
    }
    assertThatThrownBy(() -> ConvCode.problem("1:2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1:2");
  }

  private static Map<String, Object> row(String name, int times, double micros, double gflops) {
    Map<String, Object> row = new LinkedHashMap<>(WHERE);
    row.putAll(Map.of("convolution", name, "times", times, "microseconds", micros));
    row.putAll(Map.of("gflops", gflops, "peak_gflops", 40.0));
    return row;
  }

  @Test
  void whatWasMeasuredIsKeptForTheSameCodeOnly() throws IOException {
    Path file = folder.resolve("rows.jsonl");
    KeptRows kept = KeptRows.in(file, WHERE);
    assertThat(kept.of("a")).isNull();
    kept.add(row("a", 1, 10, 20));
    kept.add(row("b", 2, 5, 60));
    Map<String, Object> tomorrow = new LinkedHashMap<>(WHERE);
    tomorrow.put("date", "e");
    assertThat(KeptRows.in(file, tomorrow).of("b")).isEqualTo(row("b", 2, 5, 60));
    assertThat(KeptRows.in(file, Map.of("model", "net", "commit", "other")).of("a")).isNull();
    Files.writeString(file, "no row");
    assertThatThrownBy(() -> KeptRows.in(file, WHERE))
        .isInstanceOf(KerfException.class)
        .hasMessageContaining("rows.jsonl");
  }

  /** 10 us at 20 and twice 5 us at 60 operations a nanosecond are 20 us at 40. */
  @Test
  void theSumCountsEachAsOftenAsItIsThere() {
    Map<String, Object> all = ConvRows.all(List.of(row("a", 1, 10, 20), row("b", 2, 5, 60)), WHERE);
    assertThat(all)
        .containsEntry("convolution", "all 2 distinct")
        .containsEntry("times", 3)
        .containsEntry("microseconds", 20.0)
        .containsEntry("gflops", 40.0)
        .containsEntry("percent_of_peak", 100.0);
  }

  @Test
  void countsAreAtLeastOne() {
    ConvolutionsCommand command =
        CommandLine.populateCommand(new ConvolutionsCommand(), "--forks", "0");
    assertThatThrownBy(command::call)
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("at least 1");
  }

  /** One convolution in a fork, and the second time from the file. */
  @Test
  void aConvolutionIsTimedOnceAndThenKept() throws Exception {
    Path file = folder.resolve("squeezenet.jsonl");
    String[] words = {
      "-m",
      "squeezenet-1.1",
      "--filter",
      "-> 1000",
      "--threads",
      "1",
      "-o",
      file.toString(),
      "--format",
      "jsonl"
    };
    List<JsonNode> rows = Printed.rows(new ConvolutionsCommand(), words);
    assertThat(rows).hasSize(2);
    JsonNode row = rows.getFirst();
    assertThat(row.get("times").asInt()).isEqualTo(1);
    // 13 x 13 x 512 x 1000 multiply-adds.
    double thousands = row.get("microseconds").asDouble() * row.get("gflops").asDouble();
    assertThat(thousands).isCloseTo(2 * 169 * 512, withinPercentage(1));
    assertThat(row.get("percent_of_peak").asDouble()).isBetween(5.0, 130.0);
    assertThat(Files.readAllLines(file)).hasSize(1);
    assertThat(Printed.rows(new ConvolutionsCommand(), words)).isEqualTo(rows);
  }
}
