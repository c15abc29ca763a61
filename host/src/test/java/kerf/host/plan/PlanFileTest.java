package kerf.host.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kerf.models.KerfException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanFileTest {
  @TempDir private Path folder;

  private static CostModel model() {
    return Models.local(
        Models.chain(new double[] {1, 9, 1, 9}, new double[] {9, 1, 9, 1}), "a", "b");
  }

  private static PlanFile planned() {
    Plan plan = Planner.plan(model(), Restrictions.NONE, Goal.sustained());
    return PlanFile.of(plan, plan.chosen(), "keras");
  }

  @Test
  void whatIsWrittenIsRead() {
    Path file = folder.resolve("plan.json");
    PlanFile written = planned();
    written.write(file);
    PlanFile read = PlanFile.read(file);
    assertThat(read).isEqualTo(written);
    assertThat(read.kind()).isEqualTo(Candidate.Kind.MIXED);
    assertThat(read.routesFor("hand-made", "keras", model().groups()).getFirst())
        .hasToString("a | b | a | b");
    assertThat(folder.toFile().list()).containsExactly("plan.json");
  }

  @Test
  void theSchemaSaysWhatIsWritten() throws IOException {
    JsonNode schema;
    try (InputStream in = PlanFile.class.getResourceAsStream("plan.schema.json")) {
      schema = JsonMapper.shared().readTree(in.readAllBytes());
    }
    assertFields(PlanFile.class, schema);
    assertFields(Route.class, schema.get("$defs").get("Route"));
    assertFields(Stage.class, schema.get("$defs").get("Stage"));
    assertThat(schema.get("properties").get("version").get("const").asInt())
        .isEqualTo(PlanFile.VERSION);
    JsonNode json = JsonMapper.shared().readTree(planned().toJson());
    assertThat(json.propertyNames())
        .containsExactlyElementsOf(schema.get("properties").propertyNames());
    assertThat(json.get("routes").get(0).get("stages").get(0).propertyNames())
        .containsExactlyElementsOf(
            schema.get("$defs").get("Stage").get("properties").propertyNames());
  }

  private static void assertFields(Class<?> type, JsonNode described) {
    List<String> names =
        Stream.of(type.getRecordComponents()).map(RecordComponent::getName).toList();
    assertThat(described.get("properties").propertyNames()).containsExactlyElementsOf(names);
    assertThat(described.get("required")).hasSize(names.size());
    assertThat(described.get("additionalProperties").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ | Unexpected end-of-input",
        "null | it holds null",
        "[] | Cannot deserialize value of type",
        "{\"version\": 1} | at 'network', Missing creator property 'network'",
      })
  void aBrokenFileIsOneSentence(String content, String says) throws IOException {
    Path file = Files.writeString(folder.resolve("broken.json"), content);
    assertThatThrownBy(() -> PlanFile.read(file))
        .isInstanceOf(KerfException.class)
        .hasMessageStartingWith(file + " is not a plan file: " + says)
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\" : 1 | \"version\" : 2 | its format is version 2, and this Kerf reads version 1",
        "\"batch\" : 1 | \"batch\" : 0 | batch, rate and bound must be above 0",
        "\"share\" : 1.0 | \"share\" : 0.5 | the shares of its routes add up to 0.5",
        "\"kind\" : \"MIXED\" | \"kind\" : \"SPLIT\" | not one of the values accepted",
        "\"network\" : \"hand-made\" | \"network\" : null | network, kind or routes are missing",
        "\"groups\" : [ \"c0\" ] | \"groups\" : [ ] | a stage needs a device and groups",
      })
  void whatIsOutOfRangeIsNamed(String right, String wrong, String says) throws IOException {
    String json = planned().toJson();
    assertThat(json).contains(right);
    Path file = Files.writeString(folder.resolve("p.json"), json.replace(right, wrong));
    assertThatThrownBy(() -> PlanFile.read(file))
        .isInstanceOf(KerfException.class)
        .hasMessageStartingWith(file + " is not a plan file: ")
        .hasMessageContaining(says);
  }

  @Test
  void aPlanForAnotherNetworkIsRefused() {
    PlanFile plan = planned();
    assertThatThrownBy(() -> plan.routesFor("vgg16", null, model().groups()))
        .hasMessage("the plan is for network hand-made (keras), not vgg16");
    List<Group> more = Models.fork(2).groups();
    assertThatThrownBy(() -> plan.routesFor("hand-made", "keras", more))
        .isInstanceOf(KerfException.class)
        .hasMessage("the plan does not fit network hand-made: it has no group 'c0'");
    List<Group> longer = Models.chain(new double[] {1, 1, 1, 1, 1}, new double[] {1, 1, 1, 1, 1});
    assertThatThrownBy(() -> plan.routesFor("hand-made", "keras", longer))
        .hasMessage("the plan does not fit network hand-made: a route leaves out 'c4'");
    Route route = plan.routes().getFirst();
    refused(plan, route.stages().reversed(), "'c3' comes before 'c2', which it reads");
    List<Stage> twice = new ArrayList<>(route.stages());
    twice.addAll(route.stages());
    refused(plan, twice, "'c0' comes twice on a route");
  }

  private static void refused(PlanFile plan, List<Stage> stages, String why) {
    PlanFile other =
        new PlanFile(
            plan.version(),
            plan.network(),
            plan.flavour(),
            plan.batch(),
            plan.kind(),
            plan.rate(),
            plan.bound(),
            List.of(new Route(stages, 1)));
    assertThatThrownBy(() -> other.routesFor("hand-made", "keras", model().groups()))
        .isInstanceOf(KerfException.class)
        .hasMessage("the plan does not fit network hand-made: " + why);
  }

  @Test
  void aPlaceThatDoesNotExistIsOneSentence() {
    Path file = folder.resolve("none/p.json");
    assertThatThrownBy(() -> planned().write(file))
        .isInstanceOf(KerfException.class)
        .hasMessage(file + " cannot be written: there is no folder " + file.getParent());
    assertThatThrownBy(() -> PlanFile.read(file)).hasMessageStartingWith(file + " cannot be read");
  }
}
