package kerf.models.weights.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kerf.models.KerfException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is done to a file's bytes, its tensors are read or it is refused with one sentence.
 * {@code -Dkerf.seed=N} draws other changes.
 */
class DamagedWeightFilesTest {
  private static final long SEED = Long.getLong("kerf.seed", 7);
  private static final int[] EXTREMES = {0, 1, 0x7F, 0x80, 0xFF};
  private static final long[] NUMBERS = {-1, 0, 1, 255, 1 << 16, Integer.MAX_VALUE, Long.MAX_VALUE};

  @TempDir private Path folder;

  static Stream<String> seeds() {
    return Stream.of(
        "tiny.safetensors",
        "types.safetensors",
        "tiny.keras",
        "tiny.weights.h5",
        "tiny.h5",
        "tiny_keras2.h5",
        "tfjs/model.json",
        "../onnx/small/inception_block.onnx");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void changedFilesAreReadOrRefused(String name) throws IOException {
    change(name, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Tag("slow")
  @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void manyChangedFilesAreReadOrRefused(String name) throws IOException {
    change(name, 10_000);
  }

  private void change(String name, int times) throws IOException {
    Random random = new Random(SEED);
    byte[] whole = Files.readAllBytes(Fixtures.path(name));
    if (name.startsWith("tfjs")) {
      try (Stream<Path> shards = Files.list(Fixtures.path("tfjs"))) {
        for (Path shard : shards.filter(p -> p.toString().endsWith(".bin")).toList()) {
          Files.copy(shard, folder.resolve(shard.getFileName()));
        }
      }
    }
    int refused = 0;
    for (int i = 0; i < times; i++) {
      byte[] bytes = changed(whole, random);
      String what = "seed " + SEED + ", " + name + ", change " + i;
      Path file = Files.write(folder.resolve("weights"), bytes);
      refused += isRead(file, what) ? 0 : 1;
    }
    System.out.printf("%s: %d of %d changed files refused%n", name, refused, times);
    assertThat(refused).isBetween(times / 50, times);
  }

  /** Some bytes or numbers replaced, a piece cut out, doubled or moved, the end cut off. */
  private static byte[] changed(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    // Most of what is said lies at the beginning.
    int reach = random.nextBoolean() ? Math.min(bytes.length, 2048) : bytes.length;
    for (int times = random.nextInt(4); times >= 0; times--) {
      int at = random.nextInt(reach);
      switch (random.nextInt(6)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = (byte) EXTREMES[random.nextInt(EXTREMES.length)];
        case 2 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 3 ->
            number(bytes, at, NUMBERS[random.nextInt(NUMBERS.length)], 4 << random.nextInt(2));
        case 4 -> {
          int length = random.nextInt(1 + Math.min(64, bytes.length - at));
          int to = random.nextInt(bytes.length - length + 1);
          System.arraycopy(bytes, at, bytes, to, length);
        }
        default -> {
          if (random.nextInt(4) == 0) {
            bytes = Arrays.copyOf(bytes, Math.max(reach, random.nextInt(bytes.length) + 1));
          }
        }
      }
    }
    return bytes;
  }

  private static void number(byte[] bytes, int at, long number, int width) {
    ByteBuffer wrapped = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (at + width <= bytes.length) {
      if (width == 4) {
        wrapped.putInt(at, (int) number);
      } else {
        wrapped.putLong(at, number);
      }
    }
  }

  private static boolean isRead(Path path, String what) {
    try {
      WeightFile file = WeightFiles.open(path);
      for (StoredTensor tensor : file.tensors()) {
        // A graph asks for tensors of its own shapes only, and all here are small.
        long count = tensor.dims().stream().mapToLong(d -> d).reduce(1, (a, b) -> a * b);
        if (tensor.real() && count > 0 && count < 100_000) {
          assertThat(file.read(tensor.name()).data()).hasSize((int) count);
        }
      }
      return true;
    } catch (KerfException e) {
      assertThat(e.getMessage()).as(what).doesNotContain("\n").hasSizeLessThan(1000);
      return false;
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return fail(what + " ended in " + e, e);
    }
  }
}
