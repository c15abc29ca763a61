package kerf.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kerf.host.plan.Conditions;
import kerf.host.plan.Group;
import kerf.host.plan.PlanDevice;
import kerf.host.plan.Pricing;
import kerf.host.plan.Route;
import kerf.host.plan.Stage;

/**
 * Plans that nobody thought about: the network's own order cut at random into one to four stages,
 * each on a random device other than the one before; one plan in four has two such routes. Whatever
 * a device cannot run, or does not fit into memory, is drawn again.
 */
final class RandomPlans {
  private static final int MOST_STAGES = 4;
  private static final int ONE_ROUTE_IN = 4;
  private static final int TRIES = 10_000;

  private final List<Group> groups;
  private final List<String> devices;
  private final Pricing pricing;
  private final SplittableRandom random;
  private final Set<String> drawn = new HashSet<>();

  /**
   * @param known plans that are not to be drawn again
   */
  RandomPlans(Conditions conditions, List<List<Route>> known, long seed) {
    known.forEach(plan -> drawn.add(signature(plan)));
    this.groups = conditions.alone().groups();
    this.devices = conditions.alone().devices().stream().map(PlanDevice::name).toList();
    this.pricing = new Pricing(conditions);
    this.random = new SplittableRandom(seed);
  }

  /** Different plans; fewer where there are not so many. */
  List<List<Route>> draw(int count) {
    List<List<Route>> plans = new ArrayList<>();
    for (int i = 0; i < TRIES && plans.size() < count; i++) {
      int routes = random.nextInt(ONE_ROUTE_IN) == 0 ? 2 : 1;
      List<Route> plan = IntStream.range(0, routes).mapToObj(_ -> route(1.0 / routes)).toList();
      if (canRun(plan) && pricing.refuses(plan).isEmpty() && drawn.add(signature(plan))) {
        plans.add(plan);
      }
    }
    return plans;
  }

  private Route route(double share) {
    int most = devices.size() == 1 ? 1 : Math.min(MOST_STAGES, groups.size());
    int count = 1 + random.nextInt(most);
    int[] cuts =
        random
            .ints(1, groups.size() + (count == 1 ? 1 : 0))
            .distinct()
            .limit(count - 1)
            .sorted()
            .toArray();
    List<Stage> stages = new ArrayList<>();
    String device = "";
    for (int s = 0; s < count; s++) {
      int from = s == 0 ? 0 : cuts[s - 1];
      int to = s == count - 1 ? groups.size() : cuts[s];
      device = other(device);
      stages.add(stage(device, groups.subList(from, to)));
    }
    return new Route(stages, share);
  }

  private String other(String than) {
    List<String> others = devices.stream().filter(d -> !d.equals(than)).toList();
    return others.get(random.nextInt(others.size()));
  }

  private static Stage stage(String device, List<Group> part) {
    List<String> names = part.stream().map(Group::name).toList();
    return new Stage(device, names, 0, 0, 0, List.of(), List.of(), 0, "drawn");
  }

  private boolean canRun(List<Route> plan) {
    return plan.stream()
        .flatMap(route -> route.stages().stream())
        .allMatch(
            stage ->
                groups.stream()
                    .filter(g -> stage.groups().contains(g.name()))
                    .allMatch(g -> g.seconds().containsKey(stage.device())));
  }

  /** What is the same in two plans that are: devices and cuts. */
  static String signature(List<Route> plan) {
    return plan.stream()
        .map(
            route ->
                route.stages().stream()
                    .map(s -> s.device() + " from " + s.groups().getFirst())
                    .toList()
                    .toString())
        .sorted()
        .toList()
        .toString();
  }
}
