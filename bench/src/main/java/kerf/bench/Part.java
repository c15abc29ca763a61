package kerf.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kerf.host.plan.Candidate;
import kerf.host.plan.Conditions;
import kerf.host.plan.CostModel;
import kerf.host.plan.Goal;
import kerf.host.plan.PlanDevice;
import kerf.host.plan.Planner;
import kerf.host.plan.Restrictions;
import kerf.models.graph.Segment;

/**
 * A contiguous part of a network.
 *
 * @param name of the cut and its place in it: {@code 2 of 3}
 * @param groups that it computes
 */
record Part(String name, Set<String> groups) {
  private static final int EIGHTHS = 8;

  /** Copies the set. */
  Part {
    groups = new LinkedHashSet<>(groups);
  }

  /**
   * The network in eight parts of as many groups, in topological order.
   *
   * @param names of its groups, in order
   */
  static List<Part> eighths(List<String> names) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < EIGHTHS; i++) {
      List<String> groups =
          names.subList(i * names.size() / EIGHTHS, (i + 1) * names.size() / EIGHTHS);
      if (!groups.isEmpty()) {
        parts.add(new Part((i + 1) + " of " + EIGHTHS, new LinkedHashSet<>(groups)));
      }
    }
    return parts;
  }

  /**
   * The stages of the planner's best pipeline over so many devices that all take what is predicted.
   *
   * @param seconds by group
   * @return nothing where cutting gains nothing
   */
  static List<Part> planned(Segment fused, Map<String, Double> seconds, int stages) {
    List<PlanDevice> devices = new ArrayList<>();
    Map<String, Map<String, Double>> times = new LinkedHashMap<>();
    for (int d = 0; d < stages; d++) {
      devices.add(PlanDevice.local("like" + d));
      times.put("like" + d, new HashMap<>(seconds));
    }
    CostModel model = CostModel.of(fused, devices, times);
    List<Part> parts = new ArrayList<>();
    Planner.plan(Conditions.undisturbed(model), Restrictions.NONE, Goal.sustained())
        .compared()
        .stream()
        .filter(c -> c.kind() == Candidate.Kind.PIPELINE && c.stages().size() == stages)
        .findFirst()
        .ifPresent(
            pipeline ->
                pipeline
                    .stages()
                    .forEach(
                        s ->
                            parts.add(
                                new Part(
                                    (parts.size() + 1) + " of " + stages,
                                    new LinkedHashSet<>(s.groups())))));
    return parts;
  }
}
