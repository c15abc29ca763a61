package kerf.host.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kerf.host.verify.Tolerance;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.GraphBuilder;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static final Tolerance TOLERANCE = new Tolerance(1e-3);

  private static Difference between(float[] trusted, float[] other) {
    return Difference.of(Tensor.vector(trusted), Tensor.vector(other), TOLERANCE);
  }

  @Test
  void theBoundIsAPartOfTheDeviation() {
    Difference found = between(new float[] {-2, 2, -2, 2}, new float[] {-2, 2.001f, -2, 2});
    assertThat(found.index()).isEqualTo(1);
    assertThat(found.deviation()).isEqualTo(2);
    assertThat(found.allowed()).isEqualTo(2e-3);
    assertThat(found.error()).isBetween(0.99e-3, 1.01e-3);
    assertThat(found.exceeds()).isFalse();
    assertThat(between(new float[] {-2, 2, -2, 2}, new float[] {-2, 2.003f, -2, 2}).exceeds())
        .isTrue();
  }

  /** The larger error is the smaller one of what is allowed. */
  @Test
  void theWorstElementIsTheOneFarthestBeyondItsOwnBound() {
    float[] trusted = new float[1001];
    float[] other = new float[1001];
    trusted[0] = 100;
    other[0] = 100.05f;
    other[7] = 0.02f;
    Difference found = between(trusted, other);
    assertThat(found.deviation()).isBetween(3.1, 3.2);
    assertThat(found.index()).isEqualTo(7);
    assertThat(found.exceeds()).isTrue();
    other[7] = 0;
    assertThat(between(trusted, other).index()).isZero();
    assertThat(between(trusted, other).ratio()).isBetween(0.49, 0.51);
  }

  @Test
  void whatIsNotANumberMustBeSoOnBothSides() {
    float nan = Float.NaN;
    float infinite = Float.POSITIVE_INFINITY;
    assertThat(between(new float[] {1, nan, infinite}, new float[] {1, nan, infinite}).error())
        .isZero();
    for (float wrong : new float[] {nan, infinite, -infinite}) {
      Difference found = between(new float[] {1, 2, 3}, new float[] {1, 2, wrong});
      assertThat(found.index()).isEqualTo(2);
      assertThat(found.ratio()).isInfinite();
      assertThat(between(new float[] {1, 2, wrong}, new float[] {1, 2, 3}).exceeds()).isTrue();
    }
    assertThat(between(new float[] {infinite}, new float[] {-infinite}).exceeds()).isTrue();
  }

  /** a - b - c, b - d: what is read beyond the cut, and outputs. */
  @Test
  void aCutHoldsWhatIsReadBehindIt() {
    GraphBuilder builder = new GraphBuilder("net");
    String x = builder.input("x", 3);
    String a = builder.relu("a", x);
    String b = builder.relu("b", a);
    String c = builder.relu("c", a);
    Graph graph = builder.build(builder.add("d", new Op.Add(Activation.NONE), b, c), b);
    Order order = new Order(graph);
    assertThat(List.of(order.node(0), order.node(3)).stream().map(Node::name))
        .containsExactly("a", "d");
    assertThat(order.cut(0)).containsExactly("a");
    assertThat(order.cut(1)).containsExactly("a", "b");
    assertThat(order.cut(2)).containsExactly("b", "c");
    assertThat(order.cut(3)).containsExactly("b", "d");
    assertThat(order.ancestors(2)).containsExactly(0, 2);
    assertThat(order.has("x")).isFalse();
  }

  @Test
  void aPlaceHasAnIndexForEachAxis() {
    Node node = Node.of("y", new Op.Identity(), "x");
    Difference at = new Difference(1, 1, 2 * 12 + 4 + 3, 0, 1, 1);
    assertThat(new Compared(node, Shape.of(3, 3, 4), at).place()).isEqualTo("[2,1,3]");
    assertThat(new Compared(node, Shape.SCALAR, at).place()).isEqualTo("[]");
  }
}
