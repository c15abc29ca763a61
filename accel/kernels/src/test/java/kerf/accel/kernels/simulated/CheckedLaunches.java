package kerf.accel.kernels.simulated;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kerf.accel.ConvProblem;
import kerf.accel.conformance.CaseCheck;
import kerf.accel.conformance.ConformanceCase;
import kerf.accel.conformance.ConformanceCases;
import kerf.accel.kernels.Target;
import kerf.accel.kernels.plan.Lowering;
import kerf.accel.kernels.plan.LoweringOptions;
import kerf.accel.simulator.SimulatorOptions;

/**
 * Some small conformance cases of every kernel with all checks of the simulator: bounds, races,
 * undefined lanes, barriers that not all reach. Which cases, and how work-items interleave, follows
 * from the seed.
 */
final class CheckedLaunches {
  private static final int EACH = 3;

  /** How often each way to compute a convolution ran; the rarest that fits comes next. */
  private final Map<String, Integer> chosen = new HashMap<>();

  private final List<String> picked = new ArrayList<>();
  private final Map<String, Integer> ran = new HashMap<>();

  private CheckedLaunches() {}

  /**
   * Runs the cases that a target's plans compute with up to so many terms.
   *
   * @param more cases to run beside the drawn ones
   * @return ids of the kernels that ran
   */
  static Set<String> run(Target target, long mostOperations, List<ConformanceCase> more) {
    long seed = ConformanceCases.seed();
    List<ConformanceCase> cases = new ArrayList<>(ConformanceCases.withKernels(seed));
    cases.removeIf(c -> c.operations() > mostOperations);
    Collections.shuffle(cases, new Random(seed));
    cases.addAll(0, more);
    CheckedLaunches launches = new CheckedLaunches();
    cases.forEach(c -> launches.check(target, c, seed));
    return new TreeSet<>(launches.ran.keySet());
  }

  private void check(Target target, ConformanceCase c, long seed) {
    LoweringOptions lowering = new LoweringOptions(target, this::choose);
    picked.clear();
    Set<String> kernels =
        Lowering.plan(c.segment(), lowering).launches().stream()
            .map(launch -> launch.kernel().id())
            .collect(Collectors.toSet());
    if (kernels.stream().anyMatch(id -> ran.getOrDefault(id, 0) < EACH)) {
      SimulatedDevice device = new SimulatedDevice(lowering, SimulatorOptions.checked(seed));
      var oracle = CaseCheck.againstReference(device).oracle();
      new CaseCheck(device, oracle, rounding()).check(c, seed);
      kernels.forEach(id -> ran.merge(id, 1, Integer::sum));
      picked.forEach(id -> chosen.merge(id, 1, Integer::sum));
    }
  }

  /** F(6,7), of the largest tile, rounds more than plain sums: 1.36 times their bound, measured. */
  private double rounding() {
    return picked.stream().anyMatch(id -> id.startsWith("cpu_winograd_line6x7")) ? 2 : 1;
  }

  private String choose(ConvProblem problem, List<String> candidates) {
    String least =
        candidates.stream()
            .min(Comparator.comparingInt(id -> chosen.getOrDefault(id, 0)))
            .orElseThrow();
    picked.add(least);
    return least;
  }
}
