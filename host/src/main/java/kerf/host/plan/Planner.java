package kerf.host.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kerf.models.KerfException;

/**
 * Chooses among single devices, work-stealing data parallelism, contiguous pipelines and branches
 * side by side.
 */
public final class Planner {
  /** Above this number of downsets pipelines are cut along some topological orders only. */
  static final int MAX_DOWNSETS = 5_000;

  private final Costs costs;
  private final Cuts cuts;
  private final int maxDownsets;
  private final List<String> refused = new ArrayList<>();

  private Planner(CostModel model, Restrictions restrictions, int maxDownsets) {
    this.costs = new Costs(restrictions.applyTo(model));
    this.cuts = new Cuts(model, restrictions);
    this.maxDownsets = maxDownsets;
  }

  /**
   * The best plan for a goal.
   *
   * @throws KerfException when some group runs nowhere, or nothing fits into the devices' memory
   * @throws kerf.models.UsageException when pins or prohibitions name what is not there, or
   *     contradict each other
   */
  public static Plan plan(CostModel model, Restrictions restrictions, Goal goal) {
    return plan(model, restrictions, goal, MAX_DOWNSETS);
  }

  static Plan plan(CostModel model, Restrictions restrictions, Goal goal, int maxDownsets) {
    return new Planner(model, restrictions, maxDownsets).plan(goal);
  }

  private Plan plan(Goal goal) {
    List<Candidate> candidates = new ArrayList<>();
    for (int d = 0; d < costs.devices(); d++) {
      single(d).ifPresent(candidates::add);
    }
    List<Stage> whole = candidates.stream().flatMap(c -> c.stages().stream()).toList();
    if (whole.size() > 1) {
      candidates.add(dataParallel(whole));
    }
    if (costs.devices() > 1) {
      double limit =
          whole.stream().mapToDouble(Stage::loadSeconds).min().orElse(Double.POSITIVE_INFINITY);
      pipeline(limit).ifPresent(candidates::add);
      branches().ifPresent(candidates::add);
    }
    if (candidates.isEmpty()) {
      throw new KerfException(
          "network "
              + costs.model().network()
              + " has no plan on these devices ("
              + String.join("; ", refused)
              + "); give more devices or memory");
    }
    candidates.sort(Comparator.comparingDouble(goal::seconds));
    return new Plan(
        costs.model().network(),
        goal,
        candidates.getFirst(),
        UpperBound.of(costs),
        candidates,
        refused);
  }

  private Optional<Candidate> single(int d) {
    PlanDevice device = costs.device(d);
    Stage stage = Stage.of(costs, costs.all(), d).because("the whole network");
    if (Double.isInfinite(stage.computeSeconds())) {
      refused.add(device.name() + " alone cannot run '" + firstBarred(d) + "', or may not");
      return Optional.empty();
    }
    if (stage.memoryBytes() > device.memoryBytes()) {
      refused.add(tooLarge(device, stage.memoryBytes(), " for the whole network"));
      return Optional.empty();
    }
    double rate = costs.model().batch() / stage.loadSeconds();
    return Optional.of(
        candidate(Candidate.Kind.SINGLE, List.of(stage), rate, stage.latencySeconds(), List.of()));
  }

  private String firstBarred(int d) {
    int g = 0;
    while (Double.isFinite(costs.seconds(d, g))) {
      g++;
    }
    return costs.group(g).name();
  }

  private Candidate dataParallel(List<Stage> whole) {
    double rate = whole.stream().mapToDouble(s -> costs.model().batch() / s.loadSeconds()).sum();
    double latency = whole.stream().mapToDouble(Stage::latencySeconds).max().orElseThrow();
    return candidate(Candidate.Kind.DATA_PARALLEL, whole, rate, latency, List.of());
  }

  private Optional<Candidate> pipeline(double limit) {
    Optional<PipelineSearch.Pipeline> found = LinearSearch.good(costs, limit);
    Optional<Downsets> all = Downsets.all(costs, maxDownsets);
    if (all.isPresent()) {
      double known = found.map(PipelineSearch.Pipeline::bottleneck).orElse(limit);
      found = PipelineSearch.best(costs, all.get(), known);
    } else {
      refused.add(
          "pipelines were searched along some orders only: the network has more than "
              + maxDownsets
              + " cuts");
    }
    if (found.isEmpty() || found.get().parts().size() < 2) {
      refused.add("no pipeline is faster than a single device");
      return Optional.empty();
    }
    List<Stage> stages =
        cuts.explain(
            found.get().parts().stream()
                .map(p -> Stage.of(costs, p.groups(), p.device()))
                .toList());
    double rate = costs.model().batch() / found.get().bottleneck();
    double latency = stages.stream().mapToDouble(Stage::latencySeconds).sum();
    return Optional.of(candidate(Candidate.Kind.PIPELINE, stages, rate, latency, List.of()));
  }

  private Optional<Candidate> branches() {
    BranchSchedule.Schedule schedule = BranchSchedule.of(costs);
    List<Stage> stages = new ArrayList<>();
    for (int d = 0; d < costs.devices(); d++) {
      BitSet own = new BitSet();
      for (BranchSchedule.Slot slot : schedule.slots()) {
        own.set(slot.group(), own.get(slot.group()) || slot.device() == d);
      }
      if (!own.isEmpty()) {
        Stage stage = Stage.of(costs, own, d).because("finishes each of its groups first");
        if (stage.memoryBytes() > costs.device(d).memoryBytes()) {
          refused.add(tooLarge(costs.device(d), stage.memoryBytes(), " for its branches"));
          return Optional.empty();
        }
        stages.add(stage);
      }
    }
    if (stages.size() < 2) {
      return Optional.empty();
    }
    List<Candidate.Slot> slots = schedule.slots().stream().map(this::named).toList();
    double rate = costs.model().batch() / schedule.makespan();
    return Optional.of(
        candidate(Candidate.Kind.BRANCHES, stages, rate, schedule.makespan(), slots));
  }

  private Candidate.Slot named(BranchSchedule.Slot slot) {
    return new Candidate.Slot(
        costs.group(slot.group()).name(),
        costs.device(slot.device()).name(),
        slot.start(),
        slot.finish());
  }

  private Candidate candidate(
      Candidate.Kind kind,
      List<Stage> stages,
      double rate,
      double latency,
      List<Candidate.Slot> slots) {
    Map<String, Double> startUp = new LinkedHashMap<>();
    for (PlanDevice device : costs.model().devices()) {
      if (stages.stream().anyMatch(s -> s.device().equals(device.name()))) {
        startUp.put(device.name(), device.startUpSeconds());
      }
    }
    return new Candidate(kind, costs.model().batch(), stages, startUp, rate, latency, slots);
  }

  private static String tooLarge(PlanDevice device, long needed, String what) {
    return device.name() + " has " + device.memoryBytes() + " bytes and needs " + needed + what;
  }
}
