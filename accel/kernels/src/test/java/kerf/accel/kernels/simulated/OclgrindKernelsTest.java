package kerf.accel.kernels.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kerf.accel.conformance.ConformanceCase;
import kerf.accel.conformance.ConformanceCases;
import kerf.accel.kernels.Kernel;
import kerf.accel.kernels.Kernels;
import kerf.accel.kernels.Target;
import kerf.accel.kernels.offline.OclgrindRun;
import kerf.accel.kernels.pack.PackLibrary;
import kerf.accel.kernels.plan.ConvChooser;
import kerf.accel.kernels.plan.LaunchPlan;
import kerf.accel.kernels.plan.Lowering;
import kerf.accel.kernels.plan.LoweringOptions;
import kerf.accel.simulator.SimulatorOptions;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Every kernel of the catalogue under Oclgrind, by its pack's text, on the conformance suite's
 * small cases: no race, no access out of bounds, no divergent barrier, and the same values as its
 * Java source in the simulator.
 */
class OclgrindKernelsTest {
  private static final Path DEVICES = Path.of("target", "devices.txt");

  /** Cases a kernel: Oclgrind is some hundred times slower than a device. */
  private static final int CASES = 2;

  private static final long MOST_OPERATIONS = 20_000;

  private final Map<String, Integer> runs = new TreeMap<>();
  private final PackLibrary library = PackLibrary.shipped();

  @Test
  void noKernelRacesOrLeavesItsBuffers() throws IOException {
    Optional<String> missing = OclgrindRun.missing();
    if (missing.isPresent()) {
      report("oclgrind skipped: " + missing.get());
      Assumptions.abort("oclgrind skipped: " + missing.get());
    }
    List<ConformanceCase> cases =
        Stream.concat(
                Stream.concat(
                    CheckedKernelsTest.winograd(8).stream(),
                    Stream.of(PlainKernelsTest.computedStatistics())),
                ConformanceCases.withKernels(ConformanceCases.seed()).stream()
                    .filter(c -> c.operations() <= MOST_OPERATIONS)
                    .sorted(Comparator.comparingLong(ConformanceCase::operations).reversed()))
            .toList();
    for (Target target : Target.values()) {
      for (ConformanceCase c : cases) {
        run(c, target);
      }
    }
    report("oclgrind ran %d kernels".formatted(runs.size()));
    assertThat(runs.keySet())
        .as("kernels that ran; one that no small case's plan launches needs a case")
        .containsExactlyInAnyOrderElementsOf(
            Kernels.all().stream().map(Kernel::id).collect(Collectors.toSet()));
  }

  private static void report(String line) throws IOException {
    Files.createDirectories(DEVICES.getParent());
    Files.write(DEVICES, List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private void run(ConformanceCase c, Target target) {
    for (LaunchPlan plan : plans(c, target)) {
      Set<String> ids = ids(plan);
      if (ids.stream().anyMatch(id -> runs.getOrDefault(id, 0) < CASES)) {
        check(c, plan);
        ids.forEach(id -> runs.merge(id, 1, Integer::sum));
      }
    }
  }

  private static Set<String> ids(LaunchPlan plan) {
    return plan.launches().stream()
        .map(launch -> launch.kernel().id())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** One plan a way to compute the case's convolutions. */
  private static List<LaunchPlan> plans(ConformanceCase c, Target target) {
    Set<String> ways = new LinkedHashSet<>();
    ConvChooser recorder =
        (_, candidates) -> {
          ways.addAll(candidates);
          return candidates.getFirst();
        };
    LaunchPlan first = Lowering.plan(c.segment(), new LoweringOptions(target, recorder));
    List<LaunchPlan> plans = new ArrayList<>(List.of(first));
    for (String way : ways) {
      ConvChooser chooser = ConvChooser.preferring(way);
      plans.add(Lowering.plan(c.segment(), new LoweringOptions(target, chooser)));
    }
    return plans;
  }

  private void check(ConformanceCase c, LaunchPlan plan) {
    List<Tensor> inputs = c.data(0);
    List<float[]> got;
    try {
      got = new OclgrindProgram(plan, library).run(inputs);
    } catch (IllegalStateException e) {
      throw new AssertionError(c + ": " + e.getMessage(), e);
    }
    try (var simulated = new SimulatedProgram(c.segment(), plan, SimulatorOptions.unchecked())) {
      List<Tensor> expected = simulated.run(inputs);
      for (int i = 0; i < got.size(); i++) {
        compare(c + " " + ids(plan), got.get(i), expected.get(i).data());
      }
    }
  }

  private static void compare(String name, float[] got, float[] expected) {
    assertThat(got).as(name).hasSameSizeAs(expected);
    for (int i = 0; i < got.length; i++) {
      if (Float.compare(got[i], expected[i]) != 0) {
        double bound = 1e-4 * (1 + Math.abs(expected[i]));
        assertThat((double) got[i]).as("%s [%d]", name, i).isCloseTo(expected[i], within(bound));
      }
    }
  }
}
