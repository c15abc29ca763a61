package kerf.host.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Chooses the few routes of many that are kept: each needs programs, memory and threads. */
final class FewRoutes {
  static final int MAX_ROUTES = 3;

  /** A route more must gain this part of the rate. */
  static final double WORTH = 0.005;

  /** And a stage more this. */
  private static final double WORTH_OF_STAGE = 0.001;

  /** Routes of which the best few are sought: so many of the whole mix, and so many fast ones. */
  private static final int KEPT = 6;

  private final MemoryBudget memory;

  FewRoutes(MemoryBudget memory) {
    this.memory = memory;
  }

  /**
   * The best of at most {@link #MAX_ROUTES}.
   *
   * @param columns all routes
   * @param rates batches that take each of them in the best mix of all
   * @return empty when nothing fits
   */
  List<Route> best(List<RouteColumn> columns, double[] rates) {
    Map<RouteColumn, Double> used = new HashMap<>();
    for (int c = 0; c < rates.length; c++) {
      used.put(columns.get(c), rates[c]);
    }
    Comparator<RouteColumn> fastest = Comparator.comparingDouble(c -> Loads.greatest(c.load()));
    Comparator<RouteColumn> most = Comparator.comparingDouble(c -> -used.get(c));
    List<RouteColumn> kept =
        Stream.concat(
                columns.stream().sorted(most.thenComparing(fastest)).limit(KEPT),
                columns.stream().sorted(fastest).limit(KEPT))
            .distinct()
            .toList();
    Best best = Best.NONE;
    for (int count = 1; count <= MAX_ROUTES; count++) {
      Best more = best(kept, List.of(), count);
      best = more.worth() > best.worth() * (1 + WORTH) ? more : best;
    }
    return best.routes();
  }

  /**
   * Routes with shares.
   *
   * @param routes empty when nothing fits
   * @param rate batches in the unit of time
   */
  private record Best(List<Route> routes, double rate) {
    static final Best NONE = new Best(List.of(), 0);

    /** The rate, less what its stages must gain. */
    double worth() {
      int stages = routes.stream().mapToInt(r -> r.stages().size()).sum();
      return rate * (1 - WORTH_OF_STAGE * stages);
    }
  }

  private Best best(List<RouteColumn> kept, List<RouteColumn> chosen, int count) {
    if (count == 0) {
      return mix(chosen);
    }
    Best best = Best.NONE;
    for (int c = 0; c < kept.size(); c++) {
      List<RouteColumn> more = new ArrayList<>(chosen);
      more.add(kept.get(c));
      Best found = best(kept.subList(c + 1, kept.size()), more, count - 1);
      best = found.worth() > best.worth() ? found : best;
    }
    return best;
  }

  private Best mix(List<RouteColumn> chosen) {
    if (memory.refuses(chosen.stream().map(RouteColumn::stages).toList()).isPresent()) {
      return Best.NONE;
    }
    double[] rates = RouteMix.rates(chosen.stream().map(RouteColumn::load).toList());
    double rate = Arrays.stream(rates).sum();
    List<Route> routes = new ArrayList<>();
    for (int c = 0; c < rates.length; c++) {
      if (rates[c] > 0) {
        routes.add(new Route(chosen.get(c).stages(), rates[c] / rate));
      }
    }
    return new Best(routes, rate);
  }
}
