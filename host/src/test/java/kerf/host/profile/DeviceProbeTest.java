package kerf.host.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.host.api.Network;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Window;
import kerf.models.packages.Manifest;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import kerf.profiles.board.Board;
import kerf.profiles.board.Figure;
import kerf.profiles.board.Quantity;
import org.junit.jupiter.api.Test;

/** A device is measured into a profile: its roofs, and constants of small networks. */
class DeviceProbeTest {
  private static final Effort SHORT = new Effort(true, 0.05, 3, 3, 3, 0.2, 0.02);

  private static Network network(int channels) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(Node.of("x0", new Op.Input(Shape.of(Shape.FREE, 20, 20, channels))));
    for (int i = 1; i <= 4; i++) {
      int kernel = i % 2 == 0 ? 1 : 3;
      Shape shape = Shape.of(channels, channels, kernel, kernel);
      nodes.add(Node.of("w" + i, new Op.Constant(Tensor.zeros(shape))));
      nodes.add(
          Node.of(
              "x" + i,
              new Op.Conv2d(Window.square(kernel, 1), 1, Activation.NONE),
              "x" + (i - 1),
              "w" + i));
    }
    Graph graph = new Graph("net" + channels, nodes, List.of("x4"));
    return new Network("net" + channels, graph, Manifest.Pixels.DEFAULTS, null, null);
  }

  @Test
  void everythingThatIsMeasuredSaysSo() {
    List<String> heard = new ArrayList<>();
    try (Devices devices = Devices.discover(new DeviceOptions(1))) {
      Device device = devices.byId("simd");
      Board board =
          new DeviceProbe(SHORT, 1, heard::add)
              .probe("mine", device, List.of(network(16), network(32)));
      assertThat(board.kind()).isEqualTo(Board.Kind.CPU);
      for (Quantity quantity :
          List.of(Quantity.FP32_FLOPS, Quantity.MEMORY_BANDWIDTH, Quantity.MEMORY_BYTES)) {
        assertThat(board.figures().get(quantity))
            .isInstanceOfSatisfying(
                Figure.Known.class,
                known -> {
                  assertThat(known.basis()).isEqualTo(Figure.Basis.MEASURED);
                  assertThat(known.source()).contains("simd on").contains("1 threads");
                });
      }
      // A processor of this century, and none that there is.
      assertThat(board.number(Quantity.FP32_FLOPS).orElseThrow()).isBetween(1e8, 1e14);
      assertThat(board.number(Quantity.MEMORY_BANDWIDTH).orElseThrow()).isBetween(1e8, 1e13);
      assertThat(board.figures().get(Quantity.POWER)).isInstanceOf(Figure.Unknown.class);
      assertThat(board.prediction().measured()).startsWith("batch 1 of net16, net32 by simd");
      assertThat(board.prediction().fit().groups()).isGreaterThan(5);
    }
    assertThat(heard).contains("measuring the roofs of simd", "measuring net16 on simd");
  }
}
