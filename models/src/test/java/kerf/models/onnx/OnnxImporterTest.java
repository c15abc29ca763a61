package kerf.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kerf.models.KerfException;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.graph.Shapes;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OnnxImporterTest {
  private static List<Path> cases() throws IOException {
    return Resources.list("cases");
  }

  /** The expected shapes are those of onnxruntime's outputs. */
  @ParameterizedTest
  @MethodSource("cases")
  void infersTheShapesThatTheNetworkReallyHas(Path folder) {
    Graph graph = OnnxImporter.load(folder.resolve("model.onnx"));
    Path data = folder.resolve("test_data_set_0");
    List<Shape> inputs =
        IntStream.range(0, graph.inputs().size()).mapToObj(i -> shape(data, "input_" + i)).toList();
    List<Shape> outputs =
        IntStream.range(0, graph.outputs().size())
            .mapToObj(i -> shape(data, "output_" + i))
            .toList();

    assertThat(graph.name()).isEqualTo("model");
    assertThat(Segment.of(graph, inputs).outputShapes()).isEqualTo(outputs);
    Shapes declared = Shapes.declared(graph);
    for (int i = 0; i < outputs.size(); i++) {
      assertAgrees(declared.of(graph.outputs().get(i)), outputs.get(i));
    }
  }

  private static Shape shape(Path data, String name) {
    return OnnxTensors.read(data.resolve(name + ".pb")).tensor().shape().toNhwc();
  }

  private static void assertAgrees(Shape declared, Shape real) {
    assertThat(declared.rank()).isEqualTo(real.rank());
    for (int axis = 0; axis < real.rank(); axis++) {
      assertThat(declared.dim(axis)).isIn(real.dim(axis), Shape.FREE);
    }
  }

  /** Input and outputs as the files declare them, here in NHWC. */
  @ParameterizedTest
  @CsvSource({
    "auto_pad, 1x15x18x3, 1x4x5x4 1x4x4x4",
    "ceil_pools, 1x14x56x5, 1x7x28x10",
    "dequantize_weights, 1x8x9x4, 1x8x9x5",
    "dilation_groups, 1x19x16x8, 1x19x8x8",
    "dynamic_dense, ?x?x?x3, ?x?x?x10",
    "gemm_variants, 2x4x5x3, 7x3",
    "inception_block, 3x11x13x8, 3x10 3x11x13x20",
    "lrn_alexnet, 1x33x29x3, 1x7x6x9"
  })
  void smallNetworksHaveTheShapesThatTheyDeclare(String name, String input, String outputs) {
    Graph graph = OnnxImporter.load(Resources.path("small/" + name + ".onnx"));
    Shapes declared = Shapes.declared(graph);

    assertThat(graph.name()).isEqualTo(name);
    assertThat(declared.of("x")).hasToString(input);
    assertThat(graph.outputs().stream().map(o -> declared.of(o).toString()))
        .containsExactly(outputs.split(" ", -1));
  }

  @Test
  void inputsBecomeNhwcAndNamedDimensionsFree() {
    Graph graph = Resources.loadCase("global_average_pool");

    assertThat(graph.inputs().getFirst().op()).isEqualTo(new Op.Input(Shape.nhwcFree(3)));
    assertThat(Shapes.declared(graph).of("y")).isEqualTo(Shape.of(Shape.FREE, 1, 1, 3));
  }

  @Test
  void nodesAreNamedAsTheValuesOfTheFile() {
    Graph graph = Resources.loadCase("conv_bias");

    assertThat(graph.byName().keySet()).containsExactlyInAnyOrder("x", "w", "b", "y");
    assertThat(graph.node("y").inputs()).containsExactly("x", "w", "b");
    assertThat(graph.outputs()).containsExactly("y");
    assertThat(constant(graph, "w").shape()).isEqualTo(Shape.of(4, 3, 3, 2));
  }

  @Test
  void whatNoOutputNeedsIsLeftOut() {
    assertThat(Resources.loadCase("conv_same_upper").has("b")).isFalse();
  }

  @Test
  void initialisersAndOutputsOfNodesCanBeReplaced() {
    Path file = Resources.path("cases/conv_double_weight/model.onnx");
    Tensor stored = new Tensor(Shape.of(2, 3, 1, 1), new float[] {1, 2, 3, 4, 5, 6});

    assertThat(constant(OnnxImporter.load(file, Map.of("w", stored)), "f").data())
        .containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(constant(OnnxImporter.load(file, Map.of("f", stored)), "f").data())
        .isSameAs(stored.data());
  }

  /** Weights among the inputs become constants; what is computed on stays an input. */
  @Test
  void inputsThatAreToBeKnownAreTakenFromTheirFiles(@TempDir Path folder) {
    Tensor weight = new Tensor(Shape.of(2, 3, 1, 1), new float[] {1, 2, 3, 4, 5, 6});
    Path x = folder.resolve("x.pb");
    Path w = folder.resolve("w.pb");
    OnnxTensors.write(w, "w", weight);
    Path file = Resources.path("refused/conv_computed_weight.onnx");
    OnnxImporter.Fed fed = OnnxImporter.loadFor(file, List.of(x, w));

    assertThat(fed.inputs()).containsExactly(x);
    assertThat(fed.graph().inputs()).extracting(Node::name).containsExactly("x");
    assertThat(constant(fed.graph(), "w").data()).isEqualTo(weight.data());
    assertThatThrownBy(() -> OnnxImporter.loadFor(file, List.of(x)))
        .isInstanceOf(KerfException.class)
        .hasMessage(file + ": it has 2 inputs, and is given 1");
  }

  @Test
  void aReplacementMustHaveACounterpartOfItsShape() {
    Path filled = Resources.path("folds/constant_of_shape.onnx");
    Path stored = Resources.path("cases/conv_bias/model.onnx");

    assertThatThrownBy(() -> OnnxImporter.load(filled, Map.of("folded", Tensor.vector(1, 2))))
        .isInstanceOf(KerfException.class)
        .hasMessageEndingWith("'folded' has the dimensions [2, 3], and is to be replaced by [2]");
    assertThatThrownBy(() -> OnnxImporter.load(stored, Map.of("b", Tensor.vector(1, 2))))
        .isInstanceOf(KerfException.class)
        .hasMessageEndingWith("'b' has the dimensions [4], and is to be replaced by [2]");
    assertThatThrownBy(() -> OnnxImporter.load(stored, Map.of("x", Tensor.vector(1, 2))))
        .isInstanceOf(KerfException.class)
        .hasMessageContaining("no initialiser and no node's output 'x' to replace");
  }

  @Test
  void aConstantUsedInTwoOrdersBecomesTwoNodes() {
    Graph graph = Resources.loadCase("constant_two_ways");
    String added = graph.node("a").inputs().get(1);
    String kernel = graph.node("y").inputs().get(1);

    assertThat(added).isNotEqualTo(kernel);
    assertThat(constant(graph, kernel).shape()).isEqualTo(Shape.of(1, 2, 3, 3));
    assertThat(constant(graph, added).data())
        .isEqualTo(constant(graph, kernel).nchwToNhwc().data());
  }

  @Test
  void externalDataIsReadFromTheModelsFolder() throws IOException {
    Graph graph = OnnxImporter.load(Resources.path("refused/external_good.onnx"));
    byte[] file = Files.readAllBytes(Resources.path("refused/weights.bin"));
    float[] expected = new float[6];
    ByteBuffer.wrap(file)
        .order(ByteOrder.LITTLE_ENDIAN)
        .position(4)
        .slice()
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer()
        .get(expected);

    assertThat(constant(graph, "w").data()).isEqualTo(expected);
  }

  /** Input and output as squeezenet_1.1.onnx and inception_v3_moderation_u8.onnx declare them. */
  @Test
  void theShippedNetworksHaveTheShapesThatTheyDeclare() {
    Graph squeezenet = loadPackage("squeezenet-1.1/squeezenet_1.1.onnx");
    Graph inception = loadPackage("inception-v3-moderation/inception_v3_moderation_u8.onnx");

    assertThat(squeezenet.name()).isEqualTo("squeezenet_1.1");
    assertThat(outputShapes(squeezenet, Shape.nhwc(2, 227, 227, 3)))
        .containsExactly(Shape.of(2, 1000));
    assertThat(Shapes.declared(squeezenet).of("logits")).isEqualTo(Shape.of(Shape.FREE, 1000));
    assertThat(outputShapes(inception, Shape.nhwc(1, 299, 299, 3))).containsExactly(Shape.of(1, 5));
    assertThat(Shapes.declared(inception).of("mixed10"))
        .isEqualTo(Shape.of(Shape.FREE, 8, 8, 2048));
    assertThat(count(inception, Op.Conv2d.class)).isEqualTo(94);
    assertThat(count(squeezenet, Op.Conv2d.class)).isEqualTo(26);
  }

  private static Graph loadPackage(String name) {
    return OnnxImporter.load(Resources.inRepository("models/packages/" + name));
  }

  private static List<Shape> outputShapes(Graph graph, Shape input) {
    return Segment.of(graph, input).outputShapes();
  }

  private static long count(Graph graph, Class<? extends Op> kind) {
    return graph.nodes().stream().map(Node::op).filter(kind::isInstance).count();
  }

  private static Tensor constant(Graph graph, String name) {
    return ((Op.Constant) graph.node(name).op()).value();
  }
}
