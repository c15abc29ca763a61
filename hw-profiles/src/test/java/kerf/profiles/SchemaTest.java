package kerf.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema says what the records write: the same fields with the same types. */
class SchemaTest {
  private static final List<Class<?>> RECORDS =
      List.of(
          Profile.class,
          ProfileKey.class,
          DeviceFacts.class,
          Timing.class,
          GroupTime.class,
          Transfers.class,
          Link.class,
          Memory.class);

  private static JsonNode schema() throws IOException {
    try (InputStream in = ProfileFile.class.getResourceAsStream("profiles.schema.json")) {
      return JsonMapper.shared().readTree(in.readAllBytes());
    }
  }

  @Test
  void everyRecordIsDescribedFieldByField() throws IOException {
    JsonNode schema = schema();
    assertFields(ProfileFile.class, schema);
    assertThat(schema.get("properties").get("version").get("const").asInt())
        .isEqualTo(ProfileFile.VERSION);
    JsonNode definitions = schema.get("$defs");
    assertThat(definitions.propertyNames())
        .containsExactlyElementsOf(RECORDS.stream().map(Class::getSimpleName).toList());
    for (Class<?> type : RECORDS) {
      assertFields(type, definitions.get(type.getSimpleName()));
    }
  }

  private static void assertFields(Class<?> type, JsonNode described) {
    List<String> names =
        Stream.of(type.getRecordComponents()).map(RecordComponent::getName).toList();
    assertThat(described.get("properties").propertyNames()).containsExactlyElementsOf(names);
    assertThat(described.get("required")).hasSize(names.size());
    assertThat(described.get("additionalProperties").asBoolean()).isFalse();
    for (RecordComponent field : type.getRecordComponents()) {
      assertType(field, described.get("properties").get(field.getName()));
    }
  }

  private static void assertType(RecordComponent field, JsonNode described) {
    String text = described.toString();
    Class<?> type = field.getType();
    String as = type + " " + field.getName() + ": " + text;
    if (type.isEnum()) {
      List<String> names = Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
      assertThat(described.get("enum").valueStream().map(JsonNode::asString).toList())
          .as(as)
          .containsExactlyElementsOf(names);
    } else if (type.isRecord()) {
      assertThat(text).as(as).contains("#/$defs/" + type.getSimpleName() + "\"");
    } else if (type == int.class || type == long.class || type == Long.class) {
      assertThat(text).as(as).containsAnyOf("\"integer\"", "\"const\"");
    } else if (type == double.class) {
      assertThat(text).as(as).contains("\"number\"", "inimum\":0");
    } else if (type == boolean.class) {
      assertThat(text).as(as).contains("\"boolean\"");
    } else if (type == String.class) {
      assertThat(text).as(as).contains("\"string\"");
    } else {
      assertThat(text).as(as).containsAnyOf("\"array\"", "\"object\"");
    }
  }
}
