package kerf.host.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans of several devices. */
final class Combined {
  private final Costs costs;
  private final Cuts cuts;
  private final int maxDownsets;
  private final List<String> refused;
  private final MemoryBudget memory;
  private List<PipelineSearch.Part> pipeline = List.of();

  /**
   * @param costs while others are busy
   * @param cuts says why a plan is cut
   * @param maxDownsets above which pipelines are searched along some orders
   * @param refused takes a sentence for each plan that cannot be
   */
  Combined(Costs costs, Cuts cuts, int maxDownsets, List<String> refused) {
    this.costs = costs;
    this.cuts = cuts;
    this.maxDownsets = maxDownsets;
    this.refused = refused;
    this.memory = new MemoryBudget(costs);
  }

  /** As many of the devices as fit beside each other, the fastest first. */
  Optional<Candidate> dataParallel(List<Integer> devices) {
    List<Stage> whole = new ArrayList<>();
    devices.stream()
        .map(d -> Stage.of(costs, costs.all(), d).because("the whole network"))
        .sorted(Comparator.comparingDouble(Stage::loadSeconds))
        .forEach(
            stage -> {
              List<List<Stage>> routes = new ArrayList<>(whole.stream().map(List::of).toList());
              routes.add(List.of(stage));
              Optional<String> tooLarge = memory.refuses(routes);
              tooLarge.ifPresent(why -> refused.add(why + " for one network more"));
              if (tooLarge.isEmpty()) {
                whole.add(stage);
              }
            });
    whole.sort(Comparator.comparingInt(s -> costs.indexOf(s.device())));
    return whole.size() < 2
        ? Optional.empty()
        : Optional.of(Candidate.of(costs, Candidate.Kind.DATA_PARALLEL, Loads.stealing(whole)));
  }

  /**
   * The contiguous pipeline of the least bottleneck.
   *
   * @param limit seconds for a batch; slower stages are of no use
   */
  Optional<Candidate> pipeline(double limit) {
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
    pipeline = found.get().parts();
    List<Stage> stages =
        cuts.explain(pipeline.stream().map(p -> Stage.of(costs, p.groups(), p.device())).toList());
    Optional<String> tooLarge = memory.refuses(List.of(stages));
    if (tooLarge.isPresent()) {
      refused.add(tooLarge.get() + " for a pipeline");
      return Optional.empty();
    }
    List<Route> routes = List.of(new Route(stages, 1));
    return Optional.of(Candidate.of(costs, Candidate.Kind.PIPELINE, routes));
  }

  /**
   * Routes side by side, or one on which a device comes twice.
   *
   * @param devices that can compute the whole network
   * @param known rate of the best other plan, which is to be exceeded
   */
  Optional<Candidate> mixed(List<Integer> devices, double known) {
    List<List<PipelineSearch.Part>> begin = new ArrayList<>();
    devices.forEach(d -> begin.add(List.of(new PipelineSearch.Part(costs.all(), d))));
    if (!pipeline.isEmpty()) {
      begin.add(pipeline);
    }
    Optional<MixedSearch.Mix> mix = MixedSearch.best(costs, begin);
    if (mix.isEmpty() || mix.get().routes().isEmpty()) {
      refused.add("no mix of routes fits");
      return Optional.empty();
    }
    List<Route> routes =
        mix.get().routes().stream()
            .map(r -> new Route(cuts.explain(r.stages()), r.share()))
            .toList();
    Set<String> used = new HashSet<>();
    routes.forEach(r -> r.stages().forEach(s -> used.add(s.device())));
    // Where devices share cores, the pipeline of the least bottleneck need not be the fastest one.
    boolean contiguous = routes.size() == 1 && routes.getFirst().stages().size() == used.size();
    Candidate candidate =
        Candidate.of(costs, contiguous ? Candidate.Kind.PIPELINE : Candidate.Kind.MIXED, routes);
    if (used.size() < 2 || candidate.rate() <= known * (1 + FewRoutes.WORTH)) {
      refused.add("no mix of routes is faster by over 0.5 %");
      return Optional.empty();
    }
    return Optional.of(candidate);
  }

  /** Branches of each batch side by side. */
  Optional<Candidate> branches() {
    BranchSchedule.Schedule schedule = BranchSchedule.of(costs);
    List<Stage> stages = new ArrayList<>();
    for (int d = 0; d < costs.devices(); d++) {
      BitSet own = new BitSet();
      for (BranchSchedule.Slot slot : schedule.slots()) {
        own.set(slot.group(), own.get(slot.group()) || slot.device() == d);
      }
      if (!own.isEmpty()) {
        stages.add(Stage.of(costs, own, d).because("finishes each of its groups first"));
      }
    }
    if (stages.size() < 2) {
      return Optional.empty();
    }
    Optional<String> tooLarge = memory.refuses(List.of(stages));
    if (tooLarge.isPresent()) {
      refused.add(tooLarge.get() + " for its branches");
      return Optional.empty();
    }
    Loads loads = new Loads(costs);
    double[] load = loads.of(stages);
    double[] decoding = loads.ofDecoding();
    int cores = loads.cores();
    // The schedule knows links that are never busy, and devices that do not share cores.
    double latency = Math.max(schedule.makespan(), load[cores] - decoding[cores]);
    double slowest = Math.max(latency, Math.max(load[cores], load[cores + 1]));
    Map<String, Double> use = loads.use(load, 1 / slowest);
    return Optional.of(
        new Candidate(
            Candidate.Kind.BRANCHES,
            costs.model().batch(),
            List.of(),
            stages,
            Candidate.startUp(costs, stages),
            costs.model().batch() / slowest,
            latency,
            schedule.slots().stream().map(this::named).toList(),
            use));
  }

  private Candidate.Slot named(BranchSchedule.Slot slot) {
    return new Candidate.Slot(
        costs.group(slot.group()).name(),
        costs.device(slot.device()).name(),
        slot.start(),
        slot.finish());
  }
}
