package kerf.host.rated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import kerf.models.KerfException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the description of a machine to act out: YAML, and so JSON too. */
final class BoxFile {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private BoxFile() {}

  /**
   * Reads one.
   *
   * @throws KerfException when it cannot be read or describes no box; the sentence says where
   */
  static Box read(Path file) {
    Object parsed = parsed(file);
    if (!(parsed instanceof Map)) {
      throw new KerfException(file + " describes no box: it holds no fields");
    }
    try {
      return JSON.convertValue(parsed, Box.class);
    } catch (JacksonException e) {
      throw new KerfException(file + " describes no box: " + reason(e), e);
    }
  }

  private static Object parsed(Path file) {
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

  private static String reason(JacksonException e) {
    String what =
        e instanceof ValueInstantiationException && e.getCause() != null
            ? e.getCause().getMessage()
            : e.getOriginalMessage();
    String where =
        e.getPath().stream()
            .map(
                at ->
                    at.getPropertyName() == null
                        ? "[" + at.getIndex() + "]"
                        : "." + at.getPropertyName())
            .collect(Collectors.joining());
    String sentence = what.lines().findFirst().orElse("");
    return where.isEmpty() ? sentence : "at '" + where.replaceFirst("^\\.", "") + "', " + sentence;
  }
}
