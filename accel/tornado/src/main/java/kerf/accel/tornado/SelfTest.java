package kerf.accel.tornado;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import kerf.models.KerfException;
import uk.ac.manchester.tornado.api.GridScheduler;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.TaskGraph;
import uk.ac.manchester.tornado.api.TornadoExecutionPlan;
import uk.ac.manchester.tornado.api.WorkerGrid1D;
import uk.ac.manchester.tornado.api.common.TornadoDevice;
import uk.ac.manchester.tornado.api.enums.DataTransferMode;
import uk.ac.manchester.tornado.api.types.arrays.IntArray;
import uk.ac.manchester.tornado.runtime.common.TornadoOptions;

/**
 * Whether a kernel that cannot be compiled fails. TornadoVM's default is to run some of them as
 * sequential Java instead. An option turns that off, and TornadoVM reads it once, so a program that
 * used TornadoVM before Kerf may have it on.
 */
final class SelfTest {
  private static final int ITEMS = 4;

  /** What was found wrong with a device in this process, or nothing. */
  private static final Map<String, String> VERDICTS = new HashMap<>();

  private SelfTest() {}

  /** Kernel: TornadoVM 5.2 knows no {@link Math#floor}; a version that does computes it. */
  static void floors(KernelContext context, IntArray in, IntArray out) {
    int at = context.globalIdx;
    out.set(at, (int) Math.floor(in.get(at)));
  }

  /**
   * Tests a device, once in a process.
   *
   * @throws KerfException when a kernel may run, or ran, without being compiled
   */
  static synchronized void check(String id, TornadoDevice device) {
    String verdict = VERDICTS.computeIfAbsent(id, _ -> Turns.alone(() -> verdict(device)));
    if (!verdict.isEmpty()) {
      throw new KerfException("device " + id + " is not used: " + verdict);
    }
  }

  private static String verdict(TornadoDevice device) {
    if (TornadoOptions.RECOVER_BAILOUT) {
      return "TornadoVM runs kernels that it cannot compile as sequential Java;"
          + " start Java with -Dtornado.recover.bailout=False";
    }
    IntArray in = IntArray.fromElements(1, 2, 3, 4);
    IntArray out = new IntArray(ITEMS);
    return threw(device, in, out) || out.get(ITEMS - 1) == ITEMS
        ? ""
        : "a kernel that TornadoVM could not compile came to its end without a word";
  }

  /** Its internal errors are Errors, which a future hands over. */
  private static boolean threw(TornadoDevice device, IntArray in, IntArray out) {
    FutureTask<Void> run =
        new FutureTask<>(
            () -> {
              try (TornadoExecutionPlan plan =
                  new TornadoExecutionPlan(graph(in, out).snapshot())) {
                plan.withDevice(device)
                    .withGridScheduler(
                        new GridScheduler("kerfSelfTest.floors", new WorkerGrid1D(ITEMS)))
                    .execute();
              }
              return null;
            });
    run.run();
    try {
      run.get();
      return false;
    } catch (ExecutionException _) {
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KerfException("interrupted while TornadoVM was tested", e);
    }
  }

  private static TaskGraph graph(IntArray in, IntArray out) {
    TaskGraph graph =
        new TaskGraph("kerfSelfTest").transferToDevice(DataTransferMode.EVERY_EXECUTION, in);
    Step step =
        new Step(
            "floors",
            KernelTask.method(SelfTest.class, "floors"),
            List.of(in, out),
            new WorkerGrid1D(ITEMS));
    graph.addTask(KernelTask.of(step, new KernelContext()));
    return graph.transferToHost(DataTransferMode.EVERY_EXECUTION, out);
  }
}
