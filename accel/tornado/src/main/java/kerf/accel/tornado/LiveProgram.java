package kerf.accel.tornado;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kerf.accel.ProfiledProgram;
import kerf.accel.Program;
import kerf.accel.kernels.plan.Launch;
import kerf.accel.kernels.plan.LaunchPlan;
import kerf.models.KerfException;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;
import uk.ac.manchester.tornado.api.TornadoExecutionPlan;
import uk.ac.manchester.tornado.api.TornadoExecutionResult;
import uk.ac.manchester.tornado.api.enums.ProfilerMode;
import uk.ac.manchester.tornado.api.exceptions.TornadoExecutionPlanException;

/** A plan that TornadoVM has compiled: constants are on the device, and values stay there. */
final class LiveProgram implements ProfiledProgram {
  private static final AtomicLong COUNT = new AtomicLong();

  private final Segment segment;
  private final LiveDevice device;
  private final LaunchPlan plan;
  private final PlanArrays arrays;
  private final GraphChain chain;
  private final TornadoExecutionPlan execution;
  private boolean closed;

  /**
   * Compiles everything, puts zeros where the plan begins with them, and runs once.
   *
   * @throws KerfException when TornadoVM cannot, or did not run a kernel
   */
  LiveProgram(Segment segment, LiveDevice device, LaunchPlan plan) {
    this.segment = segment;
    this.device = device;
    this.plan = plan;
    this.arrays = new PlanArrays(plan);
    this.chain = new GraphChain("kerf" + COUNT.incrementAndGet(), Step.of(plan, arrays), arrays);
    synchronized (Turns.ONE_AT_A_TIME) {
      this.execution = guarded("preparing", () -> new Compiling(device, chain).compile());
      boolean ran = false;
      try {
        checkThatAllRan();
        ran = true;
      } finally {
        if (!ran) {
          close();
        }
      }
    }
  }

  /** What a driver refuses to launch, TornadoVM 5.2 prints, and goes on. */
  private void checkThatAllRan() {
    List<Tensor> inputs = segment.inputShapes().stream().map(Tensor::zeros).toList();
    List<Tensor> outputs = segment.outputShapes().stream().map(Tensor::zeros).toList();
    for (LaunchTime launch : profile(inputs, outputs)) {
      if (launch.nanoseconds() <= 0) {
        throw new KerfException(
            "device %s: TornadoVM did not run kernel %s of %s in %s; what it printed says why"
                .formatted(device.id(), launch.kernel(), launch.node(), segment.graph().name()));
      }
    }
  }

  @Override
  public Segment segment() {
    return segment;
  }

  @Override
  public synchronized void run(List<Tensor> inputs, List<Tensor> outputs) {
    Turns.shared(() -> execute(inputs, outputs, _ -> {}));
  }

  /**
   * One run.
   *
   * @param each takes what TornadoVM says of a graph before the next one runs
   */
  private void execute(
      List<Tensor> inputs, List<Tensor> outputs, Consumer<TornadoExecutionResult> each) {
    Program.check(segment, inputs, outputs);
    if (closed) {
      throw new IllegalStateException("the program of " + segment.graph().name() + " is closed");
    }
    arrays.write(inputs);
    for (int graph = chain.firsts(); graph < chain.graphs().size(); graph++) {
      TornadoExecutionPlan part = execution.withGraph(graph);
      each.accept(guarded("running", part::execute));
    }
    arrays.read(outputs);
  }

  @Override
  public synchronized List<LaunchTime> profile(List<Tensor> inputs, List<Tensor> outputs) {
    return Turns.alone(() -> profileAlone(inputs, outputs));
  }

  private List<LaunchTime> profileAlone(List<Tensor> inputs, List<Tensor> outputs) {
    execution.withAllGraphs().withProfiler(ProfilerMode.SILENT);
    try {
      Map<String, Long> times = new HashMap<>();
      execute(inputs, outputs, result -> times.putAll(ProfileLog.kernelTimes(result)));
      List<LaunchTime> launches = new ArrayList<>();
      for (int i = 0; i < plan.launches().size(); i++) {
        Launch launch = plan.launches().get(i);
        long time = times.getOrDefault(chain.task(Step.name(i)), 0L);
        launches.add(new LaunchTime(launch.kernel().id(), launch.node(), time));
      }
      return launches;
    } finally {
      execution.withAllGraphs().withoutProfiler();
    }
  }

  private <T> T guarded(String doing, Supplier<T> action) {
    try {
      return action.get();
    } catch (RuntimeException e) {
      throw new KerfException(
          "device %s: TornadoVM failed %s %s: %s"
              .formatted(device.id(), doing, segment.graph().name(), e.getMessage()),
          e);
    }
  }

  /** Waits for whatever TornadoVM is doing: it does not survive releasing a plan meanwhile. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    Turns.alone(this::release);
  }

  private Void release() {
    try {
      execution.withAllGraphs().close();
      return null;
    } catch (TornadoExecutionPlanException e) {
      throw new KerfException("device " + device.id() + ": TornadoVM failed to close a plan", e);
    }
  }
}
