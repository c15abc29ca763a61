package kerf.host.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kerf.host.batch.Adaptation;
import kerf.host.pipeline.Recorder;
import kerf.host.pipeline.Replanner;
import kerf.host.plan.Candidate;
import kerf.host.plan.CostModel;
import kerf.host.plan.Goal;
import kerf.host.plan.Group;
import kerf.host.plan.Plan;
import kerf.host.plan.Planner;
import kerf.host.plan.Restrictions;
import kerf.host.plan.Route;
import kerf.host.plan.Stage;
import kerf.models.KerfException;

/** The plan of a run, and how to make the next one. */
final class Planned implements Replanner {
  private final CostModel costs;
  private final Goal goal;
  private final Plan plan;
  private final Candidate chosen;

  /**
   * Plans.
   *
   * @param required devices that it must use, at least
   * @throws KerfException when there is no such plan
   */
  Planned(CostModel costs, Goal goal, int required) {
    this.costs = costs;
    this.goal = goal;
    this.plan = Planner.plan(costs, Restrictions.NONE, goal);
    this.chosen =
        plan.compared().stream()
            .filter(Planned::hasRoutes)
            .filter(c -> devices(c).size() >= required)
            .findFirst()
            .orElseThrow(
                () ->
                    new KerfException(
                        "no plan uses %d devices; there are %s"
                            .formatted(required, plan.compared())));
  }

  private static boolean hasRoutes(Candidate candidate) {
    return candidate.kind() != Candidate.Kind.BRANCHES;
  }

  private static Set<String> devices(Candidate candidate) {
    return candidate.stages().stream().map(Stage::device).collect(Collectors.toSet());
  }

  Plan plan() {
    return plan;
  }

  Candidate chosen() {
    return chosen;
  }

  List<Route> routes() {
    return chosen.routes();
  }

  @Override
  public List<Route> without(Set<String> retired) {
    List<Group> left = new ArrayList<>();
    for (Group group : costs.groups()) {
      Map<String, Double> seconds = new LinkedHashMap<>(group.seconds());
      seconds.keySet().removeAll(retired);
      left.add(
          new Group(
              group.name(),
              group.reads(),
              group.bytes(),
              group.weightBytes(),
              group.output(),
              seconds));
    }
    CostModel rest =
        new CostModel(
            costs.network(),
            costs.batch(),
            costs.inputs(),
            left,
            costs.devices().stream().filter(d -> !retired.contains(d.name())).toList());
    return new Planned(rest, goal, 1).routes();
  }

  /** Looks after the run. */
  Adaptation adaptation(Recorder recorder) {
    return Adaptation.NONE;
  }
}
