package kerf.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kerf.host.plan.Route;

/** What plans were predicted and measured to do, and by how much each misses the best. */
final class PlanRows {
  static final List<String> COLUMNS =
      List.of(
          "plan",
          "chosen",
          "rank",
          "predicted",
          "measured",
          "least",
          "most",
          "regret",
          "off",
          "void",
          "model",
          "batch",
          "devices",
          "acted",
          "pictures",
          "rounds",
          "seed",
          "threads",
          "java",
          "cpu",
          "load_before",
          "load_after",
          "commit",
          "date");

  private PlanRows() {}

  /**
   * A plan that is measured.
   *
   * @param name cuts and devices
   * @param routes that are run
   * @param predicted pictures a second by the cost model
   * @param chosen by the planner
   * @param rates pictures a second in each round
   * @param voids numbers of rounds that do not count, because the machine did not keep up with an
   *     acted one
   */
  record Entry(
      String name,
      List<Route> routes,
      double predicted,
      boolean chosen,
      List<Double> rates,
      List<Integer> voids) {
    Entry(String name, List<Route> routes, double predicted, boolean chosen) {
      this(name, routes, predicted, chosen, new ArrayList<>(), new ArrayList<>());
    }

    double median() {
      return Figures.median(rates);
    }
  }

  /** The fastest first. */
  static List<Map<String, Object>> of(List<Entry> entries) {
    List<Entry> sorted =
        entries.stream().sorted(Comparator.comparingDouble(Entry::median).reversed()).toList();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Entry entry : sorted) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("plan", entry.name());
      row.put("chosen", entry.chosen());
      row.put("rank", rows.size() + 1);
      row.put("predicted", Figures.rounded(entry.predicted()));
      row.put("measured", Figures.rounded(entry.median()));
      row.put("least", Figures.rounded(Figures.min(entry.rates())));
      row.put(
          "most", Figures.rounded(entry.rates().stream().mapToDouble(r -> r).max().orElseThrow()));
      row.put("regret", Figures.rounded(sorted.getFirst().median() / entry.median() - 1));
      row.put("off", Figures.rounded(entry.predicted() / entry.median() - 1));
      row.put("void", entry.voids().size());
      rows.add(row);
    }
    return rows;
  }
}
