package kerf.host.plan;

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
 * @param stages the parts and their devices; of a {@link Kind#DATA_PARALLEL} one, the whole network
 *     once for each device; of {@link Kind#BRANCHES}, what each device computes
 * @param startUpSeconds by device, until it can compute
 * @param rate pictures per second once it runs
 * @param latencySeconds of one batch alone, from the host's memory to the host's memory
 * @param schedule of {@link Kind#BRANCHES}, when each group runs; else empty
 */
public record Candidate(
    Kind kind,
    int batch,
    List<Stage> stages,
    Map<String, Double> startUpSeconds,
    double rate,
    double latencySeconds,
    List<Slot> schedule) {
  /** What is cut. */
  public enum Kind {
    /** One device computes everything. */
    SINGLE,
    /** Each batch whole on whichever device is free. */
    DATA_PARALLEL,
    /** The network cut into contiguous stages, one device each. */
    PIPELINE,
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
    stages = List.copyOf(stages);
    startUpSeconds = new LinkedHashMap<>(startUpSeconds);
    schedule = List.copyOf(schedule);
  }

  /** By device, until it can compute. */
  @Override
  public Map<String, Double> startUpSeconds() {
    return Map.copyOf(startUpSeconds);
  }

  /**
   * The ways that batches take.
   *
   * @throws IllegalStateException for {@link Kind#BRANCHES}, whose batches take all at once
   */
  public List<Route> routes() {
    return switch (kind) {
      case SINGLE, PIPELINE -> List.of(new Route(stages, 1));
      case DATA_PARALLEL ->
          stages.stream().map(s -> new Route(List.of(s), batch / s.loadSeconds() / rate)).toList();
      case BRANCHES -> throw new IllegalStateException("branches have no routes");
    };
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
    List<Stage> byStart =
        stages.stream()
            .sorted(Comparator.comparingDouble((Stage s) -> startUpSeconds.get(s.device())))
            .toList();
    double end = Double.POSITIVE_INFINITY;
    double rates = 0;
    double missed = 0;
    for (Stage stage : byStart) {
      double start = startUpSeconds.get(stage.device());
      if (start >= end) {
        break;
      }
      double own = batch / stage.loadSeconds();
      rates += own;
      missed += own * start;
      end = (pictures + missed) / rates;
    }
    return end;
  }

  /** For example {@code pipeline a | b}. */
  @Override
  public String toString() {
    String names =
        stages.stream()
            .map(Stage::device)
            .collect(Collectors.joining(kind == Kind.PIPELINE ? " | " : " + "));
    return switch (kind) {
      case SINGLE -> names + " alone";
      case DATA_PARALLEL -> "data parallelism " + names;
      case PIPELINE -> "pipeline " + names;
      case BRANCHES -> "branches " + names;
    };
  }
}
