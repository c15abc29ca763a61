package kerf.profiles.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kerf.models.KerfException;
import kerf.profiles.Algorithm;
import kerf.profiles.Calibration;
import kerf.profiles.WorkRates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written is read again. */
class BoardFileTest {
  @TempDir private Path folder;

  private static Board board() {
    Map<Quantity, Figure> figures = new java.util.EnumMap<>(Quantity.class);
    for (Quantity quantity : Quantity.values()) {
      if (quantity.concerns(Board.Kind.CPU)) {
        figures.put(quantity, new Figure.Unknown(""));
      }
    }
    figures.put(
        Quantity.FP32_FLOPS,
        new Figure.Known(7.3e10, Figure.Basis.MEASURED, "here: 'a' and \"b\", 2026-11-30"));
    figures.put(Quantity.POWER, new Figure.Unknown("no counter"));
    WorkRates rates = new WorkRates(Algorithm.WINOGRAD, 3e-6, 5.5e-11, 1e-9, 7e-11);
    Calibration fit = new Calibration(rates, Set.of("Concat", "Flatten"), 0.07, 0.9, 1.3, 133);
    return new Board(
        "mine",
        "A processor: ours",
        Board.Kind.CPU,
        figures,
        List.of(),
        new Prediction(fit, 0.12, "two networks, 2026-11-30"),
        List.of("a note"));
  }

  @Test
  void aBoardIsReadAsItWasWritten() {
    Path file = folder.resolve("mine.yaml");
    BoardFile.write(board(), file);
    assertThat(Boards.read(file)).isEqualTo(board());
  }

  @Test
  void aShippedBoardToo() {
    Path file = folder.resolve("alveo-u250.yaml");
    BoardFile.write(Boards.of("alveo-u250"), file);
    assertThat(Boards.read(file)).isEqualTo(Boards.of("alveo-u250"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "algorithm: winograd | algorithm: guess | algorithm must be direct or winograd, not guess",
        "low: 0.9 | low: 1.9 | from 1.9 to 1.3",
        "whole_error: 0.12 | whole_error: much | whole_error must be a number from 0 on, not much",
        "groups: 133 | group: 133 | must have the fields algorithm, overhead_seconds",
      })
  void aPredictionThatIsNone(String line, String other, String sentence) throws Exception {
    Path file = folder.resolve("mine.yaml");
    BoardFile.write(board(), file);
    String text = Files.readString(file);
    assertThat(text).contains(line);
    Files.writeString(file, text.replace(line, other));
    assertThatThrownBy(() -> Boards.read(file))
        .isInstanceOf(KerfException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(sentence);
  }
}
