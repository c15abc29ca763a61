package kerf.models.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import kerf.models.KerfException;
import kerf.models.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphTest {
  private static final Node X = Node.of("x", new Op.Input(Shape.nhwcFree(3)));

  @Test
  void nodesAreSortedWhateverTheirOrder() {
    Graph graph = new Graph("g", List.of(relu("b", "a"), relu("a", "x"), X), List.of("b"));
    assertThat(graph.nodes().stream().map(Node::name)).containsExactly("x", "a", "b");
  }

  @Test
  void aLongChainNeedsNoDeepStack() {
    List<Node> chain =
        Stream.iterate(50_000, i -> i > 0, i -> i - 1)
            .map(i -> relu("n" + i, i == 1 ? "x" : "n" + (i - 1)))
            .toList();
    Graph graph =
        new Graph("g", Stream.concat(chain.stream(), Stream.of(X)).toList(), List.of("n50000"));
    assertThat(graph.nodes()).hasSize(50_001);
  }

  @Test
  void aCycleIsNamed() {
    assertThatThrownBy(
            () -> new Graph("g", List.of(X, relu("a", "b"), relu("b", "a")), List.of("a")))
        .isInstanceOf(KerfException.class)
        .hasMessageContaining("cycle")
        .hasMessageContaining("'a'")
        .hasMessageContaining("'b'");
  }

  @Test
  void whatNothingMakesIsNamed() {
    assertThatThrownBy(() -> new Graph("g", List.of(relu("a", "ghost")), List.of("a")))
        .isInstanceOf(KerfException.class)
        .hasMessage("network g: node 'a' reads 'ghost', which nothing makes");
  }

  @Test
  void aNameIsUsedOnce() {
    assertThatThrownBy(
            () -> new Graph("g", List.of(X, relu("a", "x"), relu("a", "x")), List.of("a")))
        .isInstanceOf(KerfException.class)
        .hasMessage("network g defines 'a' twice");
  }

  @Test
  void otherOutputsDropWhatTheyDoNotNeed() {
    Graph graph = new Graph("g", List.of(X, relu("a", "x"), relu("b", "a")), List.of("b"));
    assertThat(graph.withOutputs(List.of("a")).has("b")).isFalse();
  }

  /** Expected sizes from torch 2.15's and ONNX's formulas, worked by hand. */
  @ParameterizedTest
  @CsvSource({
    // size, kernel, stride, padding, dilation, floor, ceil
    "149, 3, 1, 0, 1, 147, 147",
    "112, 3, 2, 0, 1, 55, 56",
    "224, 7, 2, 3, 1, 112, 113",
    "28, 3, 1, 1, 1, 28, 28",
    "7, 2, 2, 0, 1, 3, 4",
    // The last window would begin in the trailing padding: ceil mode drops it.
    "4, 2, 3, 1, 1, 2, 2",
    "10, 3, 1, 0, 3, 4, 4",
    "2, 3, 1, 0, 1, 0, 0",
    // Half a window still counts in ceil mode: ONNX's formula, ceil(-1 / 2) + 1.
    "2, 3, 2, 0, 1, 0, 1",
  })
  void windowsCount(
      int size, int kernel, int stride, int padding, int dilation, int floor, int ceil) {
    Window window =
        new Window(
            kernel,
            kernel,
            stride,
            stride,
            dilation,
            dilation,
            Padding.symmetric(padding, padding));
    assertThat(window.outH(size, false)).isEqualTo(floor);
    assertThat(window.outW(size, true)).isEqualTo(ceil);
  }

  @Test
  void aValueThatNoArrayHoldsIsNamed() {
    GraphBuilder builder = new GraphBuilder("big");
    Graph graph =
        builder.build(
            builder.conv("conv", builder.input("x", 3), 3, 64, Window.square(1, 1), false));
    assertThatThrownBy(() -> Segment.of(graph, Shape.nhwc(64, 1000, 1000, 3)))
        .isInstanceOf(KerfException.class)
        .hasMessageContaining("Conv2d 'conv'")
        .hasMessageContaining("64x1000x1000x64 has more elements than an array can hold");
  }

  @Test
  void samePaddingPutsTheOddRowWhereItSays() {
    Window window = Window.of(3, 3, 2, Padding.Same.UPPER);
    assertThat(window.padding().resolve(window, 16, 16))
        .isEqualTo(new Padding.Explicit(0, 0, 1, 1));
    assertThat(Padding.Same.LOWER.resolve(window, 16, 16))
        .isEqualTo(new Padding.Explicit(1, 1, 0, 0));
    assertThat(window.outH(15, false)).isEqualTo(8);
  }

  private static Node relu(String name, String input) {
    return Node.of(name, new Op.Activate(Activation.RELU), input);
  }
}
