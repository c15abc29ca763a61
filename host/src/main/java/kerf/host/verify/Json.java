package kerf.host.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import kerf.models.KerfException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Reading golden files. */
final class Json {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /**
   * A whole file.
   *
   * @throws KerfException when it cannot be read or is not JSON
   */
  static JsonNode read(Path file) {
    try {
      return MAPPER.readTree(Files.readString(file));
    } catch (JacksonException e) {
      throw new KerfException(
          file + " is not JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""), e);
    } catch (IOException e) {
      throw new KerfException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** The summaries of an object from names to summaries. */
  static Map<String, Summary> summaries(JsonNode object) {
    Map<String, Summary> result = new LinkedHashMap<>();
    object.properties().forEach(entry -> result.put(entry.getKey(), Summary.of(entry.getValue())));
    return result;
  }

  /**
   * A required field.
   *
   * @throws KerfException when it is missing
   */
  static JsonNode field(JsonNode object, String name) {
    JsonNode value = object.get(name);
    if (value == null) {
      throw new KerfException("the golden file lacks '" + name + "'");
    }
    return value;
  }
}
