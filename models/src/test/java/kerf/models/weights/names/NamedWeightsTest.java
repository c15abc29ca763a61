package kerf.models.weights.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import kerf.models.KerfException;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import kerf.models.weights.GeneratedWeights;
import kerf.models.weights.file.Fixtures;
import kerf.models.weights.file.SafetensorsWriter;
import kerf.models.weights.file.SafetensorsWriter.Storage;
import kerf.models.weights.file.WeightFiles;
import kerf.models.zoo.Flavour;
import kerf.models.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every format gives the same network its weights, whatever names and orders it keeps them in. */
class NamedWeightsTest {
  @TempDir private Path folder;

  /** Files, flavours, and how far their storage may be off: float16 has 11 bits, below 1. */
  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of("tiny.safetensors", "torchvision", 0),
        Arguments.of("tiny.safetensors", "keras", 0),
        Arguments.of("tiny.keras", "keras", 0),
        Arguments.of("tiny.weights.h5", "keras", 0),
        Arguments.of("tiny.h5", "keras", 0),
        Arguments.of("tiny_keras2.h5", "keras", 0x1p-11 * 1.3),
        // The widest uint8 tensor spans less than 1: half of 1/255.
        Arguments.of("tfjs/model.json", "keras", 1 / 510.0));
  }

  @ParameterizedTest
  @MethodSource("files")
  void weightsAreThoseThatWereWritten(String name, String flavour, double bound) {
    Graph tiny = Fixtures.tiny(5);
    NamedWeights weights = NamedWeights.of(WeightFiles.open(Fixtures.path(name)), tiny, flavour);

    int compared = 0;
    for (Node node : tiny.nodes()) {
      if (node.op() instanceof Op.Parameter(Shape shape, Op.Role role)) {
        float[] want = GeneratedWeights.draw("tiny/" + node.name(), shape, role).data();
        Tensor got = weights.tensor(node.name(), shape, role);
        assertThat(got.shape()).isEqualTo(shape);
        assertThat(got.origin()).isPresent();
        assertThat(got.data()).as(node.name()).containsExactly(want, within((float) bound));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(8);
  }

  @Test
  void aClassifierForOtherClassesIsToldSo() {
    Path file = Fixtures.path("head.h5");

    assertThatThrownBy(() -> NamedWeights.of(WeightFiles.open(file), Fixtures.tiny(5), "keras"))
        .isInstanceOf(KerfException.class)
        .hasMessage(
            file
                + " is trained for 7 classes, and tiny has 5: its classifier predictions/kernel is"
                + " 8x7, not 8x5");
  }

  @Test
  void aFormatThatDoesNotGoWithAFlavourIsToldWhichDoes() {
    Path file = Fixtures.path("tiny.h5");

    assertThatThrownBy(
            () -> NamedWeights.of(WeightFiles.open(file), Fixtures.tiny(5), "torchvision"))
        .hasMessage(
            file
                + " is a file of Keras HDF5, and such files hold networks of the flavour keras, not"
                + " torchvision; choose it with --flavour");
  }

  @Test
  void aWrongFileIsToldInOneSentenceWhatDoesNotFit() {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("conv2d.weight", Tensor.zeros(Shape.of(4, 3, 5, 5)));
    tensors.put("batch_normalization.bias", Tensor.zeros(Shape.of(4)));
    for (int i = 0; i < 5; i++) {
      tensors.put("layer" + i + ".\u001b[31mweight", Tensor.zeros(Shape.of(1)));
    }
    Path file = folder.resolve("wrong.safetensors");
    SafetensorsWriter.write(file, tensors, Storage.FLOAT32);

    assertThatThrownBy(
            () -> NamedWeights.of(WeightFiles.open(file), Fixtures.tiny(5), "torchvision"))
        .hasMessage(
            file
                + " does not fit tiny, which has 8 tensors: 6 missing"
                + " (batch_normalization.running_mean, batch_normalization.running_var,"
                + " depthwise_conv2d.depthwise.weight, ...); 1 of another shape (conv2d.weight is"
                + " 4x3x5x5, not 4x3x3x3); 5 not expected (layer0.?[31mweight,"
                + " layer1.?[31mweight, layer2.?[31mweight, ...)");
  }

  @Test
  void aBoundGraphHasNoParametersLeft() {
    Graph tiny = Fixtures.tiny(5);
    Graph bound =
        NamedWeights.of(WeightFiles.open(Fixtures.path("tiny.keras")), tiny, "keras").bind(tiny);

    assertThat(bound.nodes()).noneMatch(node -> node.op() instanceof Op.Parameter);
  }

  /** A checkpoint's variables, HWIO, and the separable convolution that slim's Inception-v2 has. */
  @Test
  void variablesOfSlim() {
    Graph graph = Zoo.of("bn-inception").build(Flavour.SLIM);
    Map<String, Tensor> variables = new LinkedHashMap<>();
    Map<String, Tensor> want = new LinkedHashMap<>();
    for (Node node : graph.nodes()) {
      if (node.op() instanceof Op.Parameter(Shape shape, Op.Role role)) {
        Tensor tensor = GeneratedWeights.draw(node.name(), shape, role);
        want.put(node.name(), tensor);
        variables.put(variable(node.name()), stored(node.name(), tensor));
      }
    }
    variables.put("InceptionV2/AuxLogits/Conv2d_1b_1x1/weights", Tensor.vector(1));
    variables.put("global_step", Tensor.vector(1));
    Path file = folder.resolve("slim.safetensors");
    SafetensorsWriter.write(file, variables, Storage.FLOAT32);
    NamedWeights weights = NamedWeights.of(WeightFiles.open(file), graph, "slim");
    want.forEach(
        (name, tensor) ->
            assertThat(weights.tensor(name, tensor.shape(), Op.Role.WEIGHT).data())
                .as(name)
                .isEqualTo(tensor.data()));
  }

  private static String variable(String parameter) {
    return parameter
        .replace("/separable_conv2d/depthwise.weight", "/depthwise_weights")
        .replace("/separable_conv2d.weight", "/pointwise_weights")
        .replace("/separable_conv2d.bias", "/biases")
        .replace("/Conv2D.weight", "/weights")
        .replace("/Conv2D.bias", "/biases")
        .replace("BatchNorm.bias", "BatchNorm/beta")
        .replace("BatchNorm.running_mean", "BatchNorm/moving_mean")
        .replace("BatchNorm.running_var", "BatchNorm/moving_variance");
  }

  /** OIHW to HWIO, and of a depthwise convolution (C M) 1HW to HWCM. */
  private static Tensor stored(String name, Tensor tensor) {
    Shape shape = tensor.shape();
    if (shape.rank() != 4) {
      return tensor;
    }
    boolean depthwise = name.contains("depthwise");
    int outputs = shape.dim(0);
    int inputs = shape.dim(1);
    int taps = shape.dim(2) * shape.dim(3);
    Tensor turned =
        Tensor.zeros(
            depthwise
                ? Shape.of(shape.dim(2), shape.dim(3), 3, outputs / 3)
                : Shape.of(shape.dim(2), shape.dim(3), inputs, outputs));
    for (int o = 0; o < outputs; o++) {
      for (int i = 0; i < inputs; i++) {
        for (int tap = 0; tap < taps; tap++) {
          turned.data()[(tap * inputs + i) * outputs + o] =
              tensor.data()[(o * inputs + i) * taps + tap];
        }
      }
    }
    return turned;
  }
}
