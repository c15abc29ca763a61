package kerf.bench;

import java.util.Collections;
import java.util.List;
import kerf.accel.ProfiledProgram;
import kerf.accel.kernels.Kernel;
import kerf.accel.kernels.Target;
import kerf.accel.kernels.plan.BufferSpec;
import kerf.accel.kernels.plan.Launch;
import kerf.accel.kernels.plan.LaunchPlan;
import kerf.accel.opencl.KernelDevice;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;

/** The device's peak of multiply-adds, measured by {@code peak.cl}. */
final class Peak {
  private static final int ITEMS = 16;
  private static final int SUMS = 5;
  private static final int LANES = 16;
  private static final int STEPS = 10_000;
  private static final int LAUNCHES = 6;

  private Peak() {}

  /** Operations of one computation; a multiply-add is two. */
  static double operations() {
    return 2.0 * LANES * SUMS * STEPS * ITEMS;
  }

  /** Something to time. */
  static TimedWay on(KernelDevice device) {
    Shape shape = Shape.of(1, ITEMS * LANES);
    Graph graph =
        new Graph(
            "peak",
            List.of(Node.of("x", new Op.Input(shape)), Node.of("y", new Op.Identity(), "x")),
            List.of("y"));
    Kernel kernel =
        new Kernel("peak", Target.CPU, Peak.class, "peak", List.of(), List.of(1, 1, 1), false);
    Launch launch = new Launch(kernel, List.of(0, 1), new int[] {ITEMS, 1, 1}, "y");
    LaunchPlan plan =
        new LaunchPlan(
            List.of(BufferSpec.zeros("x", ITEMS * LANES), BufferSpec.zeros("y", ITEMS * LANES)),
            Collections.nCopies(LAUNCHES, launch),
            List.of(0),
            List.of(1));
    ProfiledProgram program =
        device.compile(
            Segment.of(graph, shape), plan, HandConv.text("peak.cl"), "-DSTEPS=" + STEPS);
    return new TimedWay("peak", program, LAUNCHES);
  }
}
