package kerf.host.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kerf.host.output.Format;
import kerf.host.output.OutputFile;
import kerf.host.output.RowWriter;
import kerf.models.KerfException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an evaluation leaves: {@code settings.json} and {@code predictions.jsonl} from the beginning
 * on, and tables of its figures at the end.
 *
 * @param path of the folder
 */
public record EvalFolder(Path path) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PER_CLASS = "per_class.csv";
  private static final String CONFUSION = "confusion.csv";
  private static final String CALIBRATION = "calibration.csv";
  private static final List<String> TABLES = List.of(PER_CLASS, CONFUSION, CALIBRATION);

  /** A row for each picture. */
  public Path predictions() {
    return path.resolve("predictions.jsonl");
  }

  /** The page for people. */
  public Path page() {
    return path.resolve("report.html");
  }

  private Path settings() {
    return path.resolve("settings.json");
  }

  /** Whether there are rows to go on with. */
  public boolean isBegun() {
    return Files.exists(predictions());
  }

  /**
   * Makes the folder, clears it of an evaluation before, and notes what is evaluated.
   *
   * @throws KerfException when it cannot be made
   */
  public void begin(Map<String, String> settings) {
    try {
      Files.createDirectories(path);
      // Rows first: none may ever stand beside settings that are not theirs.
      Files.deleteIfExists(predictions());
      Files.deleteIfExists(page());
      for (String table : TABLES) {
        Files.deleteIfExists(path.resolve(table));
      }
    } catch (IOException e) {
      throw new KerfException("folder " + path + " cannot be made or cleared: " + e, e);
    }
    OutputFile.write(settings(), out -> out.write(JSON.writeValueAsBytes(settings)));
  }

  /**
   * Checks that the rows there are of the same evaluation.
   *
   * @throws KerfException when they are of another, saying in what, or nothing says of which
   */
  public void check(Map<String, String> settings) {
    Map<String, String> old;
    try {
      old =
          JSON.readValue(
              Files.readAllBytes(settings()),
              new TypeReference<LinkedHashMap<String, String>>() {});
    } catch (IOException | JacksonException e) {
      throw new KerfException(
          settings()
              + " is missing or damaged, so that nobody knows of what the rows are; begin"
              + " anew with --force",
          e);
    }
    settings.forEach(
        (key, value) -> {
          if (!value.equals(old.get(key))) {
            throw new KerfException(
                "the evaluation in %s had %s %s, not %s; go on with the same, or begin anew with --force"
                    .formatted(path, key, old.get(key), value));
          }
        });
  }

  /**
   * Writes {@code per_class.csv}, {@code confusion.csv} and {@code calibration.csv}.
   *
   * @throws KerfException when one cannot be written
   */
  public void write(EvalReport report) {
    List<String> labels = report.setting().labels();
    csv(
        PER_CLASS,
        List.of("index", "label", "pictures", "top1_errors", "top5_errors", "taken_for"),
        report.classes().stream()
            .map(
                c ->
                    List.of(
                        c.index(),
                        labels.get(c.index()),
                        c.scores().pictures(),
                        c.scores().top1Errors(),
                        c.scores().top5Errors(),
                        c.takenFor())));
    csv(
        CONFUSION,
        List.of("index", "label", "taken_for_index", "taken_for_label", "pictures"),
        report.confusion().cells().stream()
            .map(
                c ->
                    List.of(
                        c.truth(),
                        labels.get(c.truth()),
                        c.takenFor(),
                        labels.get(c.takenFor()),
                        c.pictures())));
    csv(
        CALIBRATION,
        List.of("above", "up_to", "pictures", "confidence", "accuracy"),
        report.calibration().bins().stream()
            .map(
                b ->
                    List.of(
                        b.from(),
                        b.to(),
                        b.pictures(),
                        number(b.confidence()),
                        number(b.accuracy()))));
  }

  private static Object number(double value) {
    return Double.isNaN(value) ? "" : value;
  }

  private void csv(String name, List<String> columns, Stream<? extends List<?>> rows) {
    OutputFile.write(
        path.resolve(name),
        out -> {
          // Not closed: the stream is not ours; the writer has flushed it.
          PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
          try (RowWriter writer = Format.CSV.writer(text, columns, false)) {
            rows.forEach(row -> writer.row(named(columns, row)));
          }
        });
  }

  private static Map<String, Object> named(List<String> columns, List<?> row) {
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      named.put(columns.get(i), row.get(i));
    }
    return named;
  }
}
