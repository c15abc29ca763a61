package kerf.host.plan;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether everything that a plan keeps in memory fits: the programs of each device, each once
 * however many routes use it, and on the host the programs of its devices and every stage's queue.
 */
final class MemoryBudget {
  /** Batches that wait in front of each stage: one that is filled, one that is taken. */
  private static final int QUEUE_SLOTS = 2;

  private final Costs costs;

  MemoryBudget(Costs costs) {
    this.costs = costs;
  }

  /** A device and what it computes in one program. */
  private record Program(String device, List<String> groups) {}

  /**
   * What does not fit, as a sentence.
   *
   * @param routes stages of each way through the network
   * @return empty when all fits
   */
  Optional<String> refuses(List<List<Stage>> routes) {
    Map<String, Long> needed = new LinkedHashMap<>();
    Set<Program> seen = new HashSet<>();
    long host = 0;
    for (List<Stage> stages : routes) {
      for (Stage stage : stages) {
        host += QUEUE_SLOTS * stage.valuesIn().stream().mapToLong(this::bytes).sum();
        if (seen.add(new Program(stage.device(), stage.groups()))) {
          needed.merge(stage.device(), stage.memoryBytes(), Long::sum);
        }
      }
    }
    for (PlanDevice device : costs.model().devices()) {
      long programs = needed.getOrDefault(device.name(), 0L);
      if (programs > device.memoryBytes()) {
        return Optional.of(
            device.name() + " has " + device.memoryBytes() + " bytes and needs " + programs);
      }
      host += device.hostThreads() > 0 ? programs : 0;
    }
    long there = costs.model().host().memoryBytes();
    return host > there
        ? Optional.of("the host has " + there + " bytes and needs " + host + " with all queues")
        : Optional.empty();
  }

  private long bytes(String value) {
    return costs.bytes(costs.index(value));
  }
}
