package kerf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.models.KerfException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of convolutions in a file, one more line as soon as each is measured. */
final class KeptRows {
  private static final String NAME = "convolution";

  /** On another day it is the same measurement. */
  private static final String DATE = "date";

  private final Path file;
  private final Map<String, Map<String, Object>> rows = new HashMap<>();

  private KeptRows(Path file) {
    this.file = file;
  }

  /**
   * What a file has.
   *
   * @param file need not exist; null to keep nothing
   * @param where what a row must say of itself to count, but for its date
   * @throws KerfException when it holds something else
   */
  static KeptRows in(Path file, Map<String, Object> where) {
    KeptRows kept = new KeptRows(file);
    if (file == null || !Files.exists(file)) {
      return kept;
    }
    try {
      for (String line : Files.readAllLines(file)) {
        Map<String, Object> row =
            JsonMapper.shared()
                .readValue(line, new TypeReference<LinkedHashMap<String, Object>>() {});
        boolean same =
            where.entrySet().stream()
                .allMatch(e -> e.getKey().equals(DATE) || e.getValue().equals(row.get(e.getKey())));
        if (same && row.get(NAME) instanceof String name) {
          kept.rows.put(name, row);
        }
      }
    } catch (IOException | JacksonException e) {
      throw new KerfException(
          file
              + " cannot be read as rows of this command: "
              + e.getMessage()
              + "; give another file",
          e);
    }
    return kept;
  }

  /** The row of a convolution; null when there is none. */
  Map<String, Object> of(String convolution) {
    return rows.get(convolution);
  }

  /**
   * Writes one more.
   *
   * @throws KerfException when that fails
   */
  void add(Map<String, Object> row) {
    if (file == null) {
      return;
    }
    try {
      Files.write(
          file,
          List.of(JsonMapper.shared().writeValueAsString(row)),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new KerfException(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
