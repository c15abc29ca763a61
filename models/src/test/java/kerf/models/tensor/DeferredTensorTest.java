package kerf.models.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kerf.models.graph.Graph;
import kerf.models.graph.GraphBuilder;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Window;
import kerf.models.packages.Manifest;
import kerf.models.packages.ModelLibrary;
import kerf.models.rewrite.Rewrites;
import kerf.models.weights.GeneratedWeights;
import org.junit.jupiter.api.Test;

class DeferredTensorTest {
  private static final Shape SHAPE = Shape.of(2, 3);

  private final AtomicInteger made = new AtomicInteger();

  private Tensor deferred(int count) {
    return Tensor.deferred(
        SHAPE,
        "here",
        () -> {
          made.incrementAndGet();
          return new float[count];
        });
  }

  @Test
  void elementsAreMadeOnceForThoseWhoHoldThem() {
    Tensor tensor = deferred(6);
    Tensor other = tensor.reshaped(Shape.of(6));
    assertThat(made).hasValue(0);
    float[] held = tensor.data();
    assertThat(other.data()).isSameAs(held);
    assertThat(made).hasValue(1);
    assertThat(other.origin()).contains("here");
  }

  @Test
  void countsMustFit() {
    assertThatThrownBy(() -> deferred(5).data())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("5 elements");
    assertThatThrownBy(() -> deferred(6).reshaped(Shape.of(7)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Whoever holds an array may write to it, so that it follows from nothing. */
  @Test
  void whoeverMayWriteHasNoOrigin() {
    assertThat(Tensor.zeros(SHAPE).origin()).isEmpty();
    assertThat(Tensor.zeros(SHAPE).from("a file").reshaped(Shape.of(6)).origin())
        .contains("a file");
  }

  @Test
  void foldedWeightsFollowFromAllThatIsFoldedIntoThem() {
    GraphBuilder b = new GraphBuilder("net");
    String conv = b.conv("conv", b.input("in", 4), 4, 8, Window.square(1, 1), false);
    Graph graph = b.build(b.batchNorm("norm", conv, 8, 1e-3f, true));
    Set<String> origins = new HashSet<>();
    for (String seed : List.of("a", "b")) {
      Graph drawn = new GeneratedWeights(name -> seed + name).bind(graph);
      // The same weight, another normalisation.
      Graph known =
          new Graph(
              "net",
              drawn.nodes().stream()
                  .map(
                      n ->
                          n.name().equals("conv.weight")
                              ? Node.of(n.name(), new Op.Constant(value(n).from("w")))
                              : n)
                  .toList(),
              drawn.outputs());
      Tensor folded = value(weight(Rewrites.forInference(known)));
      assertThat(folded.data()).isEqualTo(value(weight(Rewrites.forInference(drawn))).data());
      origins.add(folded.origin().orElseThrow());
    }
    assertThat(origins).hasSize(2);
  }

  private static Node weight(Graph graph) {
    Node conv =
        graph.nodes().stream().filter(n -> n.op() instanceof Op.Conv2d).findFirst().orElseThrow();
    return graph.node(conv.inputs().get(1));
  }

  private static Tensor value(Node node) {
    return ((Op.Constant) node.op()).value();
  }

  /** Quantised weights: every large one knows where it is from, and no two are from the same. */
  @Test
  void weightsOfAFileFollowFromItsBytes() {
    Graph graph =
        new ModelLibrary(List.of(Path.of("packages")))
            .find("inception-v3-moderation")
            .load(Manifest.Pixels.DEFAULTS, null)
            .graph();
    List<Tensor> large =
        graph.nodes().stream()
            .filter(n -> n.op() instanceof Op.Constant)
            .map(DeferredTensorTest::value)
            .filter(t -> t.shape().elements() > 10_000)
            .toList();
    assertThat(large).hasSizeGreaterThan(80).allMatch(t -> t.origin().isPresent());
    assertThat(large.stream().map(t -> t.origin().orElseThrow())).doesNotHaveDuplicates();
  }
}
