package kerf.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kerf.host.plan.Conditions;
import kerf.host.plan.CostModel;
import kerf.host.plan.Group;
import kerf.host.plan.PlanDevice;
import kerf.host.plan.Route;
import kerf.models.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlansCommandTest {
  @TempDir private Path folder;

  @Test
  void countsAreAtLeastOne() {
    PlansCommand command = CommandLine.populateCommand(new PlansCommand(), "--rounds", "0");
    assertThatThrownBy(command::call)
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("must be at least 1");
  }

  /** Ten groups of which b cannot run the last. */
  private static Conditions chain() {
    List<Group> groups = new ArrayList<>();
    for (int g = 0; g < 10; g++) {
      Map<String, Double> seconds = new HashMap<>(Map.of("a", 1.0));
      if (g < 9) {
        seconds.put("b", 1.0);
      }
      groups.add(new Group("g" + g, List.of(g == 0 ? "in" : "g" + (g - 1)), 4, 8, g == 9, seconds));
    }
    return Conditions.undisturbed(
        new CostModel(
            "net",
            1,
            Map.of("in", 4L),
            groups,
            List.of(PlanDevice.local("a"), PlanDevice.local("b"))));
  }

  @Test
  void randomPlansAreDifferentCompleteAndTheSameForASeed() {
    List<List<Route>> plans = new RandomPlans(chain(), List.of(), 5).draw(30);
    assertThat(plans).hasSize(30).isEqualTo(new RandomPlans(chain(), List.of(), 5).draw(30));
    assertThat(plans).isNotEqualTo(new RandomPlans(chain(), List.of(), 6).draw(30));
    Set<String> seen = new HashSet<>();
    for (List<Route> plan : plans) {
      assertThat(seen.add(RandomPlans.signature(plan))).isTrue();
      for (Route route : plan) {
        assertThat(route.stages().stream().flatMap(s -> s.groups().stream()))
            .containsExactly("g0", "g1", "g2", "g3", "g4", "g5", "g6", "g7", "g8", "g9");
        assertThat(route.stages().getLast().device()).isEqualTo("a");
      }
    }
    assertThat(plans).anyMatch(plan -> plan.size() == 2);
    // What the planner compares already is not drawn.
    assertThat(new RandomPlans(chain(), plans, 5).draw(30))
        .hasSize(30)
        .doesNotContainAnyElementsOf(plans);
  }

  @Test
  void everyPlanHasARowAndTheChosenOneItsRegret() throws IOException {
    Path box =
        Files.writeString(
            folder.resolve("box.yaml"),
            """
            name: quick pair
            devices:
              - {id: 'acted:gpu0', kind: gpu, name: one, base: simd, rates: {classes: [{macsPerSecond: 2.0e7, bytesPerSecond: 1.0e6}]}}
              - {id: 'acted:gpu1', kind: gpu, name: two, base: simd, rates: {classes: [{macsPerSecond: 1.0e7, bytesPerSecond: 1.0e6}]}}
            """);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream old = System.out;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      PlansCommand command =
          CommandLine.populateCommand(
              new PlansCommand(),
              "-m",
              tiny(),
              "--act-out",
              box.toString(),
              "--pictures",
              "4",
              "--random",
              "3",
              "--rounds",
              "2",
              "--finals",
              "1",
              "--seed",
              "7",
              "--format",
              "jsonl");
      assertThat(command.call()).isZero();
    } finally {
      System.setOut(old);
    }
    List<JsonNode> rows =
        out.toString(StandardCharsets.UTF_8)
            .lines()
            .map(line -> JsonMapper.builder().build().readTree(line))
            .toList();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(6);
    assertThat(rows.stream().filter(r -> r.get("chosen").asBoolean())).hasSize(1);
    assertThat(rows.stream().filter(r -> r.get("plan").asString().startsWith("random"))).hasSize(3);
    assertThat(rows.getFirst().get("regret").asDouble()).isZero();
    List<JsonNode> finals = rows.stream().filter(r -> r.hasNonNull("final")).toList();
    assertThat(finals).hasSize(4).anyMatch(r -> r.get("chosen").asBoolean());
    assertThat(finals).anyMatch(r -> r.get("final_regret").asDouble() == 0);
    for (int i = 0; i < rows.size(); i++) {
      JsonNode row = rows.get(i);
      assertThat(row.get("rank").asInt()).isEqualTo(i + 1);
      assertThat(row.get("measured").asDouble()).isPositive();
      assertThat(row.get("predicted").asDouble()).isPositive();
      assertThat(row.get("regret").asDouble()).isNotNegative();
      assertThat(row.get("acted").asString()).isEqualTo("quick pair");
      assertThat(row.get("seed").asInt()).isEqualTo(7);
    }
  }

  private static String tiny() {
    Path folder = Path.of("").toAbsolutePath();
    Path root = folder.endsWith("bench") ? folder.getParent() : folder;
    return root.resolve("host/src/test/resources/kerf/host/cli/tiny.onnx").toString();
  }
}
