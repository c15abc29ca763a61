package kerf.accel.simd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.models.graph.Graph;
import kerf.models.graph.GraphBuilder;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import kerf.models.weights.GeneratedWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCacheTest {
  private static final Shape INPUT = Shape.nhwc(1, 9, 9, 64);

  @TempDir private Path cache;
  private final List<String> notes = new ArrayList<>();

  /** How often a large weight was made. */
  private final AtomicInteger made = new AtomicInteger();

  /** A 1x1, a 3x3 and a fully connected layer of over a million weights. */
  private Segment network(String origin) {
    GraphBuilder b = new GraphBuilder("net");
    String x = b.conv("one", b.input("in", 64), 64, 256, Window.square(1, 1), true);
    x = b.conv("three", x, 256, 256, Window.square(3, 1).with(Padding.symmetric(1, 1)), true);
    x = b.conv("two", x, 256, 256, Window.square(2, 1), true);
    Graph drawn = new GeneratedWeights(name -> name).bind(b.build(x));
    List<Node> nodes = new ArrayList<>();
    for (Node node : drawn.nodes()) {
      boolean large =
          node.op() instanceof Op.Constant(Tensor value) && value.shape().elements() > 1000;
      nodes.add(large ? deferred(node, origin) : node);
    }
    return Segment.of(new Graph("net", nodes, drawn.outputs()), INPUT);
  }

  private Node deferred(Node node, String origin) {
    Tensor value = ((Op.Constant) node.op()).value();
    Tensor later =
        Tensor.deferred(
            value.shape(),
            origin + node.name(),
            () -> {
              made.incrementAndGet();
              return value.data().clone();
            });
    return Node.of(node.name(), new Op.Constant(later));
  }

  private float[] run(String origin) {
    made.set(0);
    DeviceOptions options = new DeviceOptions(2).withCache(cache).withListener(notes::add);
    try (Device device = new SimdBackend().devices(options).getFirst();
        Program program = device.compile(network(origin), Precision.FLOAT32)) {
      Tensor in = Tensor.zeros(INPUT);
      for (int i = 0; i < in.data().length; i++) {
        in.data()[i] = (float) Math.sin(i);
      }
      return program.run(List.of(in)).getFirst().data();
    }
  }

  private Path file() throws IOException {
    try (Stream<Path> all = Files.list(cache.resolve("simd"))) {
      return all.filter(f -> f.toString().endsWith(".bin")).findFirst().orElseThrow();
    }
  }

  @Test
  void whatWasPackedIsReadAndItsWeightsAreNotMade() {
    float[] first = run("a");
    assertThat(made).hasPositiveValue();
    float[] second = run("a");
    assertThat(made).hasValue(0);
    assertThat(second).isEqualTo(first);
    assertThat(notes).isEmpty();
  }

  @Test
  void otherWeightsArePackedAnew() throws IOException {
    run("a");
    run("b");
    assertThat(made).hasPositiveValue();
    try (Stream<Path> all = Files.list(cache.resolve("simd"))) {
      assertThat(all).hasSize(2);
    }
  }

  @Test
  void damageIsSaidAndMended() throws IOException {
    float[] first = run("a");
    long size = Files.size(file());
    for (long at : new long[] {0, 9, size / 2, size - 1}) {
      byte[] bytes = Files.readAllBytes(file());
      bytes[(int) at] ^= 4;
      Files.write(file(), bytes);
      check(first);
    }
    Files.write(file(), new byte[7]);
    check(first);
    Files.write(file(), new byte[1], StandardOpenOption.APPEND);
    check(first);
  }

  private void check(float[] expected) throws IOException {
    assertThat(run("a")).isEqualTo(expected);
    assertThat(notes)
        .singleElement()
        .asString()
        .contains("packed weights in " + file() + " are made again: it ");
    notes.clear();
    assertThat(run("a")).isEqualTo(expected);
    assertThat(made).hasValue(0);
    assertThat(notes).isEmpty();
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaid() throws IOException {
    Files.writeString(cache.resolve("simd"), "a file");
    run("a");
    assertThat(notes).anyMatch(n -> n.startsWith("packed weights cannot be kept in "));
  }
}
