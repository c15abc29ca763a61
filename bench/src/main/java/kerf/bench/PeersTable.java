package kerf.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Rows of {@code kerf bench peers} as a Markdown table: a line a setting, a column a peer. */
final class PeersTable {
  private static final String KERF = "kerf ";

  /**
   * A line of the table.
   *
   * @param precision of Kerf
   * @param processor of the machine: its rows say nothing about another's
   */
  private record Setting(
      String model, String device, int batch, int threads, String precision, String processor) {
    static final Comparator<Setting> ORDER =
        Comparator.comparing(Setting::model)
            .thenComparing(Setting::device, Comparator.reverseOrder())
            .thenComparing(Setting::precision)
            .thenComparingInt(Setting::batch)
            .thenComparing(Comparator.comparingInt(Setting::threads).reversed())
            .thenComparing(Setting::processor);

    static Setting of(JsonNode row) {
      String device = row.get("device").asString();
      return new Setting(
          row.get("model").asString(),
          device.startsWith(KERF) ? device.substring(KERF.length()) : device,
          row.get("batch").asInt(),
          row.get("threads").asInt(),
          row.get("precision").asString(),
          row.get("cpu").asString());
    }
  }

  private PeersTable() {}

  /**
   * The table.
   *
   * @param rows of a cell the last counts; comparisons with Kerf's own devices are left out
   */
  static String of(List<JsonNode> rows) {
    Map<Setting, Map<String, JsonNode>> cells = new LinkedHashMap<>();
    Set<String> peers = new LinkedHashSet<>();
    for (JsonNode row : rows) {
      String peer = row.get("peer").asString();
      if (!peer.startsWith(KERF)) {
        peers.add(peer);
        cells.computeIfAbsent(Setting.of(row), _ -> new LinkedHashMap<>()).put(peer, row);
      }
    }
    List<String> columns = new ArrayList<>(peers.stream().sorted().toList());
    StringBuilder table = new StringBuilder();
    line(
        table, List.of("network", "device", "precision", "batch", "threads", "processor"), columns);
    line(table, Collections.nCopies(6, "---"), Collections.nCopies(columns.size(), "---"));
    cells.keySet().stream()
        .sorted(Setting.ORDER)
        .forEach(
            setting ->
                line(
                    table,
                    List.of(
                        setting.model,
                        "`" + setting.device + "`",
                        setting.precision,
                        Integer.toString(setting.batch),
                        Integer.toString(setting.threads),
                        setting.processor),
                    columns.stream().map(c -> cell(cells.get(setting).get(c))).toList()));
    return table.toString();
  }

  private static void line(StringBuilder table, List<String> first, List<String> rest) {
    table.append("| ").append(String.join(" | ", first));
    rest.forEach(cell -> table.append(" | ").append(cell));
    table.append(" |\n");
  }

  /** Ratio, and both medians in milliseconds. */
  private static String cell(JsonNode row) {
    return row == null
        ? ""
        : String.format(
            Locale.ROOT,
            "%.3f (%.1f / %.1f)",
            row.get("ratio").asDouble(),
            row.get("median_ms").asDouble(),
            row.get("peer_median_ms").asDouble());
  }
}
