package kerf.models.weights.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kerf.models.KerfException;

/**
 * The fields of a JSON object, each of the kind that is asked for.
 *
 * @param where the beginning of the sentence when one is missing or of another kind
 */
record JsonFields(Map<?, ?> fields, String where) {
  static JsonFields of(Object value, String where) {
    if (value instanceof Map<?, ?> fields) {
      return new JsonFields(fields, where);
    }
    throw new KerfException(where + " is no JSON object");
  }

  boolean has(String name) {
    return fields.get(name) != null;
  }

  String text(String name) {
    return get(name, String.class, "text");
  }

  float number(String name) {
    return get(name, Number.class, "number").floatValue();
  }

  List<?> list(String name) {
    return get(name, List.class, "list");
  }

  JsonFields object(String name) {
    return of(fields.get(name), where + ", '" + name + "',");
  }

  /** Whole numbers. */
  List<Long> integers(String name) {
    List<Long> integers = new ArrayList<>();
    for (Object each : list(name)) {
      if (!(each instanceof Long integer)) {
        throw new KerfException(where + " has a '" + name + "' that is no list of whole numbers");
      }
      integers.add(integer);
    }
    return integers;
  }

  private <T> T get(String name, Class<T> kind, String word) {
    Object value = fields.get(name);
    if (!kind.isInstance(value)) {
      throw new KerfException(
          where
              + (value == null
                  ? " lacks '" + name + "'"
                  : " has a '" + name + "' that is no " + word));
    }
    return kind.cast(value);
  }
}
