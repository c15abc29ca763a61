package kerf.host.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kerf.host.plan.Conditions;
import kerf.host.plan.CostModel;
import kerf.host.plan.Group;
import kerf.host.plan.PlanDevice;
import kerf.profiles.Link;
import org.junit.jupiter.api.Test;

class AttributionTest {
  /** gpu has cores of its own; x, y and z share the host's. */
  private static Attribution of(Set<String> used, Map<String, Double> ratios) {
    List<PlanDevice> devices =
        Stream.of("gpu", "x", "y", "z")
            .map(
                d ->
                    new PlanDevice(
                        d, Link.NONE, Link.NONE, Long.MAX_VALUE, 0, 0, d.equals("gpu") ? 0 : 2))
            .toList();
    Group group = new Group("g", List.of("in"), 4, 8, true, Map.of("x", 1.0));
    CostModel model = new CostModel("net", 1, Map.of("in", 4L), List.of(group), devices);
    return Attribution.of(Conditions.undisturbed(model), used, ratios);
  }

  @Test
  void aDeviceWithCoresOfItsOwnIsSlower() {
    Attribution found = of(Set.of("gpu", "x"), Map.of("gpu", 3.0, "x", 1.0));
    assertThat(found.alone()).containsEntry("gpu", 3.0).containsEntry("x", 1.0);
    assertThat(found.busy()).isEqualTo(found.alone());
  }

  @Test
  void whatAllOnTheHostTakeLongerIsTheirCompany() {
    Attribution found = of(Set.of("x", "y"), Map.of("x", 2.0, "y", 3.0));
    assertThat(found.alone()).isEqualTo(Map.of("x", 1.0, "y", 1.5, "z", 1.0));
    assertThat(found.busy()).isEqualTo(Map.of("x", 2.0, "y", 3.0, "z", 2.0));
  }

  @Test
  void ofOneAloneOnTheHostATenthIsItsOwn() {
    double[][] cases = {{4.4, 4}, {1.05, 1}, {1, 1}, {0.95, 1}, {0.5, 0.55}};
    for (double[] one : cases) {
      Attribution found = of(Set.of("x"), Map.of("x", one[0]));
      assertThat(found.alone().get("x")).isEqualTo(one[0]);
      assertThat(found.alone().get("y")).isCloseTo(one[1], within(1e-9));
      assertThat(found.busy()).isEqualTo(found.alone());
    }
  }

  @Test
  void aUsedDeviceThatCouldNotBeSeenStays() {
    assertThat(of(Set.of("x", "y"), Map.of("x", 2.0)).busy()).containsOnlyKeys("x", "z");
  }
}
