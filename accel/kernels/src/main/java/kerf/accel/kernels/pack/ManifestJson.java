package kerf.accel.kernels.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.models.KerfException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the manifest of the packs, field by field: every start of an OpenCL device waits for it,
 * and binding by reflection took a third of a second.
 */
final class ManifestJson {
  private ManifestJson() {}

  static PackManifest parse(byte[] json) {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      Map<?, ?> root = as(Map.class, "the file", value(parser));
      return new PackManifest(
          text(root, "tornadovm"),
          text(root, "flags"),
          texts(root, "edits").stream().map(Edit::valueOf).toList(),
          list(root, "kernels").stream()
              .map(kernel -> entry(as(Map.class, "kernels", kernel)))
              .toList());
    } catch (JacksonException e) {
      throw new KerfException(
          "%s is no manifest of packs: %s; emit the packs again"
              .formatted(PackManifest.FILE, e.getOriginalMessage()),
          e);
    }
  }

  private static PackEntry entry(Map<?, ?> kernel) {
    return new PackEntry(
        text(kernel, "id"),
        text(kernel, "target"),
        text(kernel, "file"),
        text(kernel, "entry"),
        texts(kernel, "arguments"),
        as(Integer.class, "header", kernel.get("header")),
        list(kernel, "localSize").stream()
            .map(size -> as(Integer.class, "localSize", size))
            .toList(),
        as(Boolean.class, "localSizeFixed", kernel.get("localSizeFixed")),
        text(kernel, "globalSize"),
        text(kernel, "source"),
        text(kernel, "text"));
  }

  private static String text(Map<?, ?> object, String name) {
    return as(String.class, name, object.get(name));
  }

  private static List<String> texts(Map<?, ?> object, String name) {
    return list(object, name).stream().map(text -> as(String.class, name, text)).toList();
  }

  private static List<?> list(Map<?, ?> object, String name) {
    return as(List.class, name, object.get(name));
  }

  private static <T> T as(Class<T> type, String what, Object value) {
    if (!type.isInstance(value)) {
      throw new KerfException(
          "%s is no manifest of packs: %s is %s; emit the packs again"
              .formatted(PackManifest.FILE, what, value));
    }
    return type.cast(value);
  }

  /** The value that begins at the parser's token. */
  private static Object value(JsonParser parser) {
    if (parser.currentToken() == null) {
      return "nothing";
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          fields.put(name, value(parser));
        }
        yield fields;
      }
      case START_ARRAY -> {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(parser));
        }
        yield items;
      }
      case VALUE_NUMBER_INT -> parser.getIntValue();
      case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
      default -> parser.getString();
    };
  }
}
