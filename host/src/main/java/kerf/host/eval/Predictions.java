package kerf.host.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kerf.host.batch.RowFile;
import kerf.models.KerfException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The rows of an evaluation so far, in the order of the pictures; perhaps in a file too. */
public final class Predictions implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final RowFile file;
  private final List<Row> rows;

  private Predictions(RowFile file, List<Row> rows) {
    this.file = file;
    this.rows = rows;
  }

  /** Rows that only this process sees. */
  public static Predictions unwritten() {
    return new Predictions(null, new ArrayList<>());
  }

  /**
   * A new file; what was there is gone.
   *
   * @throws KerfException when it cannot be made
   */
  public static Predictions create(Path path) {
    return new Predictions(RowFile.create(path), new ArrayList<>());
  }

  /**
   * A file to go on with, without a last line that was broken off.
   *
   * @param items all pictures, which the rows must be the beginning of
   * @param classes outputs of the networks, which the rows' classes must be among
   * @throws KerfException when it cannot be read, or a row is another picture's or has another
   *     label
   */
  public static Predictions resume(Path path, List<Item> items, int classes) {
    RowFile file = RowFile.resume(path, items.stream().map(Item::entry).toList());
    boolean read = false;
    try {
      Predictions made = new Predictions(file, rows(path, items, classes));
      read = true;
      return made;
    } finally {
      if (!read) {
        file.close();
      }
    }
  }

  private static List<Row> rows(Path path, List<Item> items, int classes) {
    List<Row> rows = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(path)) {
        Row row = Row.of(JSON.readTree(line));
        if (row.top().isEmpty() && !row.isSkipped()) {
          throw new KerfException(
              "%s, line %d has no classes; begin anew with --force"
                  .formatted(path, rows.size() + 1));
        }
        if (row.top().stream().anyMatch(p -> p.index() < 0 || p.index() >= classes)) {
          throw new KerfException(
              "%s, line %d has a class that is none of the network's %d; begin anew with --force"
                  .formatted(path, rows.size() + 1, classes));
        }
        if (!row.labels().equals(items.get(rows.size()).labels())) {
          throw new KerfException(
              "%s, line %d has label %s, and now it is %s; give the same labels, or begin anew with --force"
                  .formatted(path, rows.size() + 1, row.labels(), items.get(rows.size()).labels()));
        }
        rows.add(row);
      }
    } catch (IOException | JacksonException e) {
      throw new KerfException(path + " cannot be read to go on with: " + e.getMessage(), e);
    }
    return rows;
  }

  /**
   * Adds rows.
   *
   * @throws KerfException when they cannot be written
   */
  public void add(List<Row> more) {
    if (file != null) {
      file.append(more.stream().map(Row::fields).toList());
    }
    rows.addAll(more);
  }

  /** All so far. */
  public List<Row> rows() {
    return List.copyOf(rows);
  }

  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
  }
}
