package kerf.models.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kerf.models.KerfException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads a model.yaml. By hand, field by field: every start of Kerf waits for this, and binding by
 * reflection took a third of a second of it.
 */
final class ManifestReader {
  private final Path file;

  private ManifestReader(Path file) {
    this.file = file;
  }

  /**
   * Reads one.
   *
   * @throws KerfException when it cannot be read, is not YAML, or has an unknown field or one of
   *     the wrong kind
   */
  static Manifest read(Path file) {
    return new ManifestReader(file).manifest();
  }

  private Manifest manifest() {
    Object parsed = parsed();
    if (parsed != null && !(parsed instanceof Map)) {
      throw new KerfException(file + ": the file has a value of the wrong kind");
    }
    Fields root = new Fields("", parsed);
    Manifest manifest =
        new Manifest(
            root.take("title", ManifestReader::text),
            root.take("graph", ManifestReader::text),
            root.take("architecture", ManifestReader::text),
            root.take("flavour", ManifestReader::text),
            root.take("weights", ManifestReader::text),
            root.take("labels", ManifestReader::text),
            root.take("preprocessing", value -> pixels(new Fields("preprocessing.", value))),
            root.take("licence", ManifestReader::text),
            root.take("source", ManifestReader::text));
    root.end();
    return manifest;
  }

  private static Manifest.Pixels pixels(Fields fields) {
    Manifest.Pixels pixels =
        new Manifest.Pixels(
            fields.take("size", value -> (Integer) value),
            fields.take("crop", value -> ((Number) value).doubleValue()),
            fields.take("resize", ManifestReader::text),
            fields.take("order", ManifestReader::text),
            fields.take("mean", ManifestReader::floats),
            fields.take("scale", ManifestReader::floats));
    fields.end();
    return pixels;
  }

  private Object parsed() {
    try {
      LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
      return new Load(settings).loadFromString(Files.readString(file));
    } catch (MarkedYamlEngineException e) {
      String line = e.getProblemMark().map(m -> ", line " + (m.getLine() + 1)).orElse("");
      throw new KerfException(file + line + ": " + e.getProblem(), e);
    } catch (YamlEngineException e) {
      throw new KerfException(file + ": it is not YAML", e);
    } catch (IOException e) {
      throw new KerfException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** A word, or a number that is one. */
  private static String text(Object value) {
    if (value instanceof Map || value instanceof List) {
      throw new ClassCastException("not a scalar");
    }
    return value.toString();
  }

  private static List<Float> floats(Object value) {
    return ((List<?>) value).stream().map(each -> ((Number) each).floatValue()).toList();
  }

  /** What a mapping holds; each field is taken once, and none may be left. */
  private final class Fields {
    private final String prefix;
    private final Map<Object, Object> left = new LinkedHashMap<>();
    private final List<String> known = new ArrayList<>();

    Fields(String prefix, Object mapping) {
      this.prefix = prefix;
      switch (mapping) {
        case null -> {}
        case Map<?, ?> map -> left.putAll(map);
        default -> throw new ClassCastException("not a mapping");
      }
    }

    <T> T take(String name, Function<Object, T> kind) {
      known.add(name);
      Object value = left.remove(name);
      try {
        return value == null ? null : kind.apply(value);
      } catch (ClassCastException e) {
        throw new KerfException(
            file + ": '" + prefix + name + "' has a value of the wrong kind", e);
      }
    }

    void end() {
      if (!left.isEmpty()) {
        throw new KerfException(
            "%s: unknown field '%s%s'; there are %s"
                .formatted(file, prefix, left.keySet().iterator().next(), known));
      }
    }
  }
}
