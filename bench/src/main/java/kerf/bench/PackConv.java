package kerf.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kerf.accel.ConvProblem;
import kerf.accel.ProfiledProgram;
import kerf.accel.kernels.Target;
import kerf.accel.kernels.plan.ConvChooser;
import kerf.accel.kernels.plan.Launch;
import kerf.accel.kernels.plan.LaunchPlan;
import kerf.accel.kernels.plan.Lowering;
import kerf.accel.kernels.plan.LoweringOptions;
import kerf.accel.opencl.KernelDevice;
import kerf.models.graph.Segment;

/**
 * A way of Kerf's own to compute a convolution, by packs.
 *
 * @param way as the lowering calls it
 */
record PackConv(String way) {
  /** All ways that a CPU has. */
  static List<PackConv> of(ConvProblem problem) {
    List<PackConv> ways = new ArrayList<>();
    ConvChooser listing =
        (_, candidates) -> {
          candidates.forEach(way -> ways.add(new PackConv(way)));
          return candidates.getFirst();
        };
    Lowering.plan(problem.segment(), new LoweringOptions(Target.CPU, listing));
    return ways;
  }

  /** True where every product is computed, one by one. */
  boolean direct() {
    return !way.startsWith("cpu_winograd");
  }

  /**
   * Prepares it.
   *
   * @param computations how often a run computes the convolution
   */
  ProfiledProgram program(KernelDevice device, ConvProblem problem, int computations) {
    Segment segment = problem.segment();
    return device.compile(segment, repeated(plan(segment), computations));
  }

  private LaunchPlan plan(Segment segment) {
    return Lowering.plan(segment, new LoweringOptions(Target.CPU, ConvChooser.preferring(way)));
  }

  /** The whole plan several times: a later launch may write where an earlier one's input was. */
  static LaunchPlan repeated(LaunchPlan plan, int computations) {
    List<Launch> launches =
        Collections.nCopies(computations, plan.launches()).stream().flatMap(List::stream).toList();
    return new LaunchPlan(plan.buffers(), launches, plan.inputs(), plan.outputs());
  }
}
