package kerf.host.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import kerf.models.KerfException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an unfinished run was: beside its rows, until it is complete. Another run may go on only
 * with the same.
 */
final class Journal {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Journal() {}

  /** Where the journal of a file of rows lies. */
  static Path of(Path rows) {
    return rows.resolveSibling(rows.getFileName() + ".journal");
  }

  /**
   * Writes it.
   *
   * @throws KerfException when it cannot be written
   */
  static void write(Path rows, Map<String, String> run) {
    Path journal = of(rows);
    Path part = rows.resolveSibling(rows.getFileName() + ".journal.part");
    try {
      Files.write(part, JSON.writeValueAsString(run).getBytes(StandardCharsets.UTF_8));
      Files.move(
          part, journal, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new KerfException(journal + " cannot be written: " + e, e);
    }
  }

  /**
   * Checks that a run is the same as the unfinished one.
   *
   * @throws KerfException when it is another, saying in what; or when the journal is damaged
   */
  static void check(Path rows, Map<String, String> run) {
    Path journal = of(rows);
    if (!Files.exists(journal)) {
      // A finished run has none; its rows decide.
      return;
    }
    Map<String, String> old;
    try {
      old =
          JSON.readValue(
              Files.readAllBytes(journal), new TypeReference<LinkedHashMap<String, String>>() {});
    } catch (IOException | JacksonException e) {
      throw new KerfException(journal + " is damaged; remove it, and begin anew with --force", e);
    }
    run.forEach(
        (key, value) -> {
          if (!value.equals(old.get(key))) {
            throw new KerfException(
                "the unfinished run of %s had %s %s, not %s; go on with the same, or begin anew with --force"
                    .formatted(rows, key, old.get(key), value));
          }
        });
  }

  /** Removes it: the run is complete. */
  static void remove(Path rows) {
    try {
      Files.deleteIfExists(of(rows));
    } catch (IOException e) {
      throw new KerfException(of(rows) + " cannot be removed: " + e, e);
    }
  }
}
