package kerf.accel.opencl;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kerf.accel.Choices;
import kerf.accel.ConvProblem;
import kerf.accel.Measuring;
import kerf.accel.ProfiledProgram;
import kerf.accel.kernels.plan.ConvChooser;
import kerf.accel.kernels.plan.Lowering;
import kerf.models.KerfException;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;

/**
 * Chooses by trying: each way to compute a convolution runs alone on the device, and the fastest
 * stays. Convolutions whose time is up, or too short to matter, get the static choice.
 */
final class MeasuredChooser implements ConvChooser {
  /** Below this many multiply-adds a launch's own cost decides, and all ways have it. */
  private static final long SMALL = 1_000_000;

  private static final int RUNS = 4;

  /** A way whose first run is slower than the best by this is not run again. */
  private static final double HOPELESS = 1.5;

  /** What a launch costs beside its kernel, in nanoseconds: measured 4 to 8 microseconds. */
  private static final long LAUNCH = 6_000;

  /**
   * What is kept of a convolution of which not all ways had their turn. Without it every brief run
   * would begin anew where the first convolution takes all the time that there is.
   */
  private static final String CUT_SHORT = "cut short";

  private final OpenClDevice device;
  private final Choices choices;
  private final Measuring measuring;
  private final long deadline;
  private final int convolutions;
  private int seen;

  /** What this chooser has looked up or measured. */
  private final Set<String> measured = new HashSet<>();

  /** True when an earlier run has tried some of this network. */
  private boolean tried;

  /**
   * A chooser for one segment.
   *
   * @param measuring how long measuring may take in all, and whether to go on where an earlier run
   *     stopped
   */
  MeasuredChooser(OpenClDevice device, Choices choices, Segment segment, Measuring measuring) {
    this(device, choices, segment, measuring, measuring.limit().toNanos());
  }

  /** With a limit of its own, in nanoseconds. */
  MeasuredChooser(
      OpenClDevice device,
      Choices choices,
      Segment segment,
      Measuring measuring,
      long nanoseconds) {
    this.measuring = measuring;
    this.device = device;
    this.choices = choices;
    this.deadline = System.nanoTime() + nanoseconds;
    this.convolutions =
        (int)
            segment.graph().nodes().stream().filter(node -> node.op() instanceof Op.Conv2d).count();
  }

  @Override
  public String choose(ConvProblem problem, List<String> candidates) {
    seen++;
    String key = key(problem, candidates);
    String known = choices.of(key).orElse("");
    if (candidates.contains(known)) {
      tried |= measured.add(key);
      return known;
    }
    tried |= known.equals(CUT_SHORT) && measured.add(key);
    boolean late = System.nanoTime() > deadline || (tried && measuring == Measuring.BRIEF);
    if (candidates.size() == 1 || multiplyAdds(problem) < SMALL || late) {
      return candidates.getFirst();
    }
    device.progress("choosing kernels", Math.min(seen, convolutions), convolutions);
    String best = candidates.getFirst();
    long least = Long.MAX_VALUE;
    for (String way : candidates) {
      if (least < Long.MAX_VALUE && System.nanoTime() > deadline) {
        choices.put(key, CUT_SHORT);
        measured.add(key);
        return best;
      }
      long time = timeOrNote(problem, way, least);
      if (time < least) {
        least = time;
        best = way;
      }
    }
    if (least < Long.MAX_VALUE) {
      choices.put(key, best);
      measured.add(key);
    }
    return best;
  }

  /** What was fastest is so among these candidates only. */
  static String key(ConvProblem problem, List<String> candidates) {
    return problem + " by " + String.join(", ", candidates);
  }

  private static long multiplyAdds(ConvProblem problem) {
    Segment segment = problem.segment();
    var op = problem.op();
    long terms =
        (long) op.window().kernelH() * op.window().kernelW() * problem.input().c() / op.groups();
    return segment.outputShapes().getFirst().elements() * terms;
  }

  /** A way that needs more memory than there is must not keep the others from being taken. */
  private long timeOrNote(ConvProblem problem, String way, long least) {
    try {
      return time(problem, way, least);
    } catch (KerfException e) {
      device.note("%s is not tried for a convolution: %s".formatted(way, e.getMessage()));
      return Long.MAX_VALUE;
    }
  }

  private long time(ConvProblem problem, String way, long least) {
    Segment segment = problem.segment();
    List<Tensor> in = segment.inputShapes().stream().map(Tensor::zeros).toList();
    List<Tensor> out = segment.outputShapes().stream().map(Tensor::zeros).toList();
    try (OpenClProgram program =
        device.compile(
            segment, Lowering.plan(segment, device.lowering(ConvChooser.preferring(way), false)))) {
      program.run(in, out);
      long best = Long.MAX_VALUE;
      for (int run = 0; run < RUNS && !(run == 1 && best > HOPELESS * least); run++) {
        best = Math.min(best, sum(program.profile(in, out)));
      }
      return best;
    }
  }

  private static long sum(List<ProfiledProgram.LaunchTime> launches) {
    return launches.stream().mapToLong(launch -> launch.nanoseconds() + LAUNCH).sum();
  }
}
