package kerf.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kerf.models.KerfException;
import kerf.models.graph.Graph;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files made of right ones by chance: each is read, and written again, or refused with one
 * sentence, in bounded time and memory. {@code -Dkerf.seed=N} draws others.
 */
class FuzzedFileTest {
  private static final long SEED = Long.getLong("kerf.seed", 20151202);
  private static final int INPUTS = 300;
  private static final int MANY = 10_000;

  private static final long MOST_NANOS = 5_000_000_000L;

  /** Some more than the floats that {@link Budget} lets a small file have. */
  private static final long MOST_BYTES = 1_000_000_000L;

  /** Integers that readers stumble over: signs, ends of types, products that overflow. */
  private static final List<Long> LIES =
      List.of(
          0L,
          1L,
          -1L,
          127L,
          1L << 16,
          (1L << 31) - 1,
          1L << 31,
          1L << 32,
          1L << 62,
          Long.MAX_VALUE,
          Long.MIN_VALUE);

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @TempDir private Path folder;

  @Test
  void someInputs() throws IOException {
    fuzz(SEED, INPUTS);
  }

  @Test
  @Tag("slow")
  void manyInputs() throws IOException {
    fuzz(SEED + 1, MANY);
  }

  private void fuzz(long seed, int count) throws IOException {
    List<byte[]> seeds = seeds();
    int loaded = 0;
    for (int i = 0; i < count; i++) {
      Random random = new Random(seed + 1_000_003L * i);
      byte[] bytes = random.nextInt(20) == 0 ? noise(random) : pick(seeds, random);
      for (int changes = random.nextInt(3); changes >= 0; changes--) {
        bytes = changed(bytes, seeds, random);
      }
      if (random.nextInt(10) == 0) {
        bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      }
      loaded += loads(bytes, "seed " + seed + ", input " + i) ? 1 : 0;
    }
    System.out.printf("fuzzed ONNX files, seed %d: %d of %d load%n", seed, loaded, count);
    // Neither all changes may hit what nobody reads, nor all of them the first byte.
    assertThat(loaded).isBetween(count / 20, count * 19 / 20);
  }

  /** Networks of several operators, and one for each way to compute constants. */
  private static List<byte[]> seeds() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    List<Path> files =
        Stream.of("small", "folds")
            .flatMap(
                name -> {
                  try {
                    return Resources.list(name).stream();
                  } catch (IOException e) {
                    throw new AssertionError(e);
                  }
                })
            .toList();
    for (Path file : files) {
      seeds.add(Files.readAllBytes(file));
    }
    for (String name : List.of("constant_huge", "constant_doubling", "external_good")) {
      seeds.add(Files.readAllBytes(Resources.path("refused/" + name + ".onnx")));
    }
    return seeds;
  }

  private static byte[] noise(Random random) {
    byte[] bytes = new byte[1 + random.nextInt(400)];
    random.nextBytes(bytes);
    return bytes;
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private static byte[] changed(byte[] bytes, List<byte[]> seeds, Random random) {
    if (bytes.length == 0) {
      return noise(random);
    }
    int at = random.nextInt(bytes.length);
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> flipped(bytes, at, 1 << random.nextInt(Byte.SIZE));
      case 3, 4 -> flipped(bytes, at, random.nextInt(256));
      case 5, 6, 7 -> lied(bytes, at, pick(LIES, random));
      case 8 -> joined(Arrays.copyOf(bytes, at), part(pick(seeds, random), random));
      default -> inserted(bytes, at, part(bytes, random));
    };
  }

  private static byte[] flipped(byte[] bytes, int at, int mask) {
    byte[] copy = bytes.clone();
    copy[at] ^= (byte) mask;
    return copy;
  }

  private static byte[] part(byte[] of, Random random) {
    int from = random.nextInt(of.length + 1);
    return Arrays.copyOfRange(of, from, from + random.nextInt(of.length - from + 1));
  }

  private static byte[] joined(byte[] head, byte[] tail) {
    byte[] whole = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, whole, head.length, tail.length);
    return whole;
  }

  private static byte[] inserted(byte[] bytes, int at, byte[] part) {
    byte[] tail = Arrays.copyOfRange(bytes, at, bytes.length);
    return joined(joined(Arrays.copyOf(bytes, at), part), tail);
  }

  /** Another number where one may stand: a length, a dimension, a type. */
  private static byte[] lied(byte[] bytes, int at, long lie) {
    int end = at;
    while (end < bytes.length - 1 && bytes[end] < 0) {
      end++;
    }
    ByteArrayOutputStream varint = new ByteArrayOutputStream();
    long rest = lie;
    while ((rest & ~0x7FL) != 0) {
      varint.write(((int) rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    varint.write((int) rest);
    byte[] tail = Arrays.copyOfRange(bytes, end + 1, bytes.length);
    return joined(joined(Arrays.copyOf(bytes, at), varint.toByteArray()), tail);
  }

  private boolean loads(byte[] bytes, String what) throws IOException {
    Path file = Files.write(folder.resolve("net.onnx"), bytes);
    long start = System.nanoTime();
    long before = threads.getCurrentThreadAllocatedBytes();
    boolean loaded = tries(file, what);
    assertThat(System.nanoTime() - start).as(what + ": nanoseconds").isLessThan(MOST_NANOS);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before)
        .as(what + ": bytes allocated")
        .isLessThan(MOST_BYTES);
    return loaded;
  }

  private boolean tries(Path file, String what) {
    try {
      Graph graph = OnnxImporter.load(file);
      OnnxExporter.write(graph, folder.resolve("again.onnx"));
      return true;
    } catch (KerfException e) {
      assertThat(e.getMessage()).as(what).isNotBlank().doesNotContain("\n");
      return false;
    } catch (RuntimeException | Error e) {
      return fail(what + " ended in " + e, e);
    }
  }
}
