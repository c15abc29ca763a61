package kerf.accel.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Precision;
import kerf.accel.ProfiledProgram;
import kerf.accel.ProfiledProgram.LaunchTime;
import kerf.models.graph.Graph;
import kerf.models.graph.GraphBuilder;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.rewrite.Rewrites;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import kerf.models.weights.GeneratedWeights;
import kerf.models.zoo.Zoo;
import org.junit.jupiter.api.Test;

class SimdProfileTest {
  private static final int RUNS = 15;

  private static Device open() {
    return new SimdBackend().devices(DeviceOptions.defaults()).getFirst();
  }

  private static ProfiledProgram compile(Device device, Segment segment) {
    return (ProfiledProgram) device.compile(segment, Precision.FLOAT32);
  }

  /**
   * The shortest runs with and without a look at the clock, in turn, so that what else the machine
   * does meets both. Shares and ratios are printed; the band is wide for a machine that builds.
   */
  @Test
  void groupsOfANetworkSumToARun() {
    Graph graph = Zoo.of("squeezenet-1.1").generated(null);
    Segment segment = Segment.of(graph, Shape.nhwc(1, 224, 224, 3));
    List<Tensor> in = List.of(Tensor.zeros(segment.inputShapes().getFirst()));
    double[] sums = new double[RUNS];
    double[] runs = new double[RUNS];
    List<LaunchTime> last = List.of();
    try (Device device = open();
        ProfiledProgram program = compile(device, segment)) {
      List<Tensor> out = program.run(in);
      for (int i = 0; i < 2 * RUNS; i++) { // the first half warms up
        last = program.profile(in, out);
        long start = System.nanoTime();
        program.run(in, out);
        runs[i % RUNS] = System.nanoTime() - start;
        sums[i % RUNS] = last.stream().mapToLong(LaunchTime::nanoseconds).sum();
      }
    }
    double ratio = least(sums) / least(runs);
    System.err.printf("simd: groups sum to %.1f %% of a run of squeezenet%n", 100 * ratio);
    assertThat(ratio).isBetween(0.7, 1.4);
    List<String> computing =
        Rewrites.forInference(graph).nodes().stream()
            .filter(node -> !node.isWeight() && !(node.op() instanceof Op.Input))
            .filter(node -> node.op() instanceof Op.Conv2d || node.op() instanceof Op.MaxPool)
            .map(Node::name)
            .toList();
    assertThat(last.stream().filter(l -> !l.moves()).map(LaunchTime::node)).containsAll(computing);
  }

  private static double least(double[] values) {
    return Arrays.stream(values).min().orElseThrow();
  }

  /** A copy with a border, and the fill before it, are the convolution's own time. */
  @Test
  void helpersCountForTheNodeTheyServe() {
    GraphBuilder b = new GraphBuilder("bordered");
    GeneratedWeights weights = new GeneratedWeights(UnaryOperator.identity());
    b.input("x", 3);
    b.conv("y", "x", 3, 8, Window.square(3, 1).padded(1, 1), false);
    Segment segment = Segment.of(weights.bind(b.build("y")), Shape.nhwc(1, 5, 5, 3));
    List<Tensor> in = List.of(Tensor.zeros(segment.inputShapes().getFirst()));
    try (Device device = open()) {
      ProfiledProgram program = compile(device, segment);
      List<Tensor> out = program.run(in);
      List<LaunchTime> parts = program.profile(in, out);
      Map<Boolean, List<LaunchTime>> byUse =
          parts.stream().collect(Collectors.partitioningBy(LaunchTime::moves));
      assertThat(byUse.get(true).stream().map(LaunchTime::node)).containsExactly("x", "y");
      assertThat(byUse.get(false).stream().map(LaunchTime::kernel))
          .containsExactly("Fill", "Fill", "StridedCopy", "DirectConv");
      assertThat(byUse.get(false)).allMatch(l -> l.node().equals("y") && l.nanoseconds() > 0);
      program.close();
      assertThatThrownBy(() -> program.profile(in, out)).isInstanceOf(IllegalStateException.class);
    }
  }
}
