package kerf.host.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.host.Repository;
import kerf.models.graph.Graph;
import kerf.models.onnx.OnnxExporter;
import kerf.models.onnx.OnnxImporter;
import kerf.models.rewrite.FixInputs;
import kerf.models.rewrite.Rewrites;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import kerf.models.weights.GeneratedWeights;
import kerf.models.zoo.Flavour;
import kerf.models.zoo.Zoo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks that were written as ONNX and read back compute what they computed. */
class ExportedNetworksTest {
  private static final Path OPERATORS =
      Repository.root().resolve("models/src/test/resources/kerf/models/onnx/cases");

  private static Devices devices;

  @TempDir private Path folder;

  @BeforeAll
  static void discover() {
    devices = Devices.discover(DeviceOptions.defaults());
  }

  @AfterAll
  static void close() {
    devices.close();
  }

  /** All but the largest and variants, for which others stand. */
  static Stream<Arguments> architectures() {
    return all(false);
  }

  static Stream<Arguments> large() {
    return all(true);
  }

  private static Stream<Arguments> all(boolean large) {
    return Zoo.all().stream()
        .filter(a -> a.name().matches("vgg.*|prelu-a|resnet-50|inception-v2-.*") == large)
        .flatMap(a -> a.flavours().stream().map(flavour -> Arguments.of(a.name(), flavour)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("large")
  @Tag("slow")
  void everyLargeNetworkOfTheZoo(String name, Flavour flavour) {
    everyNetworkOfTheZoo(name, flavour);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("architectures")
  void everyNetworkOfTheZoo(String name, Flavour flavour) {
    Zoo.Architecture architecture = Zoo.of(name);
    int side = architecture.inputSize(flavour);
    Graph graph =
        FixInputs.apply(
            architecture.generated(flavour), Map.of("input", Shape.of(Shape.FREE, side, side, 3)));
    assertUnchanged(graph, Rewrites.forInference(graph), GeneratedWeights.picture(side, side));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "squeezenet-1.1/squeezenet_1.1.onnx",
        "inception-v3-moderation/inception_v3_moderation_u8.onnx"
      })
  void everyPackage(String file) {
    Graph graph = OnnxImporter.load(Repository.root().resolve("models/packages").resolve(file));
    assertUnchanged(graph, graph, GeneratedWeights.picture(299, 299));
  }

  private void assertUnchanged(Graph graph, Graph written, Tensor input) {
    Path file = folder.resolve("net.onnx");
    OnnxExporter.write(written, file);
    Runner simd = new Runner(devices.byId("simd"));
    Tensor got = simd.run(OnnxImporter.load(file), List.of(input)).getFirst();
    Tensor want = simd.run(graph, List.of(input)).getFirst();
    Comparison comparison = new Comparison();
    comparison.values("output", got, numbers(want));
    assertThat(comparison.passed()).as("%s", CheckResult.of(graph.name(), comparison)).isTrue();
  }

  private static List<Double> numbers(Tensor tensor) {
    List<Double> numbers = new ArrayList<>();
    for (float value : tensor.data()) {
      numbers.add((double) value);
    }
    return numbers;
  }

  /** Every operator in every form that is read, against the outputs of ONNX Runtime. */
  @Test
  void everyOperatorThatIsRead() throws IOException {
    Verifier verifier = new Verifier(devices.byId("reference"));
    List<Path> cases = Verifier.find(List.of(OPERATORS));
    assertThat(cases).hasSizeGreaterThan(90);
    for (Path original : cases) {
      Path copy = folder.resolve(original.getFileName());
      copyData(original.resolve("test_data_set_0"), copy.resolve("test_data_set_0"));
      Graph graph = OnnxImporter.load(original.resolve(BackendTestCheck.MODEL));
      OnnxExporter.write(graph, copy.resolve(BackendTestCheck.MODEL));
      CheckResult result = verifier.check(copy);
      assertThat(result.outcome()).as("%s", result).isEqualTo(CheckResult.Outcome.PASSED);
    }
  }

  private static void copyData(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
