package kerf.models.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kerf.models.KerfException;
import kerf.models.graph.Graph;
import kerf.models.graph.GraphBuilder;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.graph.SmallestInput;
import kerf.models.graph.Window;
import kerf.models.rewrite.FullyConvolutional.Pooling;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import kerf.models.weights.GeneratedWeights;
import kerf.models.zoo.Flavour;
import kerf.models.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shapes of dense forms; their values are compared where there is a device to run them. */
class FullyConvolutionalTest {
  /** Weights of the right shapes that nobody may look at. */
  private static Graph bound(Graph graph) {
    List<Node> nodes = graph.nodes().stream().map(FullyConvolutionalTest::bound).toList();
    return graph.withNodes(nodes);
  }

  private static Node bound(Node node) {
    return node.op() instanceof Op.Parameter(Shape shape, _)
        ? Node.of(
            node.name(),
            new Op.Constant(
                Tensor.deferred(
                    shape,
                    node.name(),
                    () -> {
                      throw new IllegalStateException(node.name());
                    })))
        : node;
  }

  /** The zoo at its own size and at 427 x 363, and from which size on; 427 wide is the longer. */
  @ParameterizedTest
  @CsvSource({
    "inception-v3, TORCHVISION, WINDOW, 299, 3, 5, 299",
    "inception-v3, KERAS, WINDOW, 299, 3, 5, 299",
    "inception-v3, KERAS, NONE, 299, 10, 12, 75",
    "googlenet, TORCHVISION, WINDOW, 224, 5, 7, 207",
    "googlenet, TORCHVISION, NONE, 224, 11, 13, 15",
    "vgg16, TORCHVISION, WINDOW, 224, 5, 7, 224",
    "alexnet, TORCHVISION, WINDOW, 224, 5, 7, 223",
    "squeezenet-1.1, TORCHVISION, WINDOW, 224, 10, 14, 209",
    "squeezenet-1.1, TORCHVISION, NONE, 224, 22, 26, 17",
  })
  void theZooTakesOddSizes(
      String name, Flavour flavour, Pooling pooling, int side, int rows, int columns, int least) {
    Graph graph = bound(Zoo.of(name).build(flavour));
    Shape nominal = Shape.nhwc(1, side, side, 3);
    Graph dense = FullyConvolutional.apply(graph, nominal, pooling);
    assertThat(Segment.of(dense, Shape.nhwc(2, 363, 427, 3)).outputShapes())
        .containsExactly(Shape.nhwc(2, rows, columns, 1000));
    if (pooling == Pooling.WINDOW) {
      assertThat(Segment.of(dense, nominal).outputShapes())
          .containsExactly(Shape.nhwc(1, 1, 1, 1000));
    }
    assertThat(SmallestInput.of(dense, nominal)).isEqualTo(Shape.nhwc(1, least, least, 3));
    for (int size = least; size < least + 40; size += 7) {
      Shape odd = Shape.nhwc(1, size, size + 37, 3);
      assertThat(SmallestInput.takes(dense, odd)).as("%s", odd).isTrue();
    }
    // As classifiers they take the same picture too: their heads pool to a fixed size.
    assertThat(Segment.of(graph, Shape.nhwc(1, 363, 427, 3)).outputShapes())
        .containsExactly(Shape.of(1, 1000));
  }

  @Test
  void aDeclaredSizeBecomesFreeAndAStrideThatWasNeverTakenOne() {
    GraphBuilder b = new GraphBuilder("fixed");
    b.add("x", new Op.Input(Shape.nhwc(1, 12, 12, 3)));
    b.add("pool", new Op.AvgPool(Window.square(12, 12), false, false), "x");
    b.linear("fc", b.add("flat", new Op.Flatten(1), "pool"), 3, 4);
    Graph graph = new GeneratedWeights(name -> name).bind(b.build("fc"));
    Graph dense = FullyConvolutional.apply(graph, Shape.nhwc(1, 12, 12, 3));
    assertThat(Segment.of(dense, Shape.nhwc(1, 15, 13, 3)).outputShapes())
        .containsExactly(Shape.nhwc(1, 4, 2, 4));
  }

  @Test
  void elementwiseLayersBetweenMatricesStay() {
    GraphBuilder b = new GraphBuilder("late");
    String flat =
        b.add("flat", new Op.Flatten(1), b.add("pool", new Op.GlobalAvgPool(), b.input("x", 6)));
    String hidden = b.batchNorm("norm", b.linear("fc1", flat, 6, 4), 4, 0.001f, true);
    String other = b.linear("fc2", b.relu("relu", hidden), 4, 3);
    String bias = b.parameter("bias", Op.Role.BIAS, 3);
    String sum = b.add("sum", new Op.Add(kerf.models.graph.Activation.NONE), other, bias);
    String joint = b.add("joint", new Op.Concat(1), sum, other);
    Graph graph =
        new GeneratedWeights(name -> name)
            .bind(b.build(b.add("softmax", new Op.Softmax(List.of(1)), joint)));
    Graph dense = FullyConvolutional.apply(graph, Shape.nhwc(1, 4, 4, 6));
    assertThat(Segment.of(dense, Shape.nhwc(1, 6, 5, 6)).outputShapes())
        .containsExactly(Shape.nhwc(1, 3, 2, 6));
  }

  @Test
  void aSoftmaxOverAFlattenedMapHasNoDenseForm() {
    GraphBuilder b = new GraphBuilder("places");
    String flat = b.add("flat", new Op.Flatten(1), b.input("x", 3));
    Graph graph = b.build(b.add("softmax", new Op.Softmax(List.of(1)), flat));
    assertThatThrownBy(() -> FullyConvolutional.apply(graph, Shape.nhwc(1, 4, 4, 3)))
        .isInstanceOf(KerfException.class)
        .hasMessage("network places: Softmax 'softmax' has no fully convolutional form");
  }

  @Test
  void withoutAnAverageThereIsNoneToLeaveOut() {
    Graph alexnet = bound(Zoo.of("alexnet").build(null));
    assertThatThrownBy(
            () -> FullyConvolutional.apply(alexnet, Shape.nhwc(1, 224, 224, 3), Pooling.NONE))
        .isInstanceOf(KerfException.class)
        .hasMessage("network alexnet has no average over its whole last map to leave out");
  }
}
