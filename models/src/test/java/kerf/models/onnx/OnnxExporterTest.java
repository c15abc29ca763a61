package kerf.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kerf.models.KerfException;
import kerf.models.UnsupportedException;
import kerf.models.graph.Activation;
import kerf.models.graph.Graph;
import kerf.models.graph.GraphBuilder;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Segment;
import kerf.models.graph.Shapes;
import kerf.models.graph.Window;
import kerf.models.onnx.OnnxProto.Extent;
import kerf.models.onnx.OnnxProto.ModelProto;
import kerf.models.rewrite.FixInputs;
import kerf.models.rewrite.Rewrites;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import kerf.models.weights.GeneratedWeights;
import kerf.models.zoo.Flavour;
import kerf.models.zoo.Zoo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What files hold; that they compute the same is tested where there are devices. */
class OnnxExporterTest {
  @TempDir private Path folder;

  /** All but the largest and variants, for which others stand. */
  static Stream<Arguments> architectures() {
    return all(false);
  }

  static Stream<Arguments> large() {
    return all(true);
  }

  private static Stream<Arguments> all(boolean large) {
    return Zoo.all().stream()
        .filter(a -> a.name().matches("vgg.*|prelu-a|inception-v2-.*") == large)
        .flatMap(a -> a.flavours().stream().map(flavour -> Arguments.of(a, flavour)));
  }

  @ParameterizedTest
  @MethodSource("large")
  @Tag("slow")
  void largeNetworksOfTheZooAreReadBackAsTheyWere(Zoo.Architecture architecture, Flavour flavour) {
    networksOfTheZooAreReadBackAsTheyWere(architecture, flavour);
  }

  /** Node for node, except where ONNX says a thing in another way. */
  @ParameterizedTest
  @MethodSource("architectures")
  void networksOfTheZooAreReadBackAsTheyWere(Zoo.Architecture architecture, Flavour flavour) {
    int side = architecture.inputSize(flavour);
    Graph graph =
        FixInputs.apply(
            new GeneratedWeights(name -> name).bind(architecture.build(flavour)),
            Map.of("input", Shape.of(Shape.FREE, side, side, 3)));
    assertSame(roundTrip(graph), graph);
  }

  private static void assertSame(Graph back, Graph graph) {
    assertThat(back.outputs()).isEqualTo(graph.outputs());
    for (Node node : graph.nodes()) {
      Node read = back.node(node.name());
      if (node.op() instanceof Op.Constant(Tensor value)) {
        Tensor same = ((Op.Constant) read.op()).value();
        assertThat(same.shape()).isEqualTo(value.shape());
        assertThat(Arrays.equals(same.data(), value.data())).as(node.name()).isTrue();
      } else {
        assertThat(said(read, back)).as(node.name()).isEqualTo(said(node, graph));
      }
    }
  }

  /** A node as ONNX has it: always scaled, bins as windows, no ceil mode where none is needed. */
  private static Node said(Node node, Graph graph) {
    return switch (node.op()) {
      case Op.BatchNorm(float epsilon, boolean scaled) -> {
        List<String> inputs = new ArrayList<>(node.inputs());
        if (!scaled) {
          inputs.add(1, node.name() + ".scale");
        }
        yield new Node(node.name(), new Op.BatchNorm(epsilon, true), inputs);
      }
      case Op.AdaptiveAvgPool(int rows, int columns) when rows == columns -> {
        Op bins = new Op.AvgPool(Window.square(1, 1), false, false);
        yield new Node(node.name(), bins, node.inputs());
      }
      case Op.MaxPool(Window window, boolean ceil) -> {
        Shape in =
            Segment.of(graph, shapeOf(graph.inputs().getFirst()).with(0, 1))
                .shape(node.inputs().getFirst());
        boolean needed = window.outH(in.h(), ceil) != window.outH(in.h(), false);
        yield new Node(node.name(), new Op.MaxPool(window, needed), node.inputs());
      }
      default -> node;
    };
  }

  private static Shape shapeOf(Node input) {
    return ((Op.Input) input.op()).shape();
  }

  @Test
  void theFoldedFormIsTheOneThatDevicesRun() {
    Graph graph = new GeneratedWeights(name -> name).bind(Zoo.of("inception-v3").build(null));
    Graph folded = Rewrites.forInference(graph);
    Graph back = roundTrip(folded);
    assertThat(back.nodes()).noneMatch(n -> n.op() instanceof Op.BatchNorm);
    assertSame(Rewrites.forInference(back), folded);
  }

  @Test
  void freeExtentsHaveNames() throws IOException {
    GraphBuilder builder = new GraphBuilder("two");
    String a = builder.input("a", 3);
    String b = builder.add("b", new Op.Input(Shape.of(Shape.FREE, 7)));
    Graph graph = builder.build(builder.relu("y", a), builder.relu("z", b));
    ModelProto model = model(graph);
    assertThat(model.graph().inputs().get(0).extents())
        .containsExactly(
            new Extent(0, "batch"),
            new Extent(3, ""),
            new Extent(0, "height"),
            new Extent(0, "width"));
    assertThat(model.graph().inputs().get(1).extents())
        .containsExactly(new Extent(0, "b_batch"), new Extent(7, ""));
    assertThat(OnnxImporter.load(write(graph)).inputs()).isEqualTo(graph.inputs());
  }

  @Test
  void inputsCanBeFixedBeforehand() {
    GraphBuilder builder = new GraphBuilder("net");
    Graph graph = builder.build(builder.relu("y", builder.input("x", 3)));
    Graph fixed = FixInputs.apply(graph, Map.of("x", Shape.nhwc(8, 5, 6, 3)));
    assertThat(shapeOf(roundTrip(fixed).inputs().getFirst())).isEqualTo(Shape.nhwc(8, 5, 6, 3));
    assertThatThrownBy(() -> FixInputs.apply(fixed, Map.of("x", Shape.nhwc(1, 5, 6, 3))))
        .isInstanceOf(KerfException.class)
        .hasMessage("network net: input 'x' is declared as 8x5x6x3, and cannot be 1x5x6x3");
    assertThatThrownBy(() -> FixInputs.apply(fixed, Map.of("y", Shape.of(1))))
        .isInstanceOf(KerfException.class)
        .hasMessage("network net: 'y' is no input");
  }

  /** Opset 17 until something needs more. */
  @Test
  void aDilatedAverageRaisesTheOperatorSet() throws IOException {
    Window dilated = new Window(3, 3, 1, 1, 2, 2, Padding.none());
    assertThat(model(pooled(new Op.MaxPool(dilated, false))).opsets()).containsEntry("", 17L);
    assertThat(model(pooled(new Op.AvgPool(dilated, false, true))).opsets()).containsEntry("", 19L);
  }

  /** Weights are stored as people keep them; what is added to feature maps is turned to NCHW. */
  @Test
  void aConstantReadInTwoOrdersIsWrittenTwice() {
    Tensor values =
        new Tensor(Shape.of(2, 2, 1, 3), new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
    Window window = Window.of(1, 3, 1, Padding.symmetric(0, 1));
    Graph graph =
        new Graph(
            "both",
            List.of(
                Node.of("x", new Op.Input(Shape.nhwc(2, 2, 1, 3))),
                Node.of("w", new Op.Constant(values)),
                Node.of("a", new Op.Add(Activation.NONE), "x", "w"),
                Node.of("r", new Op.Reshape(List.of(2, 2, 1, 3)), "a"),
                Node.of("y", new Op.Conv2d(window, 1, Activation.NONE), "r", "w")),
            List.of("y"));
    Graph back = roundTrip(graph);
    assertThat(constant(back, back.node("a").inputs().get(1)).shape()).isEqualTo(values.shape());
    assertThat(constant(back, back.node("a").inputs().get(1)).data()).isEqualTo(values.data());
    assertThat(constant(back, back.node("y").inputs().get(1)).data()).isEqualTo(values.data());
  }

  /**
   * Bin 1 of 5 over 7 rows covers two from row 1 on; the even bins of the columns are cut out too.
   */
  @Test
  void binsThatAreNotEquallySpacedAreCutOut() {
    Graph back = roundTrip(pooled(new Op.AdaptiveAvgPool(5, 3)));
    assertThat(Shapes.declared(back).of("y")).isEqualTo(Shape.nhwc(1, 5, 3, 2));
    assertThat(back.nodes()).filteredOn(n -> n.op() instanceof Op.Pad).hasSize(5 + 3);
    assertThat(back.node("y.rows.1.bin").op())
        .isEqualTo(new Op.Pad(List.of(0, -1, 0, 0), List.of(0, -4, 0, 0), 0));
  }

  @Test
  void whatOnnxCannotSayIsRefusedInOneSentence() {
    assertRefused(
        pooled(new Op.Softmax(List.of(0, 1))),
        "Softmax 'y' cannot be written as ONNX: its axes [0, 2] (NCHW) are no neighbours");
    assertRefused(
        pooled(new Op.MaxPool(Window.square(3, 2).padded(3, 0), false)),
        "MaxPool 'y' cannot be written as ONNX: its padding 3x0 is as large as its kernel");
    assertRefused(
        pooled(new Op.AvgPool(Window.of(4, 4, 2, Padding.symmetric(3, 2)), true, true)),
        "AvgPool 'y' cannot be written as ONNX: its last windows lie in padding that counts, and"
            + " programs differ");
    GraphBuilder free = new GraphBuilder("net");
    assertRefused(
        free.build(free.add("y", new Op.AdaptiveAvgPool(6, 6), free.input("x", 3))),
        "AdaptiveAvgPool 'y' cannot be written as ONNX: the size of its input ?x?x?x3 is not known;"
            + " fix it first");
    GraphBuilder rows = new GraphBuilder("net");
    String row = rows.add("row", new Op.Input(Shape.of(4, 3)));
    assertRefused(
        rows.build(rows.add("y", new Op.Add(Activation.NONE), rows.input("x", 3), row)),
        "Add 'y' cannot be written as ONNX: 'row' of 4x3 would have to be transposed to NCHW");
    GraphBuilder computed = new GraphBuilder("net");
    String weight = computed.add("w", new Op.Input(Shape.of(2, 3, 1, 1)));
    Op conv = new Op.Conv2d(Window.square(1, 1), 1, Activation.NONE);
    assertRefused(
        computed.build(computed.add("y", conv, computed.input("x", 3), weight)),
        "Conv2d 'y' cannot be written as ONNX: its weight 'w' is computed at run time");
  }

  private static Graph pooled(Op op) {
    GraphBuilder builder = new GraphBuilder("net");
    String x = builder.add("x", new Op.Input(Shape.nhwc(1, 7, 9, 2)));
    return builder.build(builder.add("y", op, x));
  }

  private void assertRefused(Graph graph, String sentence) {
    assertThatThrownBy(() -> write(graph))
        .isInstanceOf(UnsupportedException.class)
        .hasMessage("network net: " + sentence);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aNetworkWithoutWeightsIsRefused() {
    assertThatThrownBy(() -> write(Zoo.of("googlenet").build(null)))
        .isInstanceOf(KerfException.class)
        .hasMessageMatching("network googlenet: weight 'conv1.conv.weight' has no values");
  }

  @Test
  void aFileThatCannotBeWrittenIsOneSentence() {
    Graph graph = pooled(new Op.Identity());
    Path nowhere = folder.resolve("none/net.onnx");
    assertThatThrownBy(() -> OnnxExporter.write(graph, nowhere))
        .isInstanceOf(KerfException.class)
        .hasMessage(nowhere + " cannot be written: there is no folder " + nowhere.getParent());
    assertThatThrownBy(() -> OnnxExporter.write(graph, folder))
        .isInstanceOf(KerfException.class)
        .hasMessage(folder + " cannot be written: it is a folder");
  }

  @Test
  void aFileIsReplacedWhole() throws IOException {
    Path file = Files.writeString(folder.resolve("net.onnx"), "what was here");
    OnnxExporter.write(pooled(new Op.Identity()), file);
    assertThat(OnnxImporter.load(file).outputs()).containsExactly("y");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void tensorsAreReadBackToTheBit() {
    float[] values = {0f, -0f, Float.NaN, Float.POSITIVE_INFINITY, Float.MIN_VALUE, 1 / 3f};
    Path file = folder.resolve("input_0.pb");
    OnnxTensors.write(file, "x", new Tensor(Shape.of(2, 3), values));
    OnnxTensors.NamedTensor read = OnnxTensors.read(file);
    assertThat(read.name()).isEqualTo("x");
    assertThat(read.tensor().shape()).isEqualTo(Shape.of(2, 3));
    assertThat(read.tensor().data()).containsExactly(values);
    Path scalar = folder.resolve("scalar.pb");
    OnnxTensors.write(scalar, "s", new Tensor(Shape.SCALAR, new float[] {5}));
    assertThat(OnnxTensors.read(scalar).tensor().shape()).isEqualTo(Shape.SCALAR);
  }

  private static Tensor constant(Graph graph, String name) {
    return ((Op.Constant) graph.node(name).op()).value();
  }

  private Graph roundTrip(Graph graph) {
    return OnnxImporter.load(write(graph));
  }

  private Path write(Graph graph) {
    Path file = folder.resolve(graph.name() + ".onnx");
    OnnxExporter.write(graph, file);
    return file;
  }

  private ModelProto model(Graph graph) throws IOException {
    return ProtoReader.model(MemorySegment.ofArray(Files.readAllBytes(write(graph))));
  }
}
