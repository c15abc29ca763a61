package kerf.host.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import kerf.host.api.Environment;
import kerf.host.api.Network;
import kerf.host.output.RowWriter;
import kerf.models.cost.Comparison;
import kerf.models.cost.ModuleCost;
import kerf.models.cost.ModuleTable;
import kerf.models.graph.Segment;
import kerf.models.zoo.Flavour;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kerf models compare}. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description =
        "Shows two networks side by side, by resolution and module: parameters, multiply-adds, peak"
            + " of values alive at once, receptive field, depth.",
    footer = {
      "",
      "A ratio is A divided by B. What the columns mean is in docs/insight.md.",
      "",
      "Examples:",
      "  kerf models compare inception-v3 googlenet",
      "  kerf models compare inception-v3 inception-v3:keras --format csv"
    })
final class ModelsCompareCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of(
          "part",
          "stride",
          "a",
          "b",
          "parameters_a",
          "parameters_b",
          "parameters_ratio",
          "multiply_adds_a",
          "multiply_adds_b",
          "multiply_adds_ratio",
          "peak_values_a",
          "peak_values_b",
          "peak_values_ratio",
          "receptive_field_a",
          "receptive_field_b",
          "depth_a",
          "depth_b");

  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "As for 'kerf models show'; NAME:FLAVOUR for an architecture in a flavour.")
  private String first;

  @Parameters(index = "1", paramLabel = "B", description = "The same.")
  private String second;

  @Option(
      names = "--input-size",
      paramLabel = "HxW",
      description = "Size of both networks' picture (default: what each is made for).")
  private String size;

  @Mixin private FormatOption format;

  @Override
  public Integer call() {
    Network.Size wanted = size == null ? null : Network.Size.parse(size);
    Comparison comparison = Comparison.of(table(first, wanted), table(second, wanted));
    try (RowWriter writer = format.writer(COLUMNS)) {
      for (Comparison.Stage stage : comparison.stages()) {
        for (Comparison.Pair pair : stage.pairs()) {
          writer.row(
              row(
                  "module",
                  stage,
                  pair.a() == null ? null : pair.a().name(),
                  pair.b() == null ? null : pair.b().name(),
                  Side.of(Stream.ofNullable(pair.a()).toList()),
                  Side.of(Stream.ofNullable(pair.b()).toList())));
        }
        writer.row(row("stage", stage, null, null, Side.of(stage.a()), Side.of(stage.b())));
      }
      Side a = Side.of(comparison.a().modules());
      Side b = Side.of(comparison.b().modules());
      writer.row(row("TOTAL", null, first, second, a, b));
    }
    return ExitCode.OK;
  }

  private static ModuleTable table(String reference, Network.Size size) {
    Network network = find(reference);
    return ModuleTable.of(Segment.of(network.graph(), network.single(size)));
  }

  private static Network find(String reference) {
    int colon = reference.lastIndexOf(':');
    String flavour = reference.substring(colon + 1);
    boolean flavoured =
        colon > 0 && Stream.of(Flavour.values()).anyMatch(f -> f.id().equals(flavour));
    return flavoured
        ? Network.find(Environment.modelRoots(), reference.substring(0, colon), flavour)
        : Network.find(Environment.modelRoots(), reference);
  }

  /** Sums over the modules of one network. */
  private record Side(long parameters, long multiplyAdds, long peak, String field, int depth) {
    static Side of(List<ModuleCost> modules) {
      if (modules.isEmpty()) {
        return null;
      }
      ModuleCost last = modules.getLast();
      return new Side(
          modules.stream().mapToLong(ModuleCost::parameters).sum(),
          modules.stream().mapToLong(ModuleCost::multiplyAdds).sum(),
          modules.stream().mapToLong(ModuleCost::peakValues).max().getAsLong(),
          last.field() == null
              ? null
              : last.field().rows().size() + "x" + last.field().columns().size(),
          modules.stream().mapToInt(ModuleCost::depth).sum());
    }
  }

  private static Map<String, Object> row(
      String part, Comparison.Stage stage, String nameA, String nameB, Side a, Side b) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("part", part);
    if (stage != null) {
      row.put("stride", stage.stride() == Comparison.WHOLE ? "whole" : "" + stage.stride());
    }
    row.put("a", nameA);
    row.put("b", nameB);
    pair(row, "parameters", a, b, Side::parameters);
    pair(row, "multiply_adds", a, b, Side::multiplyAdds);
    pair(row, "peak_values", a, b, Side::peak);
    row.put("receptive_field_a", a == null ? null : a.field());
    row.put("receptive_field_b", b == null ? null : b.field());
    row.put("depth_a", a == null ? null : a.depth());
    row.put("depth_b", b == null ? null : b.depth());
    return row;
  }

  private static void pair(
      Map<String, Object> row, String name, Side a, Side b, ToLongFunction<Side> value) {
    Long left = a == null ? null : Long.valueOf(value.applyAsLong(a));
    Long right = b == null ? null : Long.valueOf(value.applyAsLong(b));
    row.put(name + "_a", left);
    row.put(name + "_b", right);
    if (left != null && right != null && right != 0) {
      row.put(name + "_ratio", ModelRows.hundredths((double) left / right));
    }
  }
}
