package kerf.accel.kernels.simulated;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kerf.accel.conformance.CaseCheck;
import kerf.accel.conformance.ConformanceCase;
import kerf.accel.conformance.ConformanceCases;
import kerf.accel.kernels.Target;
import kerf.accel.kernels.plan.Launch;
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

  private CheckedLaunches() {}

  /**
   * Runs the cases that a target's plans compute with up to so many terms.
   *
   * @param more cases to run beside the drawn ones
   * @return ids of the kernels that ran
   */
  static Set<String> run(Target target, long mostOperations, List<ConformanceCase> more) {
    long seed = ConformanceCases.seed();
    List<ConformanceCase> cases = new ArrayList<>(ConformanceCases.all(seed));
    cases.removeIf(c -> c.operations() > mostOperations);
    Collections.shuffle(cases, new Random(seed));
    cases.addAll(0, more);
    LoweringOptions lowering = LoweringOptions.of(target);
    CaseCheck check =
        CaseCheck.againstReference(new SimulatedDevice(lowering, SimulatorOptions.checked(seed)));
    Map<String, Integer> ran = new HashMap<>();
    for (ConformanceCase c : cases) {
      Set<String> kernels =
          Lowering.plan(c.segment(), lowering).launches().stream()
              .map(Launch::kernel)
              .map(kernel -> kernel.id())
              .collect(Collectors.toSet());
      if (kernels.stream().anyMatch(id -> ran.getOrDefault(id, 0) < EACH)) {
        kernels.forEach(id -> ran.merge(id, 1, Integer::sum));
        check.check(c, seed);
      }
    }
    return new TreeSet<>(ran.keySet());
  }
}
