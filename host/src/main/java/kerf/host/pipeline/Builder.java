package kerf.host.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.function.Supplier;
import kerf.accel.Device;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.host.plan.Route;
import kerf.host.plan.Stage;
import kerf.models.KerfException;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;

/**
 * Compiles the stages of a plan and runs each a little, so that the first batch meets warm code.
 *
 * @param network the fused network
 * @param devices by id
 * @param deadline of a batch
 * @param recorder of what the stages do
 */
record Builder(Segment network, Map<String, Device> devices, Duration deadline, Recorder recorder) {
  private static final int WARM_UPS = 2;

  /** A stage has the batch it works on, the next, and one waiting. */
  private static final int QUEUE = 2;

  /** A device that cannot compile or run its stage. */
  static final class StageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String device;

    StageException(String device, RuntimeException cause) {
      super(cause.getMessage(), cause);
      this.device = device;
    }

    String device() {
      return device;
    }

    RuntimeException reason() {
      return (RuntimeException) getCause();
    }
  }

  /**
   * Builds.
   *
   * @param last takes what comes out
   * @param failures hears of failing stages
   * @throws StageException when a device cannot; what others compiled is closed
   */
  Generation build(List<Route> routes, Predicate<Batch> last, FailuresOf failures)
      throws StageException {
    Map<Stage, Part> parts = new LinkedHashMap<>();
    for (Route route : routes) {
      route
          .stages()
          .forEach(
              s ->
                  parts.computeIfAbsent(s, _ -> Part.of(network, new LinkedHashSet<>(s.groups()))));
    }
    List<List<Program>> programs = compile(routes, parts);
    Channel<Batch> entry = new Channel<>(routes.size());
    List<List<StageRunner>> runners = new ArrayList<>();
    Generation[] built = new Generation[1];
    StageRunner.Failures hears = failures.of(() -> built[0]);
    for (int r = 0; r < routes.size(); r++) {
      runners.add(route(r, routes.get(r), parts, programs.get(r), entry, last, hears));
    }
    built[0] = new Generation(routes, entry, runners);
    return built[0];
  }

  /** Gives a generation, which is not there before its runners are, its listener. */
  interface FailuresOf {
    StageRunner.Failures of(Supplier<Generation> generation);
  }

  private List<StageRunner> route(
      int number,
      Route route,
      Map<Stage, Part> parts,
      List<Program> programs,
      Channel<Batch> entry,
      Predicate<Batch> last,
      StageRunner.Failures failures) {
    List<StageRunner> runners = new ArrayList<>();
    Predicate<Batch> next = last;
    for (int s = route.stages().size() - 1; s >= 0; s--) {
      Stage stage = route.stages().get(s);
      Channel<Batch> in = s == 0 ? entry : new Channel<>(QUEUE);
      String name = recorder.thread(Span.thread(number, s, stage.device()), stage);
      Set<String> wanted = readFrom(route, parts, s + 1);
      Predicate<Batch> after = next;
      Predicate<Batch> handOn =
          batch -> {
            batch.keep(wanted);
            return after.test(batch);
          };
      runners.addFirst(
          new StageRunner(
              name,
              stage.device(),
              parts.get(stage),
              programs.get(s),
              in,
              handOn,
              failures,
              recorder));
      next = in::put;
    }
    return runners;
  }

  /** What the stages from one on read, and what the network puts out. */
  private Set<String> readFrom(Route route, Map<Stage, Part> parts, int from) {
    Set<String> wanted = new LinkedHashSet<>(network.graph().outputs());
    for (Stage stage : route.stages().subList(from, route.stages().size())) {
      wanted.addAll(parts.get(stage).inputs());
    }
    return wanted;
  }

  /** Devices compile beside each other, each its stages one after the other. */
  private List<List<Program>> compile(List<Route> routes, Map<Stage, Part> parts)
      throws StageException {
    Map<String, List<Slot>> byDevice = new LinkedHashMap<>();
    for (int r = 0; r < routes.size(); r++) {
      for (int s = 0; s < routes.get(r).stages().size(); s++) {
        Stage stage = routes.get(r).stages().get(s);
        byDevice
            .computeIfAbsent(stage.device(), _ -> new ArrayList<>())
            .add(new Slot(r, s, parts.get(stage)));
      }
    }
    Map<Slot, Program> made = new HashMap<>();
    StageException failure = null;
    try (ExecutorService compilers = Executors.newFixedThreadPool(byDevice.size())) {
      Map<String, Future<Map<Slot, Program>>> results = new LinkedHashMap<>();
      byDevice.forEach(
          (id, slots) -> results.put(id, compilers.submit(() -> compile(devices.get(id), slots))));
      for (Map.Entry<String, Future<Map<Slot, Program>>> result : results.entrySet()) {
        try {
          made.putAll(result.getValue().get());
        } catch (ExecutionException e) {
          failure = new StageException(result.getKey(), unchecked(e.getCause()));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new KerfException("interrupted while stages were compiled", e);
        }
      }
    }
    if (failure != null) {
      made.values().forEach(Program::close);
      throw failure;
    }
    return ordered(routes, made);
  }

  private record Slot(int route, int stage, Part part) {}

  private static List<List<Program>> ordered(List<Route> routes, Map<Slot, Program> made) {
    List<List<Program>> programs = new ArrayList<>();
    for (Route route : routes) {
      programs.add(new ArrayList<>(Collections.nCopies(route.stages().size(), null)));
    }
    made.forEach((slot, program) -> programs.get(slot.route()).set(slot.stage(), program));
    return programs;
  }

  private Map<Slot, Program> compile(Device device, List<Slot> slots) {
    Map<Slot, Program> made = new HashMap<>();
    boolean all = false;
    try {
      for (Slot slot : slots) {
        Segment segment = slot.part().segment();
        Duration limit = Deadline.ofPreparing(deadline);
        Program program =
            Deadline.call(
                device.id(),
                "compiling its stage",
                limit,
                () -> device.compile(segment, Precision.FLOAT32));
        // One that hangs is not closed.
        Deadline.call(program, device.id(), "its first runs", limit, () -> warmedUp(program));
        made.put(slot, program);
      }
      all = true;
      return made;
    } finally {
      if (!all) {
        made.values().forEach(Program::close);
      }
    }
  }

  private static Program warmedUp(Program program) {
    List<Tensor> in = program.segment().inputShapes().stream().map(Tensor::zeros).toList();
    for (int i = 0; i < WARM_UPS; i++) {
      program.run(in);
    }
    return program;
  }

  private static RuntimeException unchecked(Throwable cause) {
    return switch (cause) {
      case RuntimeException failure -> failure;
      case Error error -> throw error;
      default -> new IllegalStateException(cause);
    };
  }
}
