package kerf.models.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kerf.models.KerfException;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.GraphBuilder;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import kerf.models.weights.GeneratedWeights;
import kerf.models.zoo.Flavour;
import kerf.models.zoo.Zoo;
import org.junit.jupiter.api.Test;

/**
 * What rewrites leave behind; that values stay the same is tested where there is a device to run
 * them.
 */
class RewritesTest {
  private static final Graph UNIT = unit();

  private static Graph unit() {
    GraphBuilder builder = new GraphBuilder("unit");
    String x = builder.input("x", 3);
    String conv = builder.conv("conv", x, 3, 4, Window.square(3, 1), false);
    String norm = builder.batchNorm("norm", conv, 4, 0.001f, true);
    String relu = builder.relu("relu", norm);
    String dropped = builder.add("dropped", new Op.Dropout(), relu);
    Graph graph = builder.build(dropped);
    return new GeneratedWeights(name -> name).bind(graph);
  }

  @Test
  void aUnitBecomesOneNode() {
    Graph rewritten = Rewrites.forInference(UNIT.withOutputs(List.of("relu")));
    assertThat(kinds(rewritten)).containsExactly("Input", "Constant", "Constant", "Conv2d");
    Op.Conv2d conv = (Op.Conv2d) rewritten.node("relu").op();
    assertThat(conv.activation()).isEqualTo(Activation.RELU);
  }

  @Test
  void outputsKeepTheirNames() {
    Graph rewritten = Rewrites.forInference(UNIT);
    assertThat(rewritten.outputs()).containsExactly("dropped");
    assertThat(rewritten.node("dropped").op()).isEqualTo(new Op.Identity());
  }

  @Test
  void aProbedValueIsNotFusedAway() {
    Graph rewritten = Rewrites.forInference(UNIT.withOutputs(List.of("conv", "norm", "relu")));
    assertThat(rewritten.node("conv").op()).isInstanceOf(Op.Conv2d.class);
    assertThat(rewritten.node("norm").op()).isInstanceOf(Op.BatchNorm.class);
    assertThat(rewritten.node("relu").op()).isInstanceOf(Op.Activate.class);
  }

  @Test
  void applyingThemTwiceChangesNothing() {
    Graph once = Rewrites.forInference(UNIT);
    assertThat(kinds(Rewrites.forInference(once))).isEqualTo(kinds(once));
  }

  @Test
  void inceptionV3IsNinetyFourConvolutions() {
    Graph graph =
        new GeneratedWeights(name -> name).bind(Zoo.of("inception-v3").build(Flavour.KERAS));
    List<String> kinds = kinds(Rewrites.forInference(graph));
    assertThat(kinds.stream().filter("Conv2d"::equals)).hasSize(94);
    assertThat(kinds).doesNotContain("BatchNorm", "relu", "Dropout");
  }

  @Test
  void aReducingProjectionComesBeforeItsAveragePool() {
    GraphBuilder b = new GraphBuilder("pooled");
    Op.AvgPool mean = new Op.AvgPool(Window.square(3, 1).padded(1, 1), false, true);
    b.input("x", 8);
    b.relu("y", b.conv("conv", b.add("pool", mean, "x"), 8, 4, Window.square(1, 1), true));
    b.conv("wide", b.add("other", mean, "x"), 8, 8, Window.square(1, 1), true);
    Graph graph = Rewrites.forInference(new GeneratedWeights(n -> n).bind(b.build("y", "wide")));
    Graph moved = PointwiseBeforePool.apply(graph);
    assertThat(moved.has("pool")).isFalse();
    assertThat(moved.node("y").op()).isEqualTo(new Op.Add(Activation.RELU));
    Node pool = moved.node(moved.node("y").inputs().getFirst());
    assertThat(pool.op()).isEqualTo(mean);
    Node conv = moved.node(pool.inputs().getFirst());
    assertThat(conv.op()).isEqualTo(new Op.Conv2d(Window.square(1, 1), 1, Activation.NONE));
    assertThat(conv.inputs()).containsExactly("x", "conv.weight");
    assertThat(moved.node("wide").inputs().getFirst()).isEqualTo("other");
    assertThat(kinds(PointwiseBeforePool.apply(moved))).isEqualTo(kinds(moved));
  }

  @Test
  void aPoolThatIsAskedForStaysBeforeItsProjection() {
    GraphBuilder b = new GraphBuilder("asked");
    b.input("x", 8);
    Op.AvgPool mean = new Op.AvgPool(Window.square(3, 1), false, false);
    b.conv("conv", b.add("pool", mean, "x"), 8, 4, Window.square(1, 1), true);
    Graph graph = new GeneratedWeights(n -> n).bind(b.build("conv", "pool"));
    assertThat(PointwiseBeforePool.apply(graph)).isSameAs(graph);
  }

  @Test
  void denseFormTakesAnyLargerPicture() {
    Graph alexnet = new GeneratedWeights(name -> name).bind(Zoo.of("alexnet").build(null));
    Graph dense = FullyConvolutional.apply(alexnet, Shape.nhwc(1, 224, 224, 3));
    assertThat(Segment.of(dense, Shape.nhwc(2, 427, 363, 3)).outputShapes())
        .containsExactly(Shape.nhwc(2, 7, 5, 1000));
    assertThat(Segment.of(dense, Shape.nhwc(1, 224, 224, 3)).outputShapes())
        .containsExactly(Shape.nhwc(1, 1, 1, 1000));
  }

  @Test
  void foldedWeightsTakeNobodysName() {
    GraphBuilder builder = new GraphBuilder("clash");
    String x = builder.input("x", 3);
    String norm =
        builder.batchNorm(
            "norm", builder.conv("conv", x, 3, 4, Window.square(1, 1), false), 4, 0.001f, true);
    String own = builder.relu("norm.folded_bias", x);
    Graph graph = new GeneratedWeights(name -> name).bind(builder.build(norm, own));
    Graph rewritten = Rewrites.forInference(graph);
    assertThat(rewritten.node("norm.folded_bias").op()).isInstanceOf(Op.Activate.class);
    assertThat(rewritten.node("norm").inputs()).contains("norm.folded_bias'");
  }

  @Test
  void aSoftmaxOverPlacesHasNoDenseForm() {
    GraphBuilder builder = new GraphBuilder("spatial");
    String softmax = builder.add("softmax", new Op.Softmax(List.of(1, 2)), builder.input("x", 3));
    assertThatThrownBy(
            () -> FullyConvolutional.apply(builder.build(softmax), Shape.nhwc(1, 4, 4, 3)))
        .isInstanceOf(KerfException.class)
        .hasMessage("network spatial: Softmax 'softmax' has no fully convolutional form");
  }

  @Test
  void anActivationBetweenFlattenAndClassifierIsCarried() {
    GraphBuilder builder = new GraphBuilder("late");
    String flat = builder.add("flat", new Op.Flatten(1), builder.input("x", 2));
    String scores = builder.linear("fc", builder.relu("relu", flat), 18, 5);
    Graph graph = new GeneratedWeights(name -> name).bind(builder.build(scores));
    Graph dense = FullyConvolutional.apply(graph, Shape.nhwc(1, 3, 3, 2));
    assertThat(Segment.of(dense, Shape.nhwc(1, 5, 4, 2)).outputShapes())
        .containsExactly(Shape.nhwc(1, 3, 2, 5));
  }

  @Test
  void aPictureThatIsTooSmallIsRefusedByName() {
    Graph alexnet = Zoo.of("alexnet").build(null);
    assertThatThrownBy(() -> Segment.of(alexnet, Shape.nhwc(1, 40, 40, 3)))
        .isInstanceOf(KerfException.class)
        .hasMessageContaining("MaxPool 'features.12' cannot take 1x1x1x256");
  }

  private static List<String> kinds(Graph graph) {
    return graph.nodes().stream().map(Node::op).map(Op::kind).toList();
  }
}
