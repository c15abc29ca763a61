package kerf.host.pipeline;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kerf.accel.Device;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.host.plan.Route;
import kerf.host.plan.Stage;
import kerf.models.KerfException;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;

/**
 * Finishes batches that stand at a cut of an old plan, on one device, when the new plan has no such
 * cut. Used by one thread at a time.
 */
final class Remainders implements AutoCloseable {
  private final Segment network;
  private final Map<String, Device> devices;
  private final Duration deadline;

  /** By what is computed already; empty where no device takes the rest. */
  private final Map<Set<String>, Optional<Ready>> ready = new HashMap<>();

  private record Ready(Part part, String device, Program program) {}

  /**
   * @param deadline of a device for a batch
   */
  Remainders(Segment network, Map<String, Device> devices, Duration deadline) {
    this.network = network;
    this.deadline = deadline;
    this.devices = new LinkedHashMap<>(devices);
  }

  /**
   * Runs what is left of a batch.
   *
   * @return false when it has to start again: it stands at no cut, or no device can
   */
  boolean run(Batch batch, List<Route> routes, Set<String> retired) {
    if (batch.done().isEmpty()) {
      return false;
    }
    Optional<Ready> rest = ready.get(Set.copyOf(batch.done()));
    if (rest == null || rest.filter(r -> retired.contains(r.device())).isPresent()) {
      rest = compile(batch.done(), routes, retired);
      ready.put(Set.copyOf(batch.done()), rest);
    }
    if (rest.isEmpty() || !batch.has(rest.get().part().inputs())) {
      return false;
    }
    Ready found = rest.get();
    long start = System.nanoTime();
    try {
      batch.computed(found.part(), found.device(), start, outputs(found, batch));
      return true;
    } catch (KerfException _) {
      // The device's own stages will say so; this batch and the others here can start again. A
      // program that may still run is not closed.
      ready.put(Set.copyOf(batch.done()), Optional.empty());
      return false;
    }
  }

  private List<Tensor> outputs(Ready found, Batch batch) {
    List<Tensor> inputs = batch.values(found.part().inputs());
    return Deadline.call(
        found.program(),
        found.device(),
        "the rest of a batch",
        deadline,
        () -> found.program().run(inputs));
  }

  private Optional<Ready> compile(Set<String> done, List<Route> routes, Set<String> retired) {
    Set<String> rest = new LinkedHashSet<>(Part.all(network));
    rest.removeAll(done);
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    Part part = Part.of(network, rest);
    for (String id : devicesOf(routes)) {
      if (retired.contains(id)) {
        continue;
      }
      try {
        Program program =
            Deadline.call(
                id,
                "preparing the rest of a batch",
                Deadline.ofPreparing(deadline),
                () -> devices.get(id).compile(part.segment(), Precision.FLOAT32));
        return Optional.of(new Ready(part, id, program));
      } catch (KerfException _) {
        // Another may: whether one of them can decides only from where the batch goes on.
      }
    }
    return Optional.empty();
  }

  private static Set<String> devicesOf(List<Route> routes) {
    Set<String> ids = new LinkedHashSet<>();
    routes.forEach(r -> r.stages().stream().map(Stage::device).forEach(ids::add));
    return ids;
  }

  @Override
  public void close() {
    ready.values().forEach(r -> r.ifPresent(this::close));
    ready.clear();
  }

  private void close(Ready one) {
    try {
      Deadline.close(one.program(), one.device(), deadline);
    } catch (KerfException _) {
      // Its device failed or hangs, and was spoken of.
    }
  }
}
