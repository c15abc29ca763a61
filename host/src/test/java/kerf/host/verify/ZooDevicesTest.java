package kerf.host.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.models.graph.Graph;
import kerf.models.tensor.Tensor;
import kerf.models.weights.GeneratedWeights;
import kerf.models.zoo.Flavour;
import kerf.models.zoo.Zoo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Networks of which nobody else's outputs are at hand: the engine against the reference loops, all
 * logits within 1e-4 of their standard deviation.
 */
class ZooDevicesTest {
  private static Devices devices;

  @BeforeAll
  static void discover() {
    devices = Devices.discover(DeviceOptions.defaults());
  }

  @AfterAll
  static void close() {
    devices.close();
  }

  /** Those that the reference runs in a second or two. */
  static Stream<Arguments> small() {
    return Stream.of(
        Arguments.of("mobilenet-v2", Flavour.TORCHVISION),
        Arguments.of("resnet-18", Flavour.TORCHVISION),
        Arguments.of("alexnet", Flavour.CAFFE),
        Arguments.of("alexnet", Flavour.SLIM));
  }

  static Stream<Arguments> all() {
    return Zoo.all().stream()
        .flatMap(a -> a.flavours().stream().map(flavour -> Arguments.of(a.name(), flavour)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("small")
  void agree(String name, Flavour flavour) {
    Zoo.Architecture architecture = Zoo.of(name);
    Graph graph = architecture.generated(flavour);
    int side = architecture.inputSize(flavour);
    List<Tensor> picture = List.of(GeneratedWeights.picture(side, side));
    Tensor want = new Runner(devices.byId("reference")).run(graph, picture).getFirst();
    Tensor got = new Runner(devices.byId("simd")).run(graph, picture).getFirst();
    Comparison comparison = new Comparison();
    comparison.values("logits", got, numbers(want).boxed().toList());
    assertThat(comparison.passed()).as("%s", CheckResult.of(name, comparison)).isTrue();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("all")
  @Tag("slow")
  void allAgree(String name, Flavour flavour) {
    agree(name, flavour);
  }

  private static DoubleStream numbers(Tensor tensor) {
    float[] data = tensor.data();
    return IntStream.range(0, data.length).mapToDouble(i -> data[i]);
  }
}
