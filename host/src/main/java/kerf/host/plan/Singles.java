package kerf.host.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plans of one device each.
 *
 * @param devices that can compute the whole network
 * @param candidates one for each of them
 * @param refused a sentence for each other one
 */
record Singles(List<Integer> devices, List<Candidate> candidates, List<String> refused) {
  static Singles of(Costs costs) {
    Singles singles = new Singles(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int d = 0; d < costs.devices(); d++) {
      singles.add(costs, d);
    }
    return singles;
  }

  private void add(Costs costs, int d) {
    String device = costs.device(d).name();
    Stage stage = Stage.of(costs, costs.all(), d).because("the whole network");
    if (Double.isInfinite(stage.computeSeconds())) {
      refused.add(device + " alone cannot run '" + firstBarred(costs, d) + "', or may not");
      return;
    }
    Optional<String> tooLarge = new MemoryBudget(costs).refuses(List.of(List.of(stage)));
    if (tooLarge.isPresent()) {
      refused.add(tooLarge.get() + " for the whole network");
      return;
    }
    devices.add(d);
    List<Route> routes = List.of(new Route(List.of(stage), 1));
    candidates.add(Candidate.of(costs, Candidate.Kind.SINGLE, routes));
  }

  private static String firstBarred(Costs costs, int d) {
    int g = 0;
    while (Double.isFinite(costs.seconds(d, g))) {
      g++;
    }
    return costs.group(g).name();
  }
}
