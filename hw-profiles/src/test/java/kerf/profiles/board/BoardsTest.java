package kerf.profiles.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kerf.models.KerfException;
import kerf.models.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A number without a source or the word unknown fails the build, because it fails here. */
class BoardsTest {
  private static final String GPU =
      """
      name: A card
      kind: gpu
      figures:
        fp32_flops: {value: 1.0e+12, source: 'its maker'}
        fp16_flops: unknown
        int8_ops: {unknown: 'said of sparse networks only'}
        memory_bandwidth: {value: 1.0e+11, measured: 'kerf hw probe, 2026-11-30'}
        memory_bytes: {value: 8589934592, derived: '8 x 1 GiB'}
        onchip_bytes: unknown
        link_bandwidth: unknown
        launch_seconds: unknown
        power: unknown
      """;

  @TempDir private Path folder;

  static List<String> ids() {
    return Boards.ids();
  }

  /** Reading checks that every figure has a source or is unknown. */
  @ParameterizedTest
  @MethodSource("ids")
  void shipped(String id) {
    Board board = Boards.of(id);
    assertThat(board.id()).isEqualTo(id);
    assertThat(board.figures().keySet())
        .containsExactlyInAnyOrderElementsOf(
            List.of(Quantity.values()).stream().filter(q -> q.concerns(board.kind())).toList());
    assertThat(board.isFpga() && board.tools().isEmpty()).isFalse();
  }

  @Test
  void theIndexNamesEveryFile() throws IOException {
    Path resources = Path.of("src/main/resources/kerf/profiles/board");
    try (var files = Files.list(resources)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".yaml"))
                  .map(name -> name.replace(".yaml", "")))
          .containsExactlyInAnyOrderElementsOf(Boards.ids());
    }
  }

  @Test
  void aFileOfOnesOwn() throws IOException {
    Board board = Boards.of(write(GPU).toString());
    assertThat(board.id()).isEqualTo("mine");
    assertThat(board.number(Quantity.FP32_FLOPS)).hasValue(1e12);
    assertThat(board.number(Quantity.INT8_OPS)).isEmpty();
    assertThat(board.figures().get(Quantity.MEMORY_BANDWIDTH))
        .isEqualTo(new Figure.Known(1e11, Figure.Basis.MEASURED, "kerf hw probe, 2026-11-30"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{value: 1.0e+12, source: 'its maker'} | 1.0e+12 | fp32_flops' must be unknown, or have a",
        "{value: 1.0e+12, source: 'its maker'} | {value: 1.0e+12} | fp32_flops' must be unknown, or",
        "{value: 1.0e+12, source: 'its maker'} | {value: -1, source: 'x'} | above 0, not -1",
        "{value: 1.0e+12, source: 'its maker'} | {value: 1, source: ''} | a figure needs a source",
        "\"  power: unknown\" | \"  watts: unknown\" | there is no figure 'watts'",
        "\"  power: unknown\" | \"\" | figure 'power' is missing",
        "\"  power: unknown\" | \"  power: unknown\n  dsp: 3\" | 'dsp' must be unknown",
        "kind: gpu | kind: tpu | 'kind' must be cpu, gpu, igpu, fpga or fpga-soc, not 'tpu'",
        "name: A card | colour: red | unknown field 'colour'",
        "figures: | figures: [ | mine.yaml, line",
      })
  void refused(String right, String wrong, String sentence) throws IOException {
    assertThat(GPU).contains(right);
    Path file = write(GPU.replace(right, wrong));
    assertThatThrownBy(() -> Boards.read(file))
        .isInstanceOf(KerfException.class)
        .hasMessageContaining(sentence)
        .hasMessageContaining("mine.yaml");
  }

  @Test
  void whatAnFpgaHasDoesNotConcernACard() throws IOException {
    Path file = write(GPU + "  dsp: unknown\n");
    assertThatThrownBy(() -> Boards.read(file)).hasMessageContaining("'dsp' does not concern");
  }

  @Test
  void anUnknownBoardIsUsage() {
    assertThatThrownBy(() -> Boards.of("alveo"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("there is no board 'alveo'; there are arria10-gx1150");
    assertThatThrownBy(() -> Boards.of("none.yaml"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("there is no file none.yaml");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("mine.yaml"), text);
  }
}
