package kerf.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kerf.accel.ConvProblem;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.graph.Shapes;
import kerf.models.graph.Window;
import kerf.models.rewrite.FixInputs;
import kerf.models.tensor.Shape;
import kerf.models.zoo.Zoo;
import org.junit.jupiter.api.Test;

class NetworkConvTest {
  @Test
  void inceptionV3Has94ConvolutionsOf43Kinds() {
    Graph graph = Zoo.of("inception-v3").generated(null);
    String input = graph.inputs().getFirst().name();
    Graph fixed = FixInputs.apply(graph, java.util.Map.of(input, Shape.nhwc(1, 299, 299, 3)));

    List<NetworkConv> convs = NetworkConv.of(new Segment(fixed, Shapes.declared(fixed)));

    assertThat(convs).hasSize(43).doesNotHaveDuplicates();
    assertThat(convs.stream().mapToInt(NetworkConv::times).sum()).isEqualTo(94);
    // What 'kerf models show' counts, without the fully connected layer of 2048 x 1000.
    long adds = convs.stream().mapToLong(c -> c.times() * c.multiplyAdds()).sum();
    assertThat(adds).isEqualTo(5_713_216_096L - 2_048_000);
    assertThat(convs)
        .extracting(NetworkConv::name)
        .startsWith("299x299x3 3x3/2 -> 32", "149x149x32 3x3/1 -> 32")
        .contains("35x35x48 5x5/1 pad 2x2 -> 64", "17x17x128 1x7/1 pad 0x3 -> 128")
        .endsWith("8x8x2048 1x1/1 -> 192");
    assertThat(convs).allMatch(c -> c.problem().op().activation().kind() == Activation.Kind.RELU);
    assertThat(convs).allMatch(c -> HandConv.obstacle(c.problem()).isEmpty());
  }

  @Test
  void tellsWhatTheKernelsWrittenByHandDoNotCompute() {
    assertThat(obstacle(32, 2, Activation.NONE)).contains("it has groups");
    assertThat(obstacle(40, 1, Activation.NONE))
        .contains("its output channels are no multiple of 16");
    assertThat(obstacle(32, 1, Activation.SIGMOID)).contains("its activation is no lower bound");
    assertThat(obstacle(32, 1, Activation.NONE)).isEmpty();
  }

  private static Optional<String> obstacle(int outputs, int groups, Activation activation) {
    Op.Conv2d op = new Op.Conv2d(Window.square(3, 1), groups, activation);
    return HandConv.obstacle(new ConvProblem(Shape.nhwc(1, 8, 8, 32), outputs, op));
  }
}
