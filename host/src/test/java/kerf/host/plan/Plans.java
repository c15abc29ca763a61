package kerf.host.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What every plan of routes must keep, added up from the records. */
final class Plans {
  private static final double ROUNDING = 1e-9;

  private Plans() {}

  /** The candidate of a kind. */
  static Candidate of(Candidate.Kind kind, Plan plan) {
    return plan.compared().stream().filter(c -> c.kind() == kind).findFirst().orElseThrow();
  }

  /** Every route computes everything once and in order, where it may, and nothing is overused. */
  static void check(CostModel model, Candidate candidate) {
    double shares = 0;
    Map<String, double[]> loads = new LinkedHashMap<>();
    for (Route route : candidate.routes()) {
      assertThat(route.share()).isBetween(0.0, 1 + ROUNDING);
      shares += route.share();
      checkRoute(model, route);
      for (Stage stage : route.stages()) {
        double[] load = loads.computeIfAbsent(stage.device(), _ -> new double[3]);
        load[0] += route.share() * stage.computeSeconds();
        load[1] += route.share() * stage.inSeconds();
        load[2] += route.share() * stage.outSeconds();
      }
    }
    assertThat(shares).isBetween(1 - ROUNDING, 1 + ROUNDING);
    for (double[] load : loads.values()) {
      for (double one : load) {
        assertThat(one * candidate.rate() / model.batch()).isLessThanOrEqualTo(1 + ROUNDING);
      }
    }
    checkMemory(model, candidate);
  }

  private static void checkRoute(CostModel model, Route route) {
    Map<String, Group> groups =
        model.groups().stream().collect(Collectors.toMap(Group::name, Function.identity()));
    Map<String, PlanDevice> devices =
        model.devices().stream().collect(Collectors.toMap(PlanDevice::name, d -> d));
    Set<String> made = new HashSet<>(model.inputs().keySet());
    for (Stage stage : route.stages()) {
      double seconds = devices.get(stage.device()).stageSeconds();
      for (String name : stage.groups()) {
        assertThat(made).containsAll(groups.get(name).reads());
        assertThat(made.add(name)).as(name).isTrue();
        seconds += groups.get(name).seconds().get(stage.device());
      }
      assertThat(Math.abs(seconds - stage.computeSeconds())).isLessThan(ROUNDING);
    }
    assertThat(made).hasSize(groups.size() + model.inputs().size());
  }

  private static void checkMemory(CostModel model, Candidate candidate) {
    for (PlanDevice device : model.devices()) {
      Map<List<String>, Long> programs = new LinkedHashMap<>();
      candidate.stages().stream()
          .filter(s -> s.device().equals(device.name()))
          .forEach(s -> programs.put(s.groups(), s.memoryBytes()));
      assertThat(programs.values().stream().mapToLong(m -> m).sum())
          .isLessThanOrEqualTo(device.memoryBytes());
    }
  }
}
