package kerf.profiles.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema says of a board's file what the reader takes. */
class BoardSchemaTest {
  private static JsonNode schema() throws IOException {
    try (InputStream in = Board.class.getResourceAsStream("board.schema.json")) {
      return JsonMapper.shared().readTree(in);
    }
  }

  @Test
  void figures() throws IOException {
    JsonNode figures = schema().at("/properties/figures");
    assertThat(figures.get("properties").propertyNames())
        .containsExactlyElementsOf(ids(List.of(Quantity.values())));
    assertThat(words(figures.get("required"))).isEqualTo(ids(concerning(Board.Kind.GPU)));
  }

  @Test
  void whatAnFpgaHasBesides() throws IOException {
    List<Quantity> besides = new ArrayList<>(concerning(Board.Kind.FPGA));
    besides.removeAll(concerning(Board.Kind.GPU));
    assertThat(words(schema().at("/then/properties/figures/required"))).isEqualTo(ids(besides));
    assertThat(
            schema()
                .at("/else/properties/figures/not/anyOf")
                .valueStream()
                .map(each -> each.get("required").get(0).asString()))
        .containsExactlyElementsOf(ids(besides));
    assertThat(words(schema().at("/if/properties/kind/enum"))).containsExactly("fpga", "fpga-soc");
  }

  @Test
  void kinds() throws IOException {
    assertThat(words(schema().at("/properties/kind/enum")))
        .containsExactlyElementsOf(
            Stream.of(Board.Kind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList());
  }

  @Test
  void predictions() throws IOException {
    JsonNode prediction = schema().at("/properties/prediction");
    assertThat(prediction.get("properties").propertyNames())
        .containsExactlyElementsOf(PredictionFields.ALL);
    assertThat(words(prediction.get("required"))).isEqualTo(PredictionFields.ALL);
  }

  private static List<Quantity> concerning(Board.Kind kind) {
    return Stream.of(Quantity.values()).filter(quantity -> quantity.concerns(kind)).toList();
  }

  private static List<String> ids(List<Quantity> quantities) {
    return quantities.stream().map(Quantity::id).toList();
  }

  private static List<String> words(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}
