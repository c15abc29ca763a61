package kerf.host.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What routes that are there already are predicted to take, under conditions of now. */
public final class Pricing {
  private final Costs alone;
  private final Costs busy;

  /**
   * @throws kerf.models.KerfException when no device can run some group
   */
  public Pricing(Conditions conditions) {
    alone = new Costs(conditions.alone());
    busy = new Costs(conditions.busy(), conditions.alone());
  }

  /** A stage as its device computes it undisturbed. */
  public Stage alone(Stage stage) {
    return priced(alone, stage);
  }

  /** A stage as its device computes it beside others. */
  public Stage busy(Stage stage) {
    return priced(busy, stage);
  }

  /**
   * Routes as a candidate: of one device by what it takes alone, of several by what they take
   * beside each other. Their shares are made anew.
   *
   * @param routes at least one, over the conditions' groups and devices
   */
  public Candidate candidate(List<Route> routes) {
    long devices =
        routes.stream().flatMap(r -> r.stages().stream()).map(Stage::device).distinct().count();
    Costs costs = devices == 1 ? alone : busy;
    List<List<Stage>> ways =
        routes.stream().map(r -> r.stages().stream().map(s -> priced(costs, s)).toList()).toList();
    boolean whole = ways.stream().allMatch(stages -> stages.size() == 1);
    if (routes.size() == 1) {
      List<Stage> stages = ways.getFirst();
      Candidate.Kind many =
          stages.size() == devices ? Candidate.Kind.PIPELINE : Candidate.Kind.MIXED;
      Candidate.Kind kind = whole ? Candidate.Kind.SINGLE : many;
      return Candidate.of(costs, kind, List.of(new Route(stages, 1)));
    }
    if (whole && routes.size() == devices) {
      List<Stage> stages = ways.stream().map(List::getFirst).toList();
      return Candidate.of(costs, Candidate.Kind.DATA_PARALLEL, Loads.stealing(stages));
    }
    return Candidate.of(costs, Candidate.Kind.MIXED, shared(costs, ways));
  }

  /**
   * What of routes does not fit into memory, as a sentence; empty when all fits.
   *
   * @param routes over the conditions' groups and devices
   */
  public Optional<String> refuses(List<Route> routes) {
    return new MemoryBudget(busy)
        .refuses(
            routes.stream()
                .map(r -> r.stages().stream().map(s -> priced(busy, s)).toList())
                .toList());
  }

  /** Routes that share batches as well as they can; one that is of no use is left out. */
  private static List<Route> shared(Costs costs, List<List<Stage>> ways) {
    Loads loads = new Loads(costs);
    List<double[]> of = ways.stream().map(loads::of).toList();
    double unit = of.stream().mapToDouble(Loads::greatest).max().orElseThrow();
    of.forEach(load -> Arrays.setAll(load, r -> load[r] / unit));
    double[] rates = RouteMix.rates(of);
    double sum = Arrays.stream(rates).sum();
    List<Route> shared = new ArrayList<>();
    for (int r = 0; r < rates.length; r++) {
      if (rates[r] > 0) {
        shared.add(new Route(ways.get(r), rates[r] / sum));
      }
    }
    return shared;
  }

  private static Stage priced(Costs costs, Stage stage) {
    BitSet groups = new BitSet();
    stage.groups().forEach(g -> groups.set(costs.index(g)));
    return Stage.of(costs, groups, costs.indexOf(stage.device())).because(stage.why());
  }
}
