package kerf.models.weights.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kerf.models.KerfException;
import kerf.models.UnsupportedException;
import kerf.models.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each format is told by its content, and its types are read as the numbers that were written. */
class WeightFilesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "tiny.safetensors, SAFETENSORS",
    "tiny.keras, KERAS_VARIABLES",
    "tiny.weights.h5, KERAS_VARIABLES",
    "tiny.h5, KERAS_LAYERS",
    "tiny_keras2.h5, KERAS_LAYERS",
    "../onnx/small/inception_block.onnx, ONNX"
  })
  void aFileIsWhatItHoldsWhateverItIsCalled(String name, WeightFormat format) throws IOException {
    Path renamed = Files.copy(Fixtures.path(name), folder.resolve("weights.bin"));

    WeightFile file = WeightFiles.open(renamed);

    assertThat(file.format()).isEqualTo(format);
    assertThat(file.tensors()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"f64, 65504", "f32, 65504", "f16, 65504", "bf16, 65536"})
  void realTypesBecomeFloat32(String name, float largest) {
    WeightFile file = WeightFiles.open(Fixtures.path("types.safetensors"));

    assertThat(file.read(name).shape()).isEqualTo(Shape.of(2, 3));
    assertThat(file.read(name).data())
        .containsExactly(0, 1, -2.5f, 0.125f, largest, -0.0009765625f);
  }

  @Test
  void scalarsHaveNoDimensions() {
    WeightFile file = WeightFiles.open(Fixtures.path("types.safetensors"));

    assertThat(file.read("scalar").shape()).isEqualTo(Shape.SCALAR);
    assertThat(file.read("scalar").data()).containsExactly(3.5f);
  }

  @Test
  void whatIsNoRealNumberIsListedAndRefused() {
    WeightFile file = WeightFiles.open(Fixtures.path("types.safetensors"));

    assertThat(file.tensors())
        .contains(new StoredTensor("i64", List.of(2L, 3L), "int64", false))
        .contains(new StoredTensor("u8", List.of(2L, 3L), "uint8", false));
    assertThatThrownBy(() -> file.read("i64"))
        .isInstanceOf(UnsupportedException.class)
        .hasMessageEndingWith(
            "tensor 'i64' holds elements of the type int64; only real numbers are read");
    assertThatThrownBy(() -> file.read("empty")).hasMessageContaining("has no elements: [0, 3]");
    assertThatThrownBy(() -> file.read("none")).hasMessageEndingWith("holds no tensor 'none'");
  }

  @Test
  void elementsAreDecodedWhenTheyAreAskedForAndKnownByTheirOrigin() {
    WeightFile file = WeightFiles.open(Fixtures.path("tiny.safetensors"));
    WeightFile again = WeightFiles.open(Fixtures.path("tiny.safetensors"));

    assertThat(file.read("conv2d.weight").origin())
        .isPresent()
        .isEqualTo(again.read("conv2d.weight").origin());
    assertThat(file.read("predictions.bias").origin())
        .isNotEqualTo(file.read("AuxLogits.fc.bias").origin());
  }

  @Test
  void onnxGivesItsInitialisers() {
    WeightFile file = WeightFiles.open(Fixtures.path("../onnx/small/inception_block.onnx"));
    StoredTensor first = file.tensors().getFirst();

    assertThat(file.read(first.name()).data()).isNotEmpty();
    assertThat(file.read(first.name()).shape().dims().stream().map(d -> (long) d).toList())
        .isEqualTo(first.dims());
  }

  @Test
  void aStrangerIsToldWhatIsRead() throws IOException {
    Path text = Files.writeString(folder.resolve("weights.txt"), "conv1 0.5 0.25\n");

    assertThatThrownBy(() -> WeightFiles.open(text))
        .isInstanceOf(KerfException.class)
        .hasMessage(
            text
                + ": this is no weight file that Kerf reads: safetensors, Keras (.h5, .keras),"
                + " TensorFlow.js (model.json) or ONNX");
    assertThatThrownBy(() -> WeightFiles.open(folder))
        .hasMessage(folder + " is not a file; name the file that holds the weights");
    assertThatThrownBy(() -> WeightFiles.open(folder.resolve("none")))
        .hasMessageStartingWith("there is no weight file ");
  }
}
