package kerf.accel.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import kerf.accel.Precision;
import kerf.models.graph.Graph;
import kerf.models.graph.GraphBuilder;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.rewrite.Rewrites;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import kerf.models.weights.GeneratedWeights;
import org.junit.jupiter.api.Test;

class SiblingsTest {
  private static final Window THREE = Window.square(3, 1).with(Padding.symmetric(1, 1));

  /** A module of four ways: 1x1; 1x1 and 3x3; 1x1 and 3x3 twice; 1x1 after a pool. */
  private static Graph module() {
    GraphBuilder b = new GraphBuilder("module");
    Window one = Window.square(1, 1);
    String x = b.input("in", 24);
    String a = b.conv("a", x, 24, 16, one, true);
    String c = b.conv("c2", b.conv("c1", x, 24, 19, one, true), 19, 8, THREE, true);
    String d = b.conv("d2", b.conv("d1", x, 24, 32, one, true), 32, 8, THREE, true);
    String pooled = b.add("pool", new Op.MaxPool(THREE, false), x);
    String e = b.conv("e", pooled, 24, 8, one, true);
    Graph graph = b.build(b.add("out", new Op.Concat(3), a, c, d, e), "d1");
    return Rewrites.forInference(new GeneratedWeights(UnaryOperator.identity()).bind(graph));
  }

  private static List<String> names(Collection<Node> nodes) {
    return nodes.stream().map(Node::name).toList();
  }

  @Test
  void convolutionsOverTheSameValueComeTogether() {
    List<List<String>> groups = Siblings.of(module()).stream().map(SiblingsTest::names).toList();
    assertThat(groups).contains(List.of("a", "c1", "d1"), List.of("e"), List.of("c2"));
    assertThat(groups.stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(names(module().nodes()));
  }

  @Test
  void theirTasksAreDoneInOneStepWhichComputesTheSame() {
    Segment segment = Segment.of(module(), Shape.nhwc(2, 9, 7, 24));
    Draft draft = new Draft(segment, Precision.FLOAT32, ConvWays.ESTIMATED, 2);
    Lowering lowering = new Lowering(draft);
    lowering.lower();
    List<Step> joint = lowering.steps();
    assertThat(joint).hasSize(draft.steps().size() - 2);
    assertThat(joint.stream().filter(JointStep.class::isInstance))
        .singleElement()
        .satisfies(s -> assertThat(((JointStep) s).parts()).hasSize(3));
    try (Crew crew = new Crew(2)) {
      SimdProgram program =
          SimdProgram.compile(segment, Precision.FLOAT32, ConvWays.ESTIMATED, crew);
      Tensor in = Tensor.zeros(segment.inputShapes().getFirst());
      IntStream.range(0, in.data().length).forEach(i -> in.data()[i] = (float) Math.sin(i));
      List<Tensor> together = program.run(List.of(in));
      List<Tensor> apart = segment.outputShapes().stream().map(Tensor::zeros).toList();
      program.profile(List.of(in), apart);
      for (int i = 0; i < apart.size(); i++) {
        assertThat(together.get(i).data()).isEqualTo(apart.get(i).data());
        assertThat(together.get(i).data()).isNotEqualTo(new float[apart.get(i).data().length]);
      }
    }
  }

  private record Noting(int tasks, String name, List<String> done) implements Step {
    @Override
    public void run(float[] mem, int task, int scratch) {
      done.add(name + task);
    }
  }

  @Test
  void eachThreadHasARangeOfEachPart() {
    List<String> done = new ArrayList<>();
    JointStep step =
        new JointStep(
            List.of(new Noting(2, "a", done), new Noting(0, "b", done), new Noting(3, "c", done)),
            2);
    IntStream.range(0, step.tasks()).forEach(task -> step.run(new float[0], task, 0));
    assertThat(done).containsExactly("a0", "c0", "a1", "c1", "c2");
    assertThat(Set.copyOf(done)).hasSize(5);
  }
}
