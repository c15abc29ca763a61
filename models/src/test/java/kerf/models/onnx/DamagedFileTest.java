package kerf.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import kerf.models.KerfException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to a file's bytes, it loads or is refused with one sentence. */
class DamagedFileTest {
  private static final long SEED = 7;
  private static final int FLIPS_PER_MODEL = 130;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"view_batch_of_input", "batch_norm_8", "conv_double_weight", "pad_18_axes"})
  void everyPrefixOfAModelIsRefusedOrLoads(String name) throws IOException {
    byte[] whole = Files.readAllBytes(Resources.path("cases/" + name + "/model.onnx"));
    int refused = 0;
    for (int length = 0; length < whole.length; length++) {
      refused += loads(Arrays.copyOf(whole, length), name + " cut off at byte " + length) ? 0 : 1;
    }

    // A cut between the last fields, behind graph and operator set, leaves a whole model.
    assertThat(refused).isGreaterThan(whole.length - 20);
  }

  @Test
  void flippedBytesAreRefusedOrLoad() throws IOException {
    Random random = new Random(SEED);
    int refused = 0;
    List<Path> cases = Resources.list("cases");
    for (Path folder : cases) {
      byte[] whole = Files.readAllBytes(folder.resolve("model.onnx"));
      for (int i = 0; i < FLIPS_PER_MODEL; i++) {
        byte[] bytes = whole.clone();
        for (int flips = random.nextInt(3); flips >= 0; flips--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        String what = "seed " + SEED + ", " + folder.getFileName() + ", change " + i;
        refused += loads(bytes, what) ? 0 : 1;
      }
    }

    assertThat(refused)
        .isBetween(cases.size() * FLIPS_PER_MODEL / 10, cases.size() * FLIPS_PER_MODEL);
  }

  @Test
  void damagedTensorsAreRefusedOrLoad() throws IOException {
    Random random = new Random(SEED);
    byte[] whole = Files.readAllBytes(Resources.path("cases/conv_bias/test_data_set_0/input_0.pb"));
    Path file = folder.resolve("tensor.pb");
    for (int i = 0; i < 2000; i++) {
      byte[] bytes = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
      bytes[random.nextInt(Math.min(40, bytes.length))] = (byte) random.nextInt(256);
      Files.write(file, bytes);
      String what = "seed " + SEED + ", change " + i;
      expectRefusalOnly(() -> OnnxTensors.read(file), what);
    }
  }

  private boolean loads(byte[] bytes, String what) throws IOException {
    Path file = Files.write(folder.resolve("model.onnx"), bytes);
    return expectRefusalOnly(() -> OnnxImporter.load(file), what);
  }

  private static boolean expectRefusalOnly(Runnable load, String what) {
    try {
      load.run();
      return true;
    } catch (KerfException e) {
      assertThat(e.getMessage()).as(what).doesNotContain("\n");
      return false;
    } catch (RuntimeException e) {
      return fail(what + " ended in " + e, e);
    }
  }
}
