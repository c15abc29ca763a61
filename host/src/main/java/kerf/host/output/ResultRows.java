package kerf.host.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kerf.host.api.Classification;
import kerf.host.api.Prediction;

/**
 * The rows of classified pictures, in the shape that each format wants.
 *
 * @param format the format
 * @param top how many classes a row shows
 * @param scores whether to add the logits; only JSON lines have room for them
 */
public record ResultRows(Format format, int top, boolean scores) {
  /** Names of the columns. */
  public List<String> columns() {
    return switch (format) {
      case TABLE -> List.of("file", "top classes");
      case JSONL -> List.of("file", "width", "height", "model", "device", "top", "logits", "error");
      case CSV -> {
        List<String> columns =
            new ArrayList<>(List.of("file", "width", "height", "model", "device"));
        for (int rank = 1; rank <= top; rank++) {
          columns.addAll(List.of("index" + rank, "label" + rank, "probability" + rank));
        }
        columns.add("error");
        yield columns;
      }
    };
  }

  /** The row of a picture. */
  public Map<String, Object> row(String file, Classification seen) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("file", file);
    if (format == Format.TABLE) {
      row.put(
          "top classes",
          seen.top(top).stream().map(ResultRows::percent).collect(Collectors.joining(", ")));
      return row;
    }
    row.put("width", seen.width());
    row.put("height", seen.height());
    row.put("model", seen.model());
    row.put("device", seen.device());
    if (format == Format.JSONL) {
      row.put("top", seen.top(top));
      if (scores) {
        row.put("logits", seen.logits());
      }
    } else {
      for (int rank = 1; rank <= Math.min(top, seen.predictions().size()); rank++) {
        Prediction prediction = seen.predictions().get(rank - 1);
        row.put("index" + rank, prediction.index());
        row.put("label" + rank, prediction.label());
        row.put("probability" + rank, prediction.probability());
      }
    }
    return row;
  }

  /** The row of a picture that could not be read. */
  public Map<String, Object> failed(String file, String error) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("file", file);
    row.put(
        format == Format.TABLE ? "top classes" : "error",
        format == Format.TABLE ? "skipped" : error);
    return row;
  }

  private static String percent(Prediction prediction) {
    return String.format(
        Locale.ROOT, "%s %.1f %%", prediction.label(), 100 * prediction.probability());
  }
}
