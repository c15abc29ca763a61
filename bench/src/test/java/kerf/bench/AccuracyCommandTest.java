package kerf.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AccuracyCommandTest {
  private static List<JsonNode> rows(String... more) throws Exception {
    List<String> words =
        new ArrayList<>(
            List.of("-m", "squeezenet1_1", "--input-size", "64x64", "--format", "jsonl"));
    words.addAll(List.of(more));
    return Printed.rows(new AccuracyCommand(), words.toArray(String[]::new));
  }

  @Test
  void everyLayerHasItsOwnErrorAndWhatItCarries() throws Exception {
    List<JsonNode> rows = rows("-d", "simd");
    assertThat(rows).hasSizeGreaterThan(30);
    assertThat(rows).allMatch(row -> row.path("max").asDouble() < 1e-4);
    assertThat(rows).allMatch(row -> row.path("own_rms").asDouble() < 1e-5);
    List<JsonNode> convs =
        rows.stream().filter(r -> r.path("op").asString().equals("Conv2d")).toList();
    assertThat(convs).allMatch(row -> row.path("own_rms").asDouble() > 0);
    assertThat(convs.getLast().path("rms").asDouble())
        .isGreaterThan(convs.getFirst().path("own_rms").asDouble() / 10);
  }

  @Test
  void theReferenceHasNoErrorAgainstItself() throws Exception {
    assertThat(rows("-d", "reference", "--precision", "exact"))
        .allMatch(row -> row.path("max").asDouble() == 0 && row.path("own_max").asDouble() == 0);
  }

  @Test
  void deviationsAreInUnitsOfTheWantedValues() {
    Deviation deviation = Deviation.of(new float[] {1, 3}, new float[] {1, 5});
    assertThat(deviation.largest()).isCloseTo(2, within(1e-12));
    assertThat(deviation.rms()).isCloseTo(Math.sqrt(2), within(1e-12));
  }
}
