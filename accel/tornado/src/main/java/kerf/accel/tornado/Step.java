package kerf.accel.tornado;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import kerf.accel.kernels.Kernel;
import kerf.accel.kernels.plan.Launch;
import kerf.accel.kernels.plan.LaunchPlan;
import uk.ac.manchester.tornado.api.KernelContext;
import uk.ac.manchester.tornado.api.WorkerGrid;
import uk.ac.manchester.tornado.api.WorkerGrid1D;
import uk.ac.manchester.tornado.api.WorkerGrid3D;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

/**
 * What becomes a task: a kernel, the arrays behind its KernelContext, and the work size.
 *
 * @param name no other step of the plan has it
 */
record Step(String name, Method kernel, List<TornadoNativeArray> arguments, WorkerGrid grid) {
  /** Copies the list. */
  Step {
    arguments = List.copyOf(arguments);
  }

  /**
   * The launches of a plan, then a copy for each output: what two graphs know and one of them
   * transfers, TornadoVM would release twice, so the host reads arrays that no launch knows.
   */
  static List<Step> of(LaunchPlan plan, PlanArrays arrays) {
    List<Step> steps = new ArrayList<>();
    for (Launch launch : plan.launches()) {
      steps.add(
          new Step(
              name(steps.size()),
              launch.kernel().javaMethod(),
              arrays.of(launch.arguments()),
              grid(launch.kernel(), launch.shape())));
    }
    for (int i = 0; i < plan.outputs().size(); i++) {
      FloatArray to = arrays.outputs().get(i);
      steps.add(
          new Step(
              name(steps.size()),
              KernelTask.method(Step.class, "copy"),
              List.of(arrays.of(plan.outputs()).get(i), to),
              new WorkerGrid1D(to.getSize())));
    }
    return steps;
  }

  /** Something for a graph to do that changes nothing. */
  static Step touching(TornadoNativeArray array) {
    return new Step(
        "touch", KernelTask.method(Step.class, "touch"), List.of(array), new WorkerGrid1D(1));
  }

  /** Name of a launch's step. */
  static String name(int launch) {
    return "t" + launch;
  }

  private static WorkerGrid grid(Kernel kernel, int[] shape) {
    int[] global = kernel.globalSize(shape);
    List<Integer> local = kernel.localSize();
    WorkerGrid3D grid = new WorkerGrid3D(global[0], global[1], global[2]);
    grid.setLocalWork(local.get(0), local.get(1), local.get(2));
    return grid;
  }

  /** Kernel: one element an item. */
  static void copy(KernelContext context, FloatArray from, FloatArray to) {
    int at = context.globalIdx;
    to.set(at, from.get(at));
  }

  /** Kernel: reads and writes, so that TornadoVM transfers the array first. */
  static void touch(KernelContext context, FloatArray array) {
    int at = context.globalIdx;
    array.set(at, array.get(at));
  }
}
