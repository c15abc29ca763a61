package kerf.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kerf.models.cost.Layer;
import kerf.models.cost.LayerTable;
import kerf.models.graph.Segment;
import kerf.models.rewrite.Rewrites;
import kerf.models.tensor.Shape;
import kerf.models.zoo.Zoo;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PredictCommandTest {
  @Test
  void fitsOneNetworkAndPredictsAnother() throws Exception {
    List<JsonNode> rows =
        Printed.rows(
            new PredictCommand(),
            "--calibrate",
            "squeezenet1_1",
            "-m",
            "squeezenet1_1",
            "--input-size",
            "64x64",
            "-b",
            "2",
            "-d",
            "simd",
            "--quick",
            "--rounds",
            "1",
            "--format",
            "jsonl");

    assertThat(rows).hasSize(1);
    JsonNode row = rows.getFirst();
    assertThat(PredictRows.COLUMNS).containsAll(row.propertyNames());
    assertThat(row.path("batch").asInt()).isEqualTo(2);
    assertThat(row.path("groups").asInt() + row.path("in_place").asInt()).isGreaterThan(30);
    assertThat(row.path("stages").asInt()).isGreaterThanOrEqualTo(8 + 2 + 3);
    // How near it comes is not for a busy machine to say; that there is a figure is.
    assertThat(row.path("group_error").asDouble()).isPositive();
    assertThat(row.path("worst").asString()).contains("% of");
  }

  @Test
  void eighthsCoverTheNetworkInOrder() {
    List<String> names = IntStream.range(0, 21).mapToObj(i -> "g" + i).toList();
    List<Part> parts = Part.eighths(names);
    assertThat(parts).hasSize(8);
    assertThat(parts.stream().flatMap(p -> p.groups().stream())).containsExactlyElementsOf(names);
  }

  @Test
  void plannedPartsAreBalanced() {
    Segment fused =
        Segment.of(
            Rewrites.forInference(Zoo.of("squeezenet-1.1").generated(null)),
            Shape.nhwc(1, 64, 64, 3));
    Map<String, Double> seconds = new HashMap<>();
    for (Layer layer : LayerTable.of(fused).layers()) {
      seconds.put(layer.name(), 1.0);
    }
    List<Part> parts = Part.planned(fused, seconds, 3);
    assertThat(parts.stream().map(Part::name)).containsExactly("1 of 3", "2 of 3", "3 of 3");
    Set<String> all = new LinkedHashSet<>();
    for (Part part : parts) {
      assertThat(part.groups().size()).isBetween(seconds.size() / 3, seconds.size() / 3 + 1);
      all.addAll(part.groups());
    }
    assertThat(all).hasSize(seconds.size());
  }
}
