package kerf.accel.kernels.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import kerf.accel.ConvProblem;
import kerf.accel.kernels.PlainConv;
import kerf.accel.kernels.PlainMove;
import kerf.accel.kernels.Target;
import kerf.models.KerfException;
import kerf.models.UnsupportedException;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.GraphBuilder;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.Test;

class LoweringTest {
  private static final Window ONE = Window.square(1, 1);

  private static LaunchPlan plan(Segment segment) {
    return Lowering.plan(segment, LoweringOptions.of(Target.ANY));
  }

  private static Segment segment(GraphBuilder builder, Shape input, String... outputs) {
    Graph graph = builder.build(outputs);
    List<Node> nodes = new ArrayList<>();
    for (Node node : graph.nodes()) {
      nodes.add(
          node.op() instanceof Op.Parameter(Shape shape, _)
              ? Node.of(node.name(), new Op.Constant(Tensor.zeros(shape)))
              : node);
    }
    return Segment.of(graph.withNodes(nodes), input);
  }

  private static GraphBuilder builder() {
    GraphBuilder builder = new GraphBuilder("net");
    builder.input("x", 8);
    return builder;
  }

  /** A chain of convolutions of 8 channels. */
  private static Segment chain(int length) {
    GraphBuilder b = builder();
    String value = "x";
    for (int i = 0; i < length; i++) {
      value = b.conv("c" + i, value, 8, 8, ONE, true);
    }
    return segment(b, Shape.nhwc(1, 4, 4, 8), value);
  }

  @Test
  void valuesThatNeverLiveTogetherShareABuffer() {
    long rooms = plan(chain(10)).buffers().stream().filter(b -> !b.constant()).count();
    assertThat(rooms).as("input, output, and two in turn").isEqualTo(4);
  }

  @Test
  void noLaunchReadsWhatItWrites() {
    for (Launch launch : plan(chain(10)).launches()) {
      assertThat(launch.arguments()).as(launch.node()).doesNotHaveDuplicates();
    }
  }

  @Test
  void partsOfAConcatenationAreWrittenInPlace() {
    GraphBuilder b = builder();
    b.concat("inner", b.conv("a", "x", 8, 5, ONE, true), b.conv("b", "x", 8, 6, ONE, true));
    b.concat("y", "inner", b.conv("c", "x", 8, 7, ONE, true));
    LaunchPlan plan = plan(segment(b, Shape.nhwc(2, 3, 3, 8), "y"));
    assertThat(plan.launches()).hasSize(3).allMatch(l -> l.kernel().equals(PlainConv.CONV2D));
    assertThat(plan.launches()).allMatch(l -> l.arguments().contains(plan.outputs().getFirst()));
  }

  @Test
  void whatCannotBeInPlaceIsCopied() {
    GraphBuilder b = builder();
    String a = b.conv("a", "x", 8, 5, ONE, true);
    b.concat("y", a, "x", a);
    LaunchPlan plan = plan(segment(b, Shape.nhwc(2, 3, 3, 8), "y", "a"));
    assertThat(plan.launches().stream().filter(l -> l.kernel().equals(PlainMove.COPY))).hasSize(3);
  }

  @Test
  void inputsAndOutputsHaveABufferEach() {
    GraphBuilder b = builder();
    b.conv("a", "x", 8, 5, ONE, true);
    LaunchPlan plan = plan(segment(b, Shape.nhwc(1, 3, 3, 8), "a", "x", "a", "a.bias"));
    List<Integer> ports = new ArrayList<>(plan.inputs());
    ports.addAll(plan.outputs());
    assertThat(ports).hasSize(5).doesNotHaveDuplicates();
    assertThat(ports).allMatch(port -> !plan.buffers().get(port).constant());
    assertThat(plan.outputs().stream().map(o -> plan.buffers().get(o).length()))
        .containsExactly(45, 72, 45, 5);
  }

  @Test
  void oneWeightOfTwoNodesIsPackedOnce() {
    GraphBuilder b = builder();
    b.conv("a", "x", 8, 8, ONE, true);
    b.add("b", new Op.Conv2d(ONE, 1, Activation.NONE), "a", "a.weight", "a.bias");
    LaunchPlan plan = plan(segment(b, Shape.nhwc(1, 3, 3, 8), "b"));
    List<List<Integer>> arguments = plan.launches().stream().map(Launch::arguments).toList();
    assertThat(arguments).hasSize(2);
    assertThat(arguments.get(0).subList(1, 4)).isEqualTo(arguments.get(1).subList(1, 4));
    assertThat(arguments.get(0).getLast()).isEqualTo(arguments.get(1).getLast());
  }

  @Test
  void everyBufferIsUsed() {
    LaunchPlan plan = plan(chain(3));
    HashSet<Integer> used = new HashSet<>();
    plan.launches().forEach(l -> used.addAll(l.arguments()));
    assertThat(used).hasSize(plan.buffers().size());
    assertThat(plan.bytes())
        .isEqualTo(4L * plan.buffers().stream().mapToInt(BufferSpec::length).sum());
  }

  @Test
  void theSameSegmentGivesTheSamePlan() {
    assertThat(plan(chain(4))).usingRecursiveComparison().isEqualTo(plan(chain(4)));
  }

  @Test
  void anUnboundWeightIsNamed() {
    GraphBuilder b = builder();
    Graph graph = b.build(b.conv("a", "x", 8, 8, ONE, false));
    assertThatThrownBy(() -> plan(Segment.of(graph, Shape.nhwc(1, 2, 2, 8))))
        .isInstanceOf(KerfException.class)
        .hasMessageContaining("a.weight");
  }

  @Test
  void tooManyAxesAreRefusedWithTheNode() {
    Shape left = Shape.of(2, 1, 2, 1, 2, 1, 2);
    Shape right = Shape.of(1, 2, 1, 2, 1, 2, 1);
    List<Node> nodes =
        List.of(
            Node.of("a", new Op.Input(left)),
            Node.of("b", new Op.Input(right)),
            Node.of("product", new Op.Mul(), "a", "b"));
    Graph graph = new Graph("net", nodes, List.of("product"));
    assertThatThrownBy(() -> plan(Segment.of(graph, List.of(left, right))))
        .isInstanceOf(UnsupportedException.class)
        .hasMessageContaining("'product'")
        .hasMessageContaining("7 axes");
  }

  @Test
  void alignedPlacementGivesSlicesOnlyWhereVectorsBegin() {
    GraphBuilder b = builder();
    String a = b.conv("a", "x", 8, 24, ONE, true);
    String c = b.conv("c", "x", 8, 8, ONE, true);
    b.concat("y", a, c, b.conv("d", "x", 8, 3, ONE, true));
    Draft draft = new Draft(segment(b, Shape.nhwc(1, 3, 3, 8), "y"), new Alignment(16, 32));
    View y = draft.write("y");
    assertThat(y.stride()).isEqualTo(48);
    assertThat(y.offset()).isEqualTo(32);
    assertThat(draft.write("a").memory()).isSameAs(y.memory());
    assertThat(draft.write("c").memory()).as("begins at 24").isNotSameAs(y.memory());
    assertThat(draft.write("d").memory()).as("begins at 32").isSameAs(y.memory());
    assertThat(draft.write("d").offset()).isEqualTo(64);
  }

  @Test
  void aConstantReadAsDataIsLaidOutLikeAValue() {
    Tensor constant = new Tensor(Shape.of(2, 3), new float[] {1, 2, 3, 4, 5, 6});
    List<Node> nodes =
        List.of(
            Node.of("x", new Op.Input(Shape.of(2, 3))),
            Node.of("k", new Op.Constant(constant)),
            Node.of("y", new Op.Mul(), "x", "k"));
    Segment segment = Segment.of(new Graph("net", nodes, List.of("y")), Shape.of(2, 3));
    View view = new Draft(segment, new Alignment(4, 2)).read("k");
    assertThat(view.memory().spec().floats()).containsExactly(0, 0, 1, 2, 3, 0, 4, 5, 6, 0);
  }

  @Test
  void memoryWithZerosAtItsHeadIsNotSharedWithOther() {
    DraftBuffer value = new DraftBuffer(0, BufferSpec.zeros("value", 10), 4);
    DraftBuffer scratch = new DraftBuffer(1, BufferSpec.zeros("scratch", 10), 0);
    DraftBuffer later = new DraftBuffer(2, BufferSpec.zeros("later", 8), 4);
    List<DraftBuffer> all = List.of(value, scratch, later);
    IntStream.range(0, 3).forEach(i -> all.get(i).touch(i));
    Rooms rooms = new Rooms(all);
    assertThat(rooms.of(later)).isEqualTo(rooms.of(value));
    assertThat(rooms.of(scratch)).isNotEqualTo(rooms.of(value));
  }

  @Test
  void aChooserDecidesAmongCandidates() {
    ConvProblem problem =
        new ConvProblem(Shape.nhwc(1, 4, 4, 8), 6, new Op.Conv2d(ONE, 2, Activation.RELU));
    List<String> candidates = List.of("direct", "winograd");
    assertThat(ConvChooser.first().choose(problem, candidates)).isEqualTo("direct");
    assertThat(ConvChooser.preferring("winograd").choose(problem, candidates))
        .isEqualTo("winograd");
    assertThat(ConvChooser.preferring("none").choose(problem, candidates)).isEqualTo("direct");
    assertThat(problem.segment().outputShapes()).containsExactly(Shape.nhwc(1, 4, 4, 6));
    assertThat(plan(problem.segment()).launches()).hasSize(1);
  }
}
