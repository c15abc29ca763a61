package kerf.host.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kerf.host.Repository;
import kerf.host.batch.Job;
import kerf.models.graph.Activation;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Segment;
import kerf.models.graph.Window;
import kerf.models.packages.Manifest;
import kerf.models.packages.ModelLibrary;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a worker reads is what the host wrote. */
class SegmentCodecTest {
  private static final Window WINDOW =
      new Window(3, 2, 2, 1, 1, 4, new Padding.Explicit(1, 2, 3, 4));
  private static final List<Op> OPS =
      List.of(
          new Op.Input(Shape.nhwcFree(3)),
          new Op.Parameter(Shape.of(2, 3), Op.Role.VARIANCE),
          new Op.Conv2d(WINDOW, 2, Activation.clip(0.25f, 6)),
          new Op.BatchNorm(1e-3f, true),
          new Op.Activate(Activation.SIGMOID),
          new Op.PRelu(),
          new Op.Lrn(5, 1e-4f, 0.75f, 2),
          new Op.MaxPool(WINDOW.with(Padding.Same.LOWER), true),
          new Op.ArgMaxPool(WINDOW, false, true),
          new Op.AvgPool(WINDOW, false, true),
          new Op.GlobalAvgPool(),
          new Op.AdaptiveAvgPool(7, 5),
          new Op.Concat(-1),
          new Op.Add(Activation.RELU),
          new Op.Mul(),
          new Op.Quantize(-128, 127),
          new Op.Gemm(0.5f, 2, true, false, Activation.NONE),
          new Op.Softmax(List.of(1, 2)),
          new Op.Dropout(),
          new Op.Identity(),
          new Op.Flatten(1),
          new Op.Reshape(List.of(0, -1)),
          new Op.Pad(List.of(0, -1), List.of(2, 3), Float.NEGATIVE_INFINITY));

  private static Object again(Class<?> type, Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RecordCodec.write(new DataOutputStream(bytes), type, value);
    return RecordCodec.read(
        new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), type);
  }

  @Test
  void everyOperationCrosses() throws IOException {
    for (Op op : OPS) {
      assertThat(again(Op.class, op)).isEqualTo(op);
    }
    Set<Class<?>> known = OPS.stream().map(Op::getClass).collect(Collectors.toSet());
    known.add(Op.Constant.class);
    assertThat(known).isEqualTo(Set.of(Op.class.getPermittedSubclasses()));
  }

  @Test
  void tensorsCross() throws IOException {
    Tensor tensor = Tensor.zeros(Shape.of(3, 12_345));
    for (int i = 0; i < tensor.data().length; i++) {
      tensor.data()[i] = Float.intBitsToFloat(0x9E3779B9 * i);
    }
    Tensor read = ((Op.Constant) again(Op.class, new Op.Constant(tensor))).value();
    assertThat(read.shape()).isEqualTo(tensor.shape());
    assertThat(read.data()).isEqualTo(tensor.data());
    assertThat(((Tensor) again(Tensor.class, Tensor.zeros(Shape.SCALAR))).data()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"inception-v3-moderation", "squeezenet-1.1"})
  void networksAndTheirPartsCross(String name) throws IOException {
    Segment network =
        Job.network(
            new ModelLibrary(List.of(Repository.root().resolve("models").resolve("packages")))
                .find(name)
                .load(Manifest.Pixels.DEFAULTS, null),
            2);
    List<String> groups =
        network.graph().nodes().stream()
            .filter(n -> !n.isWeight() && !(n.op() instanceof Op.Input))
            .map(Node::name)
            .toList();
    int half = groups.size() / 2;
    Stream.of(
            network,
            network.part(Set.copyOf(groups.subList(0, half))),
            network.part(Set.copyOf(groups.subList(half, groups.size()))))
        .forEach(SegmentCodecTest::assertCrosses);
  }

  private static void assertCrosses(Segment segment) {
    Segment read;
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      SegmentCodec.write(new DataOutputStream(bytes), segment);
      read = SegmentCodec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertThat(read.shapes()).isEqualTo(segment.shapes());
    assertThat(read.graph().outputs()).isEqualTo(segment.graph().outputs());
    List<Node> nodes = List.copyOf(segment.graph().nodes());
    List<Node> others = List.copyOf(read.graph().nodes());
    assertThat(others.stream().map(Node::name)).isEqualTo(nodes.stream().map(Node::name).toList());
    for (int i = 0; i < nodes.size(); i++) {
      assertThat(others.get(i).inputs()).isEqualTo(nodes.get(i).inputs());
      if (nodes.get(i).op() instanceof Op.Constant(Tensor value)) {
        assertThat(((Op.Constant) others.get(i).op()).value().data()).isEqualTo(value.data());
      } else {
        assertThat(others.get(i).op()).isEqualTo(nodes.get(i).op());
      }
    }
  }
}
