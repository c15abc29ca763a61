package kerf.host.plan;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A way to run a network, with what it is predicted to take.
 *
 * @param kind what is cut
 * @param batch pictures that are computed as one
 * @param routes the ways that batches take; none of {@link Kind#BRANCHES}
 * @param stages of all routes; of {@link Kind#BRANCHES}, what each device computes
 * @param startUpSeconds by device, until it can compute
 * @param rate pictures per second once it runs
 * @param latencySeconds of one batch alone, from the host's memory to the host's memory
 * @param schedule of {@link Kind#BRANCHES}, when each group runs; else empty
 * @param use by resource: the part of the time for which it is busy at that rate
 */
public record Candidate(
    Kind kind,
    int batch,
    List<Route> routes,
    List<Stage> stages,
    Map<String, Double> startUpSeconds,
    double rate,
    double latencySeconds,
    List<Slot> schedule,
    Map<String, Double> use) {
  /** What is cut. */
  public enum Kind {
    /** One device computes everything. */
    SINGLE,
    /** Each batch whole on whichever device is free. */
    DATA_PARALLEL,
    /** The network cut into contiguous stages, one device each. */
    PIPELINE,
    /** Several routes side by side, or one on which a device comes twice. */
    MIXED,
    /** Branches of one batch side by side on different devices. */
    BRANCHES
  }

  /**
   * When a group runs.
   *
   * @param group the group's name
   * @param device the device's name
   * @param startSeconds after the batch began
   * @param finishSeconds after the batch began
   */
  public record Slot(String group, String device, double startSeconds, double finishSeconds) {}

  /** Copies the collections. */
  public Candidate {
    routes = List.copyOf(routes);
    stages = List.copyOf(stages);
    startUpSeconds = Collections.unmodifiableMap(new LinkedHashMap<>(startUpSeconds));
    schedule = List.copyOf(schedule);
    use = Collections.unmodifiableMap(new LinkedHashMap<>(use));
  }

  /** Of routes. */
  static Candidate of(Costs costs, Kind kind, List<Route> routes) {
    Loads loads = new Loads(costs);
    double[] load = loads.mean(routes);
    double batches = 1 / Loads.greatest(load);
    List<Stage> stages = routes.stream().flatMap(r -> r.stages().stream()).toList();
    double latency =
        routes.stream()
            .mapToDouble(r -> r.stages().stream().mapToDouble(Stage::latencySeconds).sum())
            .max()
            .orElseThrow();
    int batch = costs.model().batch();
    return new Candidate(
        kind,
        batch,
        routes,
        stages,
        startUp(costs, stages),
        batch * batches,
        latency,
        List.of(),
        loads.use(load, batches));
  }

  /** Of the devices that come in the stages. */
  static Map<String, Double> startUp(Costs costs, List<Stage> stages) {
    Map<String, Double> startUp = new LinkedHashMap<>();
    for (PlanDevice device : costs.model().devices()) {
      if (stages.stream().anyMatch(s -> s.device().equals(device.name()))) {
        startUp.put(device.name(), device.startUpSeconds());
      }
    }
    return startUp;
  }

  /**
   * The ways that batches take.
   *
   * @throws IllegalStateException for {@link Kind#BRANCHES}, whose batches take all at once
   */
  @Override
  public List<Route> routes() {
    if (kind == Kind.BRANCHES) {
      throw new IllegalStateException("branches have no routes");
    }
    return routes;
  }

  /** Hand-overs from stage to stage that a batch makes, on average over the routes. */
  double handOvers() {
    return routes.stream().mapToDouble(r -> r.share() * (r.stages().size() - 1)).sum();
  }

  /** The stage of the greatest load. */
  public Stage bottleneck() {
    return stages.stream().max(Comparator.comparingDouble(Stage::loadSeconds)).orElseThrow();
  }

  /**
   * Seconds for a number of pictures: start-up + pictures / rate. Devices start beside each other.
   * A pipeline also needs one batch's way through it before its rhythm; a data-parallel run begins
   * on each device as soon as that one is ready, and its end is idealised: no device waits for the
   * last batch of another.
   */
  public double seconds(long pictures) {
    if (kind == Kind.DATA_PARALLEL) {
      return shared(pictures);
    }
    double ready = startUpSeconds.values().stream().mapToDouble(s -> s).max().orElse(0);
    double fill = Math.max(0, latencySeconds - batch / rate);
    return ready + fill + pictures / rate;
  }

  /** The time at which the devices, each from its own start on, have done all pictures. */
  private double shared(long pictures) {
    List<Route> byStart =
        routes.stream()
            .sorted(Comparator.comparingDouble((Route r) -> startUpSeconds.get(device(r))))
            .toList();
    double end = Double.POSITIVE_INFINITY;
    double rates = 0;
    double missed = 0;
    for (Route route : byStart) {
      double start = startUpSeconds.get(device(route));
      if (start >= end) {
        break;
      }
      double own = rate * route.share();
      rates += own;
      missed += own * start;
      end = (pictures + missed) / rates;
    }
    return end;
  }

  private static String device(Route route) {
    return route.stages().getFirst().device();
  }

  /** For example {@code pipeline a | b}. */
  @Override
  public String toString() {
    String names =
        kind == Kind.BRANCHES
            ? stages.stream().map(Stage::device).collect(Collectors.joining(" + "))
            : routes.stream().map(Route::toString).collect(Collectors.joining(" + "));
    return switch (kind) {
      case SINGLE -> names + " alone";
      case DATA_PARALLEL -> "data parallelism " + names;
      case PIPELINE -> "pipeline " + names;
      case MIXED -> "mixed routes " + names;
      case BRANCHES -> "branches " + names;
    };
  }
}
