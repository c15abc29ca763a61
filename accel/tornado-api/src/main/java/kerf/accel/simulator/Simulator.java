package kerf.accel.simulator;

import java.lang.reflect.Method;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs kernels on a plain JVM as an OpenCL device would: every work-item of every group, barriers
 * that wait, local memory that a group shares. Groups run one after another. Thread-safe; an array
 * may take part in one checked launch at a time.
 */
public final class Simulator {
  private final SimulatorOptions options;

  /** A simulator that runs every launch with these options. */
  public Simulator(SimulatorOptions options) {
    this.options = options;
  }

  /**
   * Runs a kernel to its end.
   *
   * @param kernel a static void method whose first parameter is a KernelContext
   * @param range the work-items
   * @param arguments what follows the context
   * @throws SimulationException if the kernel broke a rule that is checked, with all that was
   *     found; the arrays hold what it wrote
   * @throws IllegalArgumentException if the method is no kernel or the arguments do not fit it
   * @throws IllegalStateException if an array takes part in another checked launch
   */
  public void run(Method kernel, NdRange range, Object... arguments) {
    Launch launch = Launch.of(kernel, range, arguments);
    if (options.checked()) {
      Launch observed = launch.with(KernelLoader.observed(kernel));
      onVirtualThread(() -> CheckedLaunch.run(observed, options.seed()));
    } else if (range.groupSize() > 1 && KernelCode.hasBarrier(kernel)) {
      onVirtualThread(() -> UncheckedLaunch.run(launch, true));
    } else {
      UncheckedLaunch.run(launch, false);
    }
  }

  /**
   * Passing a baton between virtual threads is cheap, between a platform thread and one it is not.
   */
  private static void onVirtualThread(Runnable launch) {
    FutureTask<Void> task = new FutureTask<>(launch, null);
    Thread.ofVirtual().start(task);
    boolean interrupted = false;
    while (true) {
      try {
        task.get();
        break;
      } catch (InterruptedException e) {
        interrupted = true; // A launch runs to its end.
      } catch (ExecutionException e) {
        switch (e.getCause()) {
          case RuntimeException failure -> throw failure;
          case Error error -> throw error;
          default -> throw new IllegalStateException(e.getCause());
        }
      } finally {
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }
}
