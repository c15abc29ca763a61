package kerf.host.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kerf.models.KerfException;

/**
 * Chooses among single devices, work-stealing data parallelism, contiguous pipelines, mixed routes
 * and, for latency, branches side by side.
 */
public final class Planner {
  /** Above this number of downsets pipelines are cut along some topological orders only. */
  static final int MAX_DOWNSETS = 5_000;

  private Planner() {}

  /**
   * The best plan for a goal, of devices that do not disturb each other beyond what they share on
   * the host.
   *
   * @throws KerfException when some group runs nowhere, or nothing fits into the devices' memory
   * @throws kerf.models.UsageException when pins or prohibitions name what is not there, or
   *     contradict each other
   */
  public static Plan plan(CostModel model, Restrictions restrictions, Goal goal) {
    return plan(Conditions.undisturbed(model), restrictions, goal);
  }

  /**
   * The best plan for a goal.
   *
   * @throws KerfException when some group runs nowhere, or nothing fits into the devices' memory
   * @throws kerf.models.UsageException when pins or prohibitions name what is not there, or
   *     contradict each other
   */
  public static Plan plan(Conditions conditions, Restrictions restrictions, Goal goal) {
    return plan(conditions, restrictions, goal, MAX_DOWNSETS);
  }

  static Plan plan(Conditions conditions, Restrictions restrictions, Goal goal, int maxDownsets) {
    Conditions allowed = conditions.restricted(restrictions);
    Costs alone = new Costs(allowed.alone());
    Costs busy = new Costs(allowed.busy(), allowed.alone());
    Singles singles = Singles.of(alone);
    List<String> refused = new ArrayList<>(singles.refused());
    List<Candidate> candidates = new ArrayList<>(singles.candidates());
    if (busy.devices() > 1) {
      double limit =
          candidates.stream()
              .mapToDouble(c -> c.stages().getFirst().loadSeconds())
              .min()
              .orElse(Double.POSITIVE_INFINITY);
      Cuts cuts = new Cuts(conditions.busy(), restrictions);
      Combined combined = new Combined(busy, cuts, maxDownsets, refused);
      combined.dataParallel(singles.devices()).ifPresent(candidates::add);
      Optional<Candidate> pipeline = combined.pipeline(limit);
      pipeline.ifPresent(candidates::add);
      double known = candidates.stream().mapToDouble(Candidate::rate).max().orElse(0);
      combined.mixed(singles.devices(), known).ifPresent(candidates::add);
      // One batch at a time: of use for its latency only, and not what routes can say.
      if (goal instanceof Goal.Latency) {
        combined.branches().ifPresent(candidates::add);
      }
    }
    String network = alone.model().network();
    if (candidates.isEmpty()) {
      throw new KerfException(
          "network "
              + network
              + " has no plan on these devices ("
              + String.join("; ", refused)
              + "); give more devices or memory");
    }
    candidates.sort(Comparator.comparingDouble(goal::cautiousSeconds));
    UpperBound bound = UpperBound.of(alone, busy);
    return new Plan(network, goal, candidates.getFirst(), bound, candidates, refused);
  }
}
