package kerf.host.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Plans in which a device comes twice, or batches take different routes, by column generation: the
 * programme of {@link RouteMix} over the routes known so far, whose prices of resources make {@link
 * RoutePricing} find routes that would improve it, until none does. Of the routes a few are kept,
 * because each needs programs, memory and threads.
 */
final class MixedSearch {
  /** More cuts make pricing take longer than what they gain is worth. */
  private static final int MAX_CUTS = 600;

  private static final int MAX_ROUNDS = 100;

  /** No route improves the mix by more. */
  private static final double CONVERGED = 1e-3;

  private final Costs costs;
  private final Loads loads;
  private final MemoryBudget memory;
  private final double unit;
  private final Set<List<PipelineSearch.Part>> known = new LinkedHashSet<>();
  private final List<RouteColumn> columns = new ArrayList<>();

  private MixedSearch(Costs costs, double unit) {
    this.costs = costs;
    this.loads = new Loads(costs);
    this.memory = new MemoryBudget(costs);
    this.unit = unit;
  }

  /**
   * A mix.
   *
   * @param routes with their shares
   * @param relaxed batches a second that any number of routes along these cuts would reach, memory
   *     of several together not counted
   */
  record Mix(List<Route> routes, double relaxed) {
    /** Copies the list. */
    Mix {
      routes = List.copyOf(routes);
    }
  }

  /**
   * The best mix that was found.
   *
   * @param begin ways that are known, such as single devices and the best pipeline
   * @return empty when no route fits
   */
  static Optional<Mix> best(Costs costs, List<List<PipelineSearch.Part>> begin) {
    Loads loads = new Loads(costs);
    double unit =
        begin.stream()
            .mapToDouble(parts -> Loads.greatest(loads.of(stages(costs, parts))))
            .filter(load -> load > 0)
            .min()
            .orElse(1);
    MixedSearch search = new MixedSearch(costs, unit);
    begin.forEach(search::add);
    return search.run(cuts(costs, begin));
  }

  private static List<Stage> stages(Costs costs, List<PipelineSearch.Part> parts) {
    return parts.stream().map(p -> Stage.of(costs, p.groups(), p.device())).toList();
  }

  /** Prefixes of as many orders as are allowed, and where the known ways are cut. */
  private static Downsets cuts(Costs costs, List<List<PipelineSearch.Part>> begin) {
    List<List<Integer>> orders = new ArrayList<>();
    for (List<PipelineSearch.Part> parts : begin) {
      orders.add(parts.stream().flatMap(p -> p.groups().stream().boxed()).toList());
    }
    orders.addAll(TopologicalOrders.of(costs));
    List<List<Integer>> distinct = orders.stream().distinct().toList();
    int most = Math.max(1, MAX_CUTS / costs.groups());
    return Downsets.prefixes(distinct.subList(0, Math.min(most, distinct.size())));
  }

  private boolean add(List<PipelineSearch.Part> parts) {
    List<Stage> stages = stages(costs, parts);
    if (memory.refuses(List.of(stages)).isPresent() || !known.add(parts)) {
      return false;
    }
    double[] load = loads.of(stages);
    Arrays.setAll(load, r -> load[r] / unit);
    return columns.add(new RouteColumn(stages, load));
  }

  private Optional<Mix> run(Downsets cuts) {
    RoutePricing pricing = new RoutePricing(costs, cuts);
    double[] decoding = loads.ofDecoding();
    boolean better = true;
    for (int round = 0; round < MAX_ROUNDS && better; round++) {
      double[] prices = prices();
      double least = 1 - CONVERGED;
      for (int r = 0; r < prices.length; r++) {
        least -= prices[r] * decoding[r] / unit;
      }
      better = false;
      for (RoutePricing.Way way : pricing.cheapest(prices)) {
        better |= way.price() / unit < least && add(way.parts());
      }
    }
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    double[] rates = RouteMix.rates(columns.stream().map(RouteColumn::load).toList());
    List<Route> few = new FewRoutes(memory).best(columns, rates);
    return Optional.of(new Mix(few, Arrays.stream(rates).sum() / unit));
  }

  private double[] prices() {
    if (!columns.isEmpty()) {
      return RouteMix.prices(columns.stream().map(RouteColumn::load).toList());
    }
    double[] even = new double[loads.resources()];
    Arrays.fill(even, Double.MIN_NORMAL);
    return even;
  }
}
