package kerf.host.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kerf.host.diff.Compared;
import kerf.host.diff.Difference;
import kerf.host.diff.Isolation;
import kerf.host.output.Format;

/**
 * The rows of {@code kerf diff}: a value that both devices computed, how far they are apart, and
 * whether it is the first beyond its bound.
 *
 * @param format tables have short numbers, and no room for what is known of the first one
 */
record DiffRows(Format format) {
  private static final List<String> COLUMNS =
      List.of("node", "kind", "shape", "difference", "allowed", "ratio", "verdict");

  private static final List<String> ALL =
      List.of(
          "node",
          "kind",
          "shape",
          "difference",
          "allowed",
          "ratio",
          "verdict",
          "made_here",
          "carried_here",
          "nodes",
          "folder");

  List<String> columns() {
    return format == Format.TABLE ? COLUMNS : ALL;
  }

  Map<String, Object> row(Compared value) {
    return row(value, value.difference().exceeds() ? "beyond" : "within");
  }

  /**
   * The row of the node that was found.
   *
   * @param written folder of the reproduction; null when there is none
   */
  Map<String, Object> first(Isolation found, Path written) {
    Map<String, Object> row = row(found.inNetwork(), "first");
    row.put("made_here", found.made().error());
    row.put("carried_here", found.carried().error());
    row.put("nodes", found.smallest().map(part -> part.nodes().size()).orElse(null));
    row.put("folder", written == null ? null : written.toString());
    return row;
  }

  private Map<String, Object> row(Compared value, String verdict) {
    Difference difference = value.difference();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("node", value.node().name());
    row.put("kind", value.node().op().kind());
    row.put("shape", value.shape().toString());
    row.put("difference", number("%.2e", difference.error()));
    row.put("allowed", number("%.2e", difference.allowed()));
    row.put("ratio", number("%.3f", difference.ratio()));
    row.put("verdict", verdict);
    return row;
  }

  private Object number(String pattern, double value) {
    return format == Format.TABLE ? String.format(Locale.ROOT, pattern, value) : (Object) value;
  }
}
