package kerf.host.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kerf.host.api.Prediction;
import kerf.host.dense.ClassMap;
import kerf.host.dense.DenseResult;
import kerf.host.dense.Size;
import kerf.host.output.Format;

/**
 * The rows of whole pictures, in the shape that each format wants.
 *
 * @param format the format
 * @param top how many classes of the averaged map a row shows
 * @param scores whether to add its logits; only JSON lines have room for them
 */
record DenseRows(Format format, int top, boolean scores) {
  /** Names of the columns. */
  List<String> columns() {
    if (format == Format.TABLE) {
      return List.of("file", "map", "averaged", "greatest", "written");
    }
    List<String> columns =
        new ArrayList<>(
            List.of("file", "width", "height", "model", "device", "seen_width", "seen_height"));
    columns.addAll(List.of("map_height", "map_width"));
    for (int rank = 1; rank <= top; rank++) {
      columns.addAll(List.of("index" + rank, "label" + rank, "probability" + rank));
    }
    columns.addAll(List.of("class_index", "class_label", "class_probability"));
    columns.addAll(List.of("row", "column", "x", "y", "greatest", "npy", "png", "error"));
    return columns;
  }

  /** The row of a picture. */
  Map<String, Object> row(String file, DenseRun.Written written) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("file", file);
    switch (format) {
      case TABLE -> table(row, written);
      case JSONL -> json(row, written);
      case CSV -> csv(row, written);
    }
    return row;
  }

  private static void table(Map<String, Object> row, DenseRun.Written written) {
    DenseResult result = written.result();
    ClassMap.Peak peak = result.peak();
    Prediction first = result.averaged().top();
    row.put("map", height(result) + "x" + width(result));
    row.put("averaged", percent(first.label(), first.probability()));
    row.put(
        "greatest",
        percent(result.shown().label(), peak.probability()) + " at " + peak.x() + "," + peak.y());
    row.put("written", String.join(", ", written.files().stream().map(Path::toString).toList()));
  }

  private void json(Map<String, Object> row, DenseRun.Written written) {
    DenseResult result = written.result();
    common(row, result);
    row.put("seen", size(result.look().seen()));
    ClassMap map = result.look().map();
    row.put(
        "map",
        fields(
            "height", height(result),
            "width", width(result),
            "classes", map.classes(),
            "first_y", map.rows().middle(0),
            "first_x", map.columns().middle(0),
            "step_y", map.rows().step(),
            "step_x", map.columns().step()));
    row.put("top", result.averaged().top(top));
    row.put("class", result.shown());
    ClassMap.Peak peak = result.peak();
    row.put("greatest", peak);
    row.put("files", written.files().stream().map(Path::toString).toList());
    if (scores) {
      row.put("logits", result.averaged().logits());
    }
  }

  private void csv(Map<String, Object> row, DenseRun.Written written) {
    DenseResult result = written.result();
    common(row, result);
    row.put("seen_width", result.look().seen().width());
    row.put("seen_height", result.look().seen().height());
    row.put("map_height", height(result));
    row.put("map_width", width(result));
    List<Prediction> first = result.averaged().top(top);
    for (int rank = 1; rank <= first.size(); rank++) {
      Prediction prediction = first.get(rank - 1);
      row.put("index" + rank, prediction.index());
      row.put("label" + rank, prediction.label());
      row.put("probability" + rank, prediction.probability());
    }
    row.put("class_index", result.shown().index());
    row.put("class_label", result.shown().label());
    row.put("class_probability", result.shown().probability());
    ClassMap.Peak peak = result.peak();
    row.put("row", peak.row());
    row.put("column", peak.column());
    row.put("x", peak.x());
    row.put("y", peak.y());
    row.put("greatest", peak.probability());
    row.put("npy", written.files().getFirst());
    row.put("png", written.files().getLast());
  }

  private static void common(Map<String, Object> row, DenseResult result) {
    row.put("width", result.averaged().width());
    row.put("height", result.averaged().height());
    row.put("model", result.averaged().model());
    row.put("device", result.averaged().device());
  }

  /** The row of a picture that was skipped. */
  Map<String, Object> failed(String file, String error) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("file", file);
    row.put(
        format == Format.TABLE ? "averaged" : "error", format == Format.TABLE ? "skipped" : error);
    return row;
  }

  private static int height(DenseResult result) {
    return result.look().map().rows().places();
  }

  private static int width(DenseResult result) {
    return result.look().map().columns().places();
  }

  private static Map<String, Object> size(Size size) {
    return fields("width", size.width(), "height", size.height());
  }

  private static Map<String, Object> fields(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }

  private static String percent(String label, double probability) {
    return String.format(Locale.ROOT, "%s %.1f %%", label, 100 * probability);
  }
}
