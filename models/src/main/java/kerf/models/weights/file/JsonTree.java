package kerf.models.weights.file;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kerf.models.KerfException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a JSON object of a file that nobody vouches for into maps, lists, strings, longs, doubles
 * and booleans. Depth, length and the number of values are bounded, and no name may come twice.
 */
final class JsonTree {
  private static final int DEEPEST = 64;
  private static final int MOST_VALUES = 1_000_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(1 << 20)
                  .maxNameLength(1 << 14)
                  .maxNumberLength(64)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final JsonParser parser;
  private final String where;
  private final Set<String> skipped;
  private int values;

  private JsonTree(JsonParser parser, String where, Set<String> skipped) {
    this.parser = parser;
    this.where = where;
    this.skipped = skipped;
  }

  /**
   * Reads an object and what may stand behind it: spaces.
   *
   * @param where what is read, for the sentence when it is not JSON
   * @param skipped names of the outermost object whose values are passed over
   * @throws KerfException when it is not JSON, no object, or beyond a bound
   */
  static Map<String, Object> object(InputStream bytes, String where, Set<String> skipped) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      JsonTree tree = new JsonTree(parser, where, skipped);
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new KerfException(where + " is no JSON object");
      }
      Map<String, Object> object = tree.fields(true);
      if (parser.nextToken() != null) {
        throw new KerfException(where + " has something behind its JSON object");
      }
      return object;
    } catch (JacksonException e) {
      String problem = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new KerfException(where + " is not JSON that can be read: " + Words.quoted(problem), e);
    }
  }

  private Map<String, Object> fields(boolean outermost) {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (outermost && skipped.contains(name)) {
        parser.skipChildren();
      } else {
        fields.put(name, value(token));
      }
    }
    return fields;
  }

  private List<Object> elements() {
    List<Object> elements = new ArrayList<>();
    JsonToken token;
    while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
      elements.add(value(token));
    }
    return elements;
  }

  private Object value(JsonToken token) {
    if (++values > MOST_VALUES) {
      throw new KerfException(where + " has more than " + MOST_VALUES + " values");
    }
    return switch (token) {
      case START_OBJECT -> fields(false);
      case START_ARRAY -> elements();
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case null, default -> throw new KerfException(where + " is cut off");
    };
  }
}
