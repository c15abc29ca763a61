package kerf.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
          "final",
          "final_regret",
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

  /** Others that the chosen one is measured beside once more. */
  private static final int FINALISTS = 3;

  private PlanRows() {}

  /**
   * A plan that is measured.
   *
   * @param name cuts and devices
   * @param routes that are run
   * @param predicted pictures a second by the cost model
   * @param chosen by the planner
   * @param rates pictures a second in each round
   * @param finals the same in the rounds among the fastest; empty for one that is not of them
   * @param voids numbers of rounds that do not count, because the machine did not keep up with an
   *     acted one
   */
  record Entry(
      String name,
      List<Route> routes,
      double predicted,
      boolean chosen,
      List<Double> rates,
      List<Double> finals,
      List<Integer> voids) {
    Entry(String name, List<Route> routes, double predicted, boolean chosen) {
      this(
          name, routes, predicted, chosen, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    double median() {
      return Figures.median(rates);
    }
  }

  /**
   * The chosen one and the fastest others: of many plans that are about as fast, the one of the
   * largest median is mostly one that was lucky.
   */
  static List<Entry> finalists(List<Entry> entries) {
    return Stream.concat(
            entries.stream().filter(Entry::chosen),
            entries.stream()
                .filter(e -> !e.chosen())
                .sorted(Comparator.comparingDouble(Entry::median).reversed())
                .limit(FINALISTS))
        .toList();
  }

  /** The fastest first. */
  static List<Map<String, Object>> of(List<Entry> entries) {
    List<Entry> sorted =
        entries.stream().sorted(Comparator.comparingDouble(Entry::median).reversed()).toList();
    double best =
        entries.stream()
            .filter(e -> !e.finals().isEmpty())
            .mapToDouble(e -> Figures.median(e.finals()))
            .max()
            .orElse(Double.NaN);
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
      if (!entry.finals().isEmpty()) {
        double last = Figures.median(entry.finals());
        row.put("final", Figures.rounded(last));
        row.put("final_regret", Figures.rounded(best / last - 1));
      }
      row.put("off", Figures.rounded(entry.predicted() / entry.median() - 1));
      row.put("void", entry.voids().size());
      rows.add(row);
    }
    return rows;
  }
}
