package kerf.profiles.board;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kerf.models.KerfException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads a board's YAML; every figure that concerns its kind must be there, known or unknown. */
final class BoardReader {
  private static final Set<String> FIELDS =
      Set.of("name", "kind", "figures", "tools", "prediction", "notes");
  private static final Map<String, Figure.Basis> BASES =
      Map.of(
          "source", Figure.Basis.SOURCE,
          "derived", Figure.Basis.DERIVED,
          "measured", Figure.Basis.MEASURED);
  private static final String UNKNOWN = "unknown";

  /** What the sentence of an error begins with. */
  private final String where;

  private BoardReader(String where) {
    this.where = where;
  }

  /**
   * Reads one.
   *
   * @param id of the board
   * @param where the file, for messages
   * @param text YAML
   * @throws KerfException when it is not such a profile
   */
  static Board read(String id, String where, String text) {
    return new BoardReader(where).board(id, text);
  }

  private Board board(String id, String text) {
    Map<String, Object> root = mapping(parsed(text), "the file");
    root.keySet().stream()
        .filter(field -> !FIELDS.contains(field))
        .findFirst()
        .ifPresent(
            field -> {
              throw wrong("unknown field '" + field + "'; there are " + sorted(FIELDS));
            });
    Board.Kind kind = kind(text(root, "kind"));
    return new Board(
        id,
        text(root, "name"),
        kind,
        figures(kind, mapping(root.get("figures"), "'figures'")),
        tools(root.get("tools")),
        prediction(root.get("prediction")),
        list(root.get("notes"), "'notes'").stream().map(Object::toString).toList());
  }

  private Object parsed(String text) {
    try {
      LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
      return new Load(settings).loadFromString(text);
    } catch (MarkedYamlEngineException e) {
      String line = e.getProblemMark().map(m -> ", line " + (m.getLine() + 1)).orElse("");
      throw new KerfException(where + line + ": " + e.getProblem(), e);
    } catch (YamlEngineException e) {
      throw new KerfException(where + ": it is not YAML", e);
    }
  }

  private Board.Kind kind(String word) {
    return Stream.of(Board.Kind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
        .findFirst()
        .orElseThrow(
            () -> wrong("'kind' must be cpu, gpu, igpu, fpga or fpga-soc, not '" + word + "'"));
  }

  private Map<Quantity, Figure> figures(Board.Kind kind, Map<String, Object> given) {
    Map<Quantity, Figure> figures = new EnumMap<>(Quantity.class);
    given.forEach((name, value) -> figures.put(quantity(name), figure(name, value)));
    for (Quantity quantity : Quantity.values()) {
      if (quantity.concerns(kind) && !figures.containsKey(quantity)) {
        throw wrong(
            "figure '%s' is missing; write its value with a source, or unknown"
                .formatted(quantity.id()));
      }
      if (!quantity.concerns(kind) && figures.containsKey(quantity)) {
        throw wrong("figure '%s' does not concern this kind of device".formatted(quantity.id()));
      }
    }
    return figures;
  }

  private Quantity quantity(String name) {
    try {
      return Quantity.of(name);
    } catch (KerfException e) {
      throw wrong(e.getMessage());
    }
  }

  /** {@code unknown}, or {@code {value: N, source|derived|measured: TEXT}}. */
  private Figure figure(String name, Object value) {
    if (UNKNOWN.equals(value)) {
      return new Figure.Unknown("");
    }
    Map<String, Object> fields = value instanceof Map ? mapping(value, name) : Map.of();
    if (fields.keySet().equals(Set.of(UNKNOWN))) {
      return new Figure.Unknown(fields.get(UNKNOWN).toString());
    }
    List<String> bases = fields.keySet().stream().filter(BASES::containsKey).toList();
    if (bases.size() != 1
        || fields.size() != 2
        || !(fields.get("value") instanceof Number number)) {
      throw wrong(
          ("figure '%s' must be unknown, or have a value and one of source, derived, measured that"
                  + " says where it is from")
              .formatted(name));
    }
    try {
      return new Figure.Known(
          number.doubleValue(),
          BASES.get(bases.getFirst()),
          fields.get(bases.getFirst()).toString());
    } catch (IllegalArgumentException e) {
      throw wrong("figure '" + name + "': " + e.getMessage());
    }
  }

  private List<Board.Tool> tools(Object value) {
    List<Board.Tool> tools = new ArrayList<>();
    for (Object each : list(value, "'tools'")) {
      Map<String, Object> tool = mapping(each, "a tool");
      tools.add(new Board.Tool(text(tool, "name"), text(tool, "versions"), text(tool, "source")));
    }
    return tools;
  }

  /** Null where there is none. */
  private Prediction prediction(Object value) {
    if (value == null) {
      return null;
    }
    Map<String, Object> fields = mapping(value, "'prediction'");
    if (!fields.keySet().equals(Set.copyOf(PredictionFields.ALL))) {
      throw wrong("'prediction' must have the fields " + String.join(", ", PredictionFields.ALL));
    }
    try {
      return PredictionFields.read(fields);
    } catch (IllegalArgumentException e) {
      throw wrong("'prediction': " + e.getMessage());
    }
  }

  private String text(Map<String, Object> fields, String name) {
    Object value = fields.get(name);
    if (value == null || value instanceof Map || value instanceof List) {
      throw wrong("'" + name + "' is missing or no text");
    }
    return value.toString();
  }

  private Map<String, Object> mapping(Object value, String what) {
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong(what + " must be a mapping");
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    map.forEach((key, field) -> fields.put(String.valueOf(key), field));
    return fields;
  }

  private List<?> list(Object value, String what) {
    return switch (value) {
      case null -> List.of();
      case List<?> list -> list;
      default -> throw wrong(what + " must be a list");
    };
  }

  private KerfException wrong(String what) {
    return new KerfException(where + ": " + what);
  }

  private static String sorted(Set<String> words) {
    return String.join(", ", words.stream().sorted().toList());
  }
}
