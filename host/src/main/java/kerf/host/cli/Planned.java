package kerf.host.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kerf.host.batch.Recalibration;
import kerf.host.pipeline.Recorder;
import kerf.host.pipeline.Replanner;
import kerf.host.plan.Candidate;
import kerf.host.plan.Conditions;
import kerf.host.plan.Goal;
import kerf.host.plan.Plan;
import kerf.host.plan.Planner;
import kerf.host.plan.Restrictions;
import kerf.host.plan.Route;
import kerf.host.plan.Stage;
import kerf.host.report.Rates;
import kerf.models.KerfException;

/**
 * The plan of a run, and how to make the next one.
 *
 * @param conditions what devices take
 * @param goal what is wanted
 * @param routes that batches take
 * @param plan they were chosen by; empty when somebody gave them
 * @param chosen of the plan; empty when somebody gave the routes
 * @param required devices that it must use, at least, as long as none is retired
 * @param basis what predictions rest on
 */
record Planned(
    Conditions conditions,
    Goal goal,
    List<Route> routes,
    Optional<Plan> plan,
    Optional<Candidate> chosen,
    int required,
    Basis basis)
    implements Replanner {
  /** Copies the list. */
  Planned {
    routes = List.copyOf(routes);
  }

  /** Routes that somebody gave; the next plan is made as any. */
  static Planned given(List<Route> routes, Conditions conditions, Goal goal, Basis basis) {
    return new Planned(conditions, goal, routes, Optional.empty(), Optional.empty(), 1, basis);
  }

  /**
   * The best plan that can be run.
   *
   * @param required devices that it must use, at least
   * @throws KerfException when there is no such plan
   */
  static Planned best(Conditions conditions, Goal goal, int required, Basis basis) {
    return best(conditions, goal, required, Restrictions.NONE, basis);
  }

  private static Planned best(
      Conditions conditions, Goal goal, int required, Restrictions restrictions, Basis basis) {
    Plan plan = Planner.plan(conditions, restrictions, goal);
    Candidate chosen =
        plan.compared().stream()
            // Branches side by side have no routes.
            .filter(c -> c.kind() != Candidate.Kind.BRANCHES)
            .filter(c -> devices(c.routes()).size() >= required)
            .filter(c -> required > 1 || conditions.believe(c, plan.compared()))
            .findFirst()
            .orElseThrow(
                () ->
                    new KerfException(
                        "no plan uses %d devices; there are %s"
                            .formatted(required, plan.compared())));
    return new Planned(
        conditions, goal, chosen.routes(), Optional.of(plan), Optional.of(chosen), required, basis);
  }

  /** Ids of the devices that routes use. */
  static Set<String> devices(List<Route> routes) {
    return routes.stream()
        .flatMap(r -> r.stages().stream())
        .map(Stage::device)
        .collect(Collectors.toSet());
  }

  /** What is predicted, in pictures a second. */
  Rates rates() {
    String line = chosen.map(Candidate::toString).orElse(routes + ", as given");
    if (!basis.known()) {
      return Rates.unknown(line, basis.source());
    }
    if (plan.isEmpty()) {
      return new Rates(line, basis.rate(), basis.bound(), List.of(), basis.source());
    }
    Map<String, Double> alone = new LinkedHashMap<>();
    conditions.alone().devices().forEach(d -> alone.put(d.name(), null));
    plan.get().compared().stream()
        .filter(c -> c.kind() == Candidate.Kind.SINGLE)
        .forEach(c -> alone.put(c.stages().getFirst().device(), c.rate()));
    List<Rates.Single> singles = new ArrayList<>();
    alone.forEach((device, rate) -> singles.add(new Rates.Single(device, rate)));
    return new Rates(
        line, chosen.orElseThrow().rate(), plan.get().bound().rate(), singles, basis.source());
  }

  /** Whether the times of a stage are predictions, and not stand-ins. */
  boolean predicts(Stage stage) {
    boolean given = routes.stream().anyMatch(r -> r.stages().contains(stage));
    return basis.known() && (plan.isPresent() || given);
  }

  @Override
  public List<Route> without(Set<String> retired) {
    return best(conditions, goal, 1, barred(retired), basis).routes();
  }

  /**
   * What changes the plan when devices take other times than those it was made by.
   *
   * @param pictures that are to be run
   * @return empty where there is nothing to choose or to compare with: routes that somebody gave, a
   *     device without profile, or a plan for the least time of one batch
   */
  Optional<Recalibration> adapting(long pictures, Recorder recorder) {
    boolean measured = conditions.alone().devices().size() > 1 && plan.isPresent();
    return measured && goal instanceof Goal.Throughput
        ? Optional.of(new Recalibration(this::again, conditions, routes, pictures, recorder))
        : Optional.empty();
  }

  private Candidate again(Conditions now, long left, Set<String> retired) {
    int least = retired.isEmpty() ? required : 1;
    return best(now, new Goal.Throughput(left), least, barred(retired), basis)
        .chosen()
        .orElseThrow();
  }

  private Restrictions barred(Set<String> devices) {
    return new Restrictions(
        Map.of(),
        devices.stream()
            .flatMap(
                device ->
                    conditions.alone().groups().stream()
                        .map(g -> new Restrictions.Prohibition(g.name(), device)))
            .collect(Collectors.toSet()));
  }
}
