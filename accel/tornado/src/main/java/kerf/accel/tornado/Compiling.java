package kerf.accel.tornado;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import kerf.models.KerfException;
import uk.ac.manchester.tornado.api.ImmutableTaskGraph;
import uk.ac.manchester.tornado.api.TornadoExecutionPlan;
import uk.ac.manchester.tornado.api.enums.TornadoVMBackendType;

/** How TornadoVM compiles Kerf's kernels: all before the first result. */
record Compiling(LiveDevice device, GraphChain chain) {
  /** As the packs are built, but that a pragma lets those fuse multiply and add. */
  private static final String OPENCL_FLAGS = "-cl-mad-enable -cl-unsafe-math-optimizations -w";

  /** Its compiler recurses over a method's values: the largest transforms have thousands. */
  private static final long STACK_BYTES = 1L << 30;

  /**
   * Compiles.
   *
   * @throws KerfException when TornadoVM cannot; its reason is the message
   */
  TornadoExecutionPlan compile() {
    FutureTask<TornadoExecutionPlan> work = new FutureTask<>(this::plan);
    new Thread(null, work, "kerf-tornado-compiler", STACK_BYTES).start();
    try {
      return work.get();
    } catch (ExecutionException e) {
      // Its internal errors are Errors.
      throw new KerfException(String.valueOf(e.getCause().getMessage()), e.getCause());
    } catch (InterruptedException e) {
      work.cancel(true);
      Thread.currentThread().interrupt();
      throw new KerfException("interrupted while TornadoVM compiled", e);
    }
  }

  private TornadoExecutionPlan plan() {
    TornadoExecutionPlan plan =
        new TornadoExecutionPlan(chain.graphs().toArray(ImmutableTaskGraph[]::new));
    plan.withDevice(device.found().device());
    plan.withGridScheduler(chain.grids());
    plan.withCompilerFlags(TornadoVMBackendType.OPENCL, OPENCL_FLAGS);
    int all = IntStream.range(0, chain.graphs().size()).map(chain::steps).sum();
    int done = 0;
    for (int graph = 0; graph < chain.graphs().size(); graph++) {
      progress(done, all);
      // A run compiles. Compiled without one, a plan is refused once another is closed.
      plan.withGraph(graph).execute();
      done += chain.steps(graph);
    }
    progress(all, all);
    return plan;
  }

  private void progress(int done, int all) {
    device.options().listener().progress("compiling kernels for " + device.id(), done, all);
  }
}
