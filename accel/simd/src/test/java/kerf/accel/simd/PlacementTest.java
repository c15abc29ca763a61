package kerf.accel.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kerf.accel.Precision;
import kerf.models.graph.Graph;
import kerf.models.graph.GraphBuilder;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.Test;

class PlacementTest {
  private static List<Step> steps(GraphBuilder builder, Shape input, String... outputs) {
    List<Node> bound = new ArrayList<>();
    for (Node node : builder.build(outputs).nodes()) {
      bound.add(
          node.op() instanceof Op.Parameter(Shape shape, _)
              ? Node.of(node.name(), new Op.Constant(Tensor.zeros(shape)))
              : node);
    }
    Graph graph = new Graph("test", bound, List.of(outputs));
    Draft draft = new Draft(Segment.of(graph, input), Precision.FLOAT32, ConvWays.ESTIMATED, 1);
    new Lowering(draft).lower();
    return draft.steps();
  }

  @Test
  void partsOfAConcatenationAreWrittenInPlace() {
    GraphBuilder b = new GraphBuilder("test");
    b.input("x", 16);
    b.conv("left", "x", 16, 16, Window.square(1, 1), true);
    b.conv("right", "x", 16, 24, Window.square(3, 1).padded(1, 1), true);
    b.add("pooled", new Op.MaxPool(Window.square(3, 1).padded(1, 1), false), "x");
    b.concat("inner", "left", "right");
    b.concat("outer", "inner", "pooled", "x");
    b.conv("y", "outer", 72, 8, Window.square(1, 1), true);
    assertThat(steps(b, Shape.nhwc(1, 5, 5, 16), "y")).noneMatch(StridedCopy.class::isInstance);
  }

  @Test
  void valueThatHasAPlaceAlreadyIsCopied() {
    GraphBuilder b = new GraphBuilder("test");
    b.input("x", 8);
    b.concat("first", "x", "x");
    b.concat("second", "x", "first");
    assertThat(steps(b, Shape.nhwc(1, 5, 5, 8), "first", "second"))
        .filteredOn(StridedCopy.class::isInstance)
        .hasSize(2);
  }

  @Test
  void renamingTakesNoStep() {
    GraphBuilder b = new GraphBuilder("test");
    b.input("x", 8);
    b.add("mean", new Op.GlobalAvgPool(), "x");
    b.add("same", new Op.Identity(), "mean");
    b.add("flat", new Op.Flatten(1), "same");
    b.linear("y", "flat", 8, 4);
    assertThat(steps(b, Shape.nhwc(3, 5, 5, 8), "y")).noneMatch(StridedCopy.class::isInstance);
  }
}
