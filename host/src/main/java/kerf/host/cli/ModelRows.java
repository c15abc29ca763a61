package kerf.host.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kerf.models.cost.Cut;
import kerf.models.cost.CutTable;
import kerf.models.cost.Factorisation;
import kerf.models.cost.FactorisationTable;
import kerf.models.cost.Layer;
import kerf.models.cost.LayerTable;
import kerf.models.cost.ModuleCost;
import kerf.models.cost.ModuleTable;
import kerf.models.cost.ReceptiveField;
import kerf.models.cost.ReceptiveFields;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;

/** What {@code kerf models show} prints, view by view. */
final class ModelRows {
  static final List<String> LAYERS =
      List.of(
          "index",
          "name",
          "kind",
          "in",
          "out",
          "kernel",
          "stride",
          "padding",
          "parameters",
          "multiply_adds");
  static final List<String> FIELD = List.of("receptive_field", "effective_stride", "start_offset");
  static final List<String> MODULES =
      with(
          List.of(
              "index",
              "module",
              "nodes",
              "depth",
              "out",
              "parameters",
              "multiply_adds",
              "values",
              "narrowest",
              "peak_values"),
          FIELD);
  static final List<String> CUTS =
      List.of("index", "after", "kind", "out", "tensors", "values", "single_percent", "bottleneck");
  static final List<String> FACTORISATION =
      List.of(
          "index",
          "layers",
          "form",
          "replaces",
          "channels",
          "multiply_adds",
          "unfactorised",
          "saving_percent",
          "equal_widths_percent");

  private static final double PERCENT = 100;

  private ModelRows() {}

  static List<String> with(List<String> columns, List<String> more) {
    List<String> all = new ArrayList<>(columns);
    all.addAll(more);
    return List.copyOf(all);
  }

  /**
   * Layer by layer, and their sum.
   *
   * @param field whether receptive fields are asked for
   */
  static List<Map<String, Object>> layers(Segment segment, boolean field) {
    LayerTable table = LayerTable.of(segment);
    ReceptiveFields fields = ReceptiveFields.of(segment);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Layer layer : table.layers()) {
      Map<String, Object> row = layer(rows.size(), layer);
      if (field) {
        put(row, fields.of(layer.name()));
      }
      rows.add(row);
    }
    Map<String, Object> total = new LinkedHashMap<>();
    total.put("name", "TOTAL");
    total.put("kind", segment.graph().name());
    total.put("parameters", table.parameters());
    total.put("multiply_adds", table.multiplyAdds());
    rows.add(total);
    return rows;
  }

  private static Map<String, Object> layer(int index, Layer layer) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("index", index);
    row.put("name", layer.name());
    row.put("kind", layer.kind());
    row.put("in", layer.in().stream().map(Shape::toString).collect(Collectors.joining("+")));
    row.put("out", layer.out().toString());
    if (layer.window() != null) {
      row.put("kernel", layer.window().kernelH() + "x" + layer.window().kernelW());
      row.put("stride", layer.window().strideH() + "x" + layer.window().strideW());
      row.put("padding", layer.window().padding().toString());
    }
    row.put("parameters", layer.parameters());
    row.put("multiply_adds", layer.multiplyAdds());
    return row;
  }

  private static void put(Map<String, Object> row, ReceptiveField field) {
    if (field == null) {
      return;
    }
    ReceptiveField.Span rows = field.rows();
    ReceptiveField.Span columns = field.columns();
    row.put("receptive_field", rows.size() + "x" + columns.size());
    if (rows.stride() > 0 && columns.stride() > 0) {
      row.put("effective_stride", rows.stride() + "x" + columns.stride());
    }
    row.put("start_offset", rows.start() + "x" + columns.start());
  }

  /** Module by module, and the whole network. */
  static List<Map<String, Object>> modules(Segment segment) {
    ModuleTable table = ModuleTable.of(segment);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (ModuleCost module : table.modules()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("index", rows.size());
      row.put("module", module.name());
      row.put("nodes", module.nodes().size());
      row.put("depth", module.depth());
      row.put("out", module.out().toString());
      row.put("parameters", module.parameters());
      row.put("multiply_adds", module.multiplyAdds());
      row.put("values", module.values());
      row.put("narrowest", module.narrowest());
      row.put("peak_values", module.peakValues());
      put(row, module.field());
      rows.add(row);
    }
    Map<String, Object> total = new LinkedHashMap<>();
    total.put("module", "TOTAL");
    total.put("nodes", table.modules().stream().mapToInt(m -> m.nodes().size()).sum());
    total.put("depth", table.depth());
    total.put("parameters", table.parameters());
    total.put("multiply_adds", table.multiplyAdds());
    total.put("peak_values", table.peakValues());
    rows.add(total);
    return rows;
  }

  /** Cut by cut. */
  static List<Map<String, Object>> cuts(CutTable table) {
    Map<Cut, Double> bottlenecks =
        table.bottlenecks().stream()
            .collect(Collectors.toMap(CutTable.Bottleneck::cut, CutTable.Bottleneck::depth));
    List<Map<String, Object>> rows = new ArrayList<>();
    Cut single = null;
    for (Cut cut : table.cuts()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("index", rows.size());
      row.put("after", cut.after());
      row.put("kind", cut.kind());
      row.put("out", cut.shape().toString());
      row.put("tensors", cut.crossing().size());
      row.put("values", cut.values());
      if (cut.isSingle()) {
        Cut before = single == null ? cut : single;
        row.put("single_percent", percent((double) cut.values() / (double) before.values()));
        single = cut;
      }
      if (bottlenecks.containsKey(cut)) {
        row.put("bottleneck", hundredths(bottlenecks.get(cut)));
      }
      rows.add(row);
    }
    return rows;
  }

  /** Chain by chain, their sum, and the network with and without them. */
  static List<Map<String, Object>> factorisation(Segment segment) {
    FactorisationTable table = FactorisationTable.of(segment);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Factorisation chain : table.found()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("index", rows.size());
      row.put("layers", String.join(" ", chain.layers()));
      row.put("form", chain.form());
      row.put("replaces", chain.kernel() + "x" + chain.kernel());
      row.put("channels", chain.in() + "->" + chain.out());
      put(row, chain.multiplyAdds(), chain.unfactorised());
      row.put("equal_widths_percent", percent(chain.equalWidths()));
      rows.add(row);
    }
    rows.add(sum("TOTAL", table.factorised(), table.unfactorised()));
    long rest = table.multiplyAdds() - table.factorised();
    rows.add(sum("NETWORK", table.multiplyAdds(), rest + table.unfactorised()));
    return rows;
  }

  private static Map<String, Object> sum(String name, long taken, long unfactorised) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("layers", name);
    put(row, taken, unfactorised);
    return row;
  }

  private static void put(Map<String, Object> row, long taken, long unfactorised) {
    row.put("multiply_adds", taken);
    row.put("unfactorised", unfactorised);
    if (unfactorised > 0) {
      row.put("saving_percent", percent(1 - (double) taken / unfactorised));
    }
  }

  /** Per cent, to a tenth. */
  static double percent(double ratio) {
    return Math.round(10 * PERCENT * ratio) / 10.0;
  }

  static double hundredths(double value) {
    return Math.round(100 * value) / 100.0;
  }
}
