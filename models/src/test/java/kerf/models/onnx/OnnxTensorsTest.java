package kerf.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kerf.models.KerfException;
import kerf.models.UnsupportedException;
import kerf.models.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxTensorsTest {
  @TempDir private Path folder;

  @Test
  void readsNameAndElementsInTheFilesOrder() {
    OnnxTensors.NamedTensor read =
        OnnxTensors.read(Resources.path("cases/relu/test_data_set_0/input_0.pb"));
    float[] relu =
        OnnxTensors.read(Resources.path("cases/relu/test_data_set_0/output_0.pb")).tensor().data();

    assertThat(read.name()).isEqualTo("x");
    assertThat(read.tensor().shape()).isEqualTo(Shape.of(2, 3, 5, 4));
    for (int i = 0; i < relu.length; i++) {
      assertThat(relu[i]).isEqualTo(Math.max(0, read.tensor().data()[i]));
    }
  }

  /** dims 2; data_type double; double_data, unpacked, 0.5 and NaN. */
  @Test
  void readsUnpackedDoubles() throws IOException {
    Path file =
        write(
            0x08, 2, 0x10, 11, 0x51, 0, 0, 0, 0, 0, 0, 0xE0, 0x3F, 0x51, 0, 0, 0, 0, 0, 0, 0xF8,
            0x7F);

    assertThat(OnnxTensors.read(file).tensor().data()).containsExactly(0.5f, Float.NaN);
  }

  /** int64_data holds 5, and 2^24. */
  @Test
  void readsWholeNumbersThatFloatsHold() throws IOException {
    Path file = write(0x08, 2, 0x10, 7, 0x38, 5, 0x38, 0x80, 0x80, 0x80, 0x08);

    assertThat(OnnxTensors.read(file).tensor().data()).containsExactly(5, 1 << 24);
  }

  @Test
  void refusesWhatIsNoTensorOfFloats() throws IOException {
    Path integers = write(0x08, 1, 0x10, 7, 0x38, 0x81, 0x80, 0x80, 0x08); // 2^24 + 1
    Path none = write(0x08, 0, 0x10, 1);
    Path group = write(0x7B, 0x7C);
    Path cut = write(0x4A, 100, 1, 2);

    assertThatThrownBy(() -> OnnxTensors.read(integers))
        .isInstanceOf(UnsupportedException.class)
        .hasMessageContaining("has integers beyond 2^24, which float32 cannot hold");
    assertThatThrownBy(() -> OnnxTensors.read(none))
        .isInstanceOf(KerfException.class)
        .hasMessageContaining("has no elements");
    assertThatThrownBy(() -> OnnxTensors.read(group))
        .isInstanceOf(KerfException.class)
        .hasMessageContaining("no ONNX tensor");
    assertThatThrownBy(() -> OnnxTensors.read(cut))
        .isInstanceOf(KerfException.class)
        .hasMessageContaining("cut off");
  }

  private Path write(int... bytes) throws IOException {
    byte[] content = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      content[i] = (byte) bytes[i];
    }
    return Files.write(Files.createTempFile(folder, "tensor", ".pb"), content);
  }
}
