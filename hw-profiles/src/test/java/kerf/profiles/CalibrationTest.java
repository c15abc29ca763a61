package kerf.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kerf.models.cost.Layer;
import kerf.models.cost.LayerTable;
import kerf.models.graph.GraphBuilder;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import org.junit.jupiter.api.Test;

/** Constants from profiles whose times were made of known ones. */
class CalibrationTest {
  private static final WorkRates TRUE = new WorkRates(Algorithm.WINOGRAD, 5e-6, 2e-11, 1e-9, 5e-11);

  /** Convolutions one behind another, and a concatenation that takes nothing. */
  private static Segment network(int channels, int side) {
    GraphBuilder builder = new GraphBuilder("net" + channels);
    String x = builder.input("x", 16);
    String a = builder.conv("a", x, 16, channels, Window.square(1, 1), false);
    String b = builder.conv("b", a, channels, channels, Window.square(3, 1).padded(1, 1), false);
    String c = builder.conv("c", b, channels, 2 * channels, Window.square(3, 2), false);
    String d = builder.conv("d", b, channels, channels, Window.square(3, 2), false);
    String e = builder.concat("e", c, d);
    String f = builder.conv("f", e, 3 * channels, 64, Window.square(1, 1), false);
    return Segment.of(builder.build(f), Shape.nhwc(1, side, side, 16));
  }

  private static Calibration.Measured measured(Segment network, double factor) {
    List<GroupTime> groups = new ArrayList<>();
    double sum = 0;
    for (Layer layer : LayerTable.of(network).layers()) {
      double seconds =
          layer.kind().equals("Concat") ? 0 : TRUE.seconds(Work.of(layer, Algorithm.WINOGRAD));
      sum += seconds;
      groups.add(new GroupTime(layer.name(), layer.kind(), seconds, seconds, 1, 4));
    }
    return new Calibration.Measured(
        network, Samples.profile(network.graph().name(), factor * sum, groups));
  }

  private static List<Calibration.Measured> networks() {
    return List.of(
        measured(network(32, 28), 1), measured(network(64, 56), 1), measured(network(96, 14), 1));
  }

  @Test
  void theConstantsAreFoundAgain() {
    Calibration found = Calibration.of(networks());
    assertThat(found.error()).isLessThan(1e-6);
    assertThat(found.low()).isCloseTo(1, within(1e-3));
    assertThat(found.high()).isCloseTo(1, within(1e-3));
    assertThat(found.inPlace()).containsExactly("Concat");
    assertThat(found.rates().perProduct()).isCloseTo(2e-11, within(1e-14));
  }

  @Test
  void aNetworkThatIsSlowerThanItsGroupsIsTheErrorOfAllOthers() {
    List<Calibration.Measured> networks =
        List.of(measured(network(32, 28), 1.25), measured(network(64, 56), 1));
    assertThat(Calibration.heldOut(networks)).isCloseTo(0.2, within(0.01));
    assertThat(Calibration.heldOut(networks())).isLessThan(1e-3);
  }

  @Test
  void aBandMustBeOne() {
    assertThatThrownBy(() -> new Calibration(TRUE, Set.of(), 0, 2, 1, 3))
        .hasMessageContaining("from 2.0 to 1.0");
  }
}
