package kerf.host.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import kerf.host.output.OutputFile;
import kerf.models.cost.Cut;
import kerf.models.cost.CutTable;
import kerf.models.cost.ModuleCost;
import kerf.models.cost.ModuleTable;
import kerf.models.graph.Segment;

/**
 * What a network is like before any device is chosen, as one page with plots: how large its
 * representation is at each depth, what each module costs and sees.
 *
 * @param name of the network
 * @param network with fixed shapes
 */
public record NetworkPage(String name, Segment network) {
  private static final double MILLION = 1e6;

  /** Labels that stand closer, as a part of the plot's width, would cover one another. */
  private static final double LABEL_SHARE = 0.02;

  private static final List<String> COLUMNS =
      List.of(
          "module",
          "depth",
          "output",
          "parameters",
          "multiply-adds",
          "values",
          "narrowest inside",
          "receptive field");

  /**
   * Writes the page.
   *
   * @throws kerf.models.KerfException when the file cannot be written
   */
  public void write(Path file) {
    write(file, html());
  }

  /**
   * Writes the plot of the representation's size over depth, as SVG.
   *
   * @throws kerf.models.KerfException when the file cannot be written
   */
  public void writePlot(Path file) {
    CutTable cuts = CutTable.of(network);
    write(file, chart(cuts, ModuleTable.of(network).modules()).file(caption()));
  }

  private static void write(Path file, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    OutputFile.write(file, out -> out.write(bytes));
  }

  private String caption() {
    return name + ": values of the representation through each cut";
  }

  /** The page, HTML that is well-formed XML too. */
  public String html() {
    CutTable cuts = CutTable.of(network);
    List<ModuleCost> modules = ModuleTable.of(network).modules();
    Html html = new Html();
    html.element("h1", name + ": representation and cost");
    html.figure(
        "Values of the representation through each cut behind a node, in topological order. At the"
            + " dots one value alone crosses, and a module ends; a bottleneck is narrower than a"
            + " dot before it and one behind it.",
        chart(cuts, modules).element(caption()));
    html.figure(
        "The value that each module ends with, and the narrowest cut anywhere inside the module.",
        Charts.grouped(
            "Values at the end of each module and through its narrowest cut",
            bars(
                "million values",
                modules,
                List.of("end", "narrowest"),
                List.of(ModuleCost::values, ModuleCost::narrowest))));
    html.figure(
        "Multiply-adds of each module.",
        Charts.grouped(
            "Multiply-adds of each module",
            bars(
                "million multiply-adds",
                modules,
                List.of("multiply-adds"),
                List.of(ModuleCost::multiplyAdds))));
    html.figure(
        "Parameters of each module.",
        Charts.grouped(
            "Parameters of each module",
            bars(
                "million parameters",
                modules,
                List.of("parameters"),
                List.of(ModuleCost::parameters))));
    html.table(COLUMNS, modules.stream().map(NetworkPage::row).toList());
    return html.page("kerf models show: " + name);
  }

  private static DepthChart chart(CutTable table, List<ModuleCost> modules) {
    List<Cut> cuts = table.cuts();
    Map<String, Integer> places = new HashMap<>();
    IntStream.range(0, cuts.size()).forEach(i -> places.put(cuts.get(i).after(), i));
    List<Integer> ends = new ArrayList<>(List.of(0));
    List<DepthChart.Label> labels = new ArrayList<>();
    for (ModuleCost module : modules) {
      int end = places.get(module.nodes().getLast());
      ends.add(end);
      int last = labels.isEmpty() ? 0 : labels.getLast().place();
      if (end - last >= cuts.size() * LABEL_SHARE) {
        labels.add(new DepthChart.Label(end, module.name()));
      }
    }
    List<Integer> bottlenecks =
        table.bottlenecks().stream().map(b -> places.get(b.cut().after())).toList();
    return new DepthChart(
        "values",
        cuts.stream().map(Cut::values).toList(),
        List.of(
            new DepthChart.Points("end of a module", Theme.GREEN, ends),
            new DepthChart.Points("bottleneck", Theme.RED, bottlenecks)),
        labels);
  }

  private static Bars bars(
      String unit,
      List<ModuleCost> modules,
      List<String> names,
      List<ToLongFunction<ModuleCost>> values) {
    List<Bars.Series> series = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      ToLongFunction<ModuleCost> value = values.get(i);
      series.add(
          new Bars.Series(
              names.get(i),
              Theme.SERIES[i],
              modules.stream().map(m -> value.applyAsLong(m) / MILLION).toList()));
    }
    return new Bars(unit, modules.stream().map(ModuleCost::name).toList(), series);
  }

  private static List<String> row(ModuleCost module) {
    return List.of(
        module.name(),
        Integer.toString(module.depth()),
        module.out().toString(),
        number(module.parameters()),
        number(module.multiplyAdds()),
        number(module.values()),
        number(module.narrowest()),
        module.field() == null
            ? "-"
            : module.field().rows().size() + "x" + module.field().columns().size());
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
