package kerf.models.weights.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import kerf.models.KerfException;
import kerf.models.graph.Op;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import kerf.models.weights.GeneratedWeights;
import kerf.models.weights.file.SafetensorsWriter.Storage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read back, to the precision of its storage. */
class SafetensorsWriterTest {
  private static final Shape SHAPE = Shape.of(6, 5, 3, 3);

  @TempDir private Path folder;

  private Map<String, Tensor> tensors() {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("a.weight", GeneratedWeights.draw("w", SHAPE, Op.Role.WEIGHT));
    tensors.put("a.bias", GeneratedWeights.draw("b", Shape.of(6), Op.Role.BIAS));
    tensors.put("constant.weight", new Tensor(Shape.of(2, 2), new float[] {3, 3, 0, -1}));
    tensors.put("scalar", new Tensor(Shape.SCALAR, new float[] {-0.5f}));
    return tensors;
  }

  private WeightFile written(Storage storage) {
    Path file = folder.resolve("w.safetensors");
    SafetensorsWriter.write(file, tensors(), storage);
    return WeightFiles.open(file);
  }

  @Test
  void float32ComesBackAsItWas() {
    WeightFile file = written(Storage.FLOAT32);

    assertThat(file.tensors().stream().map(StoredTensor::name))
        .containsExactlyElementsOf(tensors().keySet());
    tensors()
        .forEach(
            (name, tensor) -> {
              assertThat(file.read(name).shape()).isEqualTo(tensor.shape());
              assertThat(file.read(name).data()).containsExactly(tensor.data());
            });
  }

  @Test
  void float16ComesBackRounded() {
    WeightFile file = written(Storage.FLOAT16);

    float[] got = file.read("a.weight").data();
    float[] want = tensors().get("a.weight").data();
    for (int i = 0; i < want.length; i++) {
      assertThat(got[i]).isEqualTo(Float.float16ToFloat(Float.floatToFloat16(want[i])));
    }
  }

  @Test
  void uint8ComesBackWithinHalfALevelOfItsOutput() {
    WeightFile file = written(Storage.UINT8);

    assertThat(file.tensors().stream().map(StoredTensor::name))
        .containsExactlyElementsOf(tensors().keySet());
    assertThat(file.read("a.bias").data()).containsExactly(tensors().get("a.bias").data());
    assertThat(file.read("constant.weight").data()).containsExactly(3, 3, 0, -1);
    float[] got = file.read("a.weight").data();
    float[] want = tensors().get("a.weight").data();
    int each = want.length / SHAPE.dim(0);
    for (int o = 0; o < SHAPE.dim(0); o++) {
      double min = Double.POSITIVE_INFINITY;
      double max = Double.NEGATIVE_INFINITY;
      for (int i = o * each; i < (o + 1) * each; i++) {
        min = Math.min(min, want[i]);
        max = Math.max(max, want[i]);
      }
      for (int i = o * each; i < (o + 1) * each; i++) {
        // Half a level, and what float32 rounds away of values below 1.
        assertThat(got[i]).isCloseTo(want[i], within((float) ((max - min) / 510 + 2e-7)));
      }
    }
  }

  @Test
  void valuesThatAStorageCannotHoldAreRefusedAndNothingIsLeft() throws IOException {
    Path file = folder.resolve("w.safetensors");
    Map<String, Tensor> large = Map.of("w", new Tensor(Shape.of(1, 2), new float[] {1e6f, 0}));
    Map<String, Tensor> infinite =
        Map.of("w", new Tensor(Shape.of(1, 2), new float[] {Float.POSITIVE_INFINITY, 0}));

    assertThatThrownBy(() -> SafetensorsWriter.write(file, large, Storage.FLOAT16))
        .isInstanceOf(KerfException.class)
        .hasMessage("tensor 'w' holds 1000000.0, which float16 cannot; write float32");
    assertThatThrownBy(() -> SafetensorsWriter.write(file, infinite, Storage.UINT8))
        .hasMessage("tensor 'w' holds values that no 256 levels reach");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void namesThatWouldClashAreRefused() {
    Map<String, Tensor> clash = new LinkedHashMap<>();
    clash.put("w", Tensor.zeros(Shape.of(2, 2)));
    clash.put("w.scale", Tensor.zeros(Shape.of(2)));

    assertThatThrownBy(() -> SafetensorsWriter.write(folder.resolve("w"), clash, Storage.UINT8))
        .hasMessage("two tensors would be called 'w.scale'");
  }
}
