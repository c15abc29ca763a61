package kerf.host.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
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
import kerf.models.graph.GraphBuilder;
import kerf.models.graph.Op;
import kerf.models.onnx.OnnxExporter;
import kerf.models.onnx.OnnxImporter;
import kerf.models.onnx.OnnxTensors;
import kerf.models.rewrite.FixInputs;
import kerf.models.rewrite.Rewrites;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import kerf.models.weights.GeneratedWeights;
import kerf.models.zoo.Flavour;
import kerf.models.zoo.Zoo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that Kerf writes are right for ONNX's own checker, and ONNX Runtime computes what Kerf
 * does: check_exports.py says so, where there is a Python with both. {@code KERF_PYTHON} names it,
 * else it is {@code python3}.
 */
@Tag("slow")
class OnnxRuntimeTest {
  private static final Path SCRIPT = Repository.resource("verify/onnx/check_exports.py");
  private static final Path OPERATORS =
      Repository.root().resolve("models/src/test/resources/kerf/models/onnx/cases");

  private static Devices devices;
  private static String python;

  @TempDir private Path folder;

  @BeforeAll
  static void discover() throws Exception {
    String named = System.getenv("KERF_PYTHON");
    python = named == null || named.isEmpty() ? "python3" : named;
    if (!finds("-c", "import numpy, onnx, onnxruntime")) {
      String why = python + " has no onnx and onnxruntime; KERF_PYTHON names one that has";
      System.out.println("skipped: ONNX Runtime's results, since " + why);
      Assumptions.abort(why);
    }
    devices = Devices.discover(DeviceOptions.defaults());
  }

  private static boolean finds(String... arguments) throws InterruptedException {
    try {
      return command(List.of(arguments)).redirectOutput(Redirect.DISCARD).start().waitFor() == 0;
    } catch (IOException _) {
      return false; // there is no such program
    }
  }

  private static ProcessBuilder command(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(python));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  @AfterAll
  static void close() {
    if (devices != null) {
      devices.close();
    }
  }

  static Stream<Arguments> networks() {
    return Zoo.all().stream()
        .flatMap(a -> a.flavours().stream().map(flavour -> Arguments.of(a.name(), flavour)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("networks")
  void everyNetworkOfTheZoo(String name, Flavour flavour) throws Exception {
    Zoo.Architecture architecture = Zoo.of(name);
    int side = architecture.inputSize();
    Graph graph =
        FixInputs.apply(
            architecture.generated(flavour), Map.of("input", Shape.of(Shape.FREE, side, side, 3)));
    List<Tensor> inputs = List.of(GeneratedWeights.picture(side, side));
    String label = name + "-" + flavour.id();
    List<Tensor> outputs = new Runner(devices.byId("simd")).run(graph, inputs);
    write(label, graph, inputs, outputs);
    write(label + "-folded", Rewrites.forInference(graph), inputs, outputs);
    check(List.of(label, label + "-folded"));
  }

  /** Every operator in every form that is read, written again. */
  @Test
  void everyOperatorThatIsRead() throws Exception {
    Runner reference = new Runner(devices.byId("reference"));
    List<String> names = new ArrayList<>();
    for (Path original : Verifier.find(List.of(OPERATORS))) {
      Graph graph = OnnxImporter.load(original.resolve(BackendTestCheck.MODEL));
      List<Tensor> inputs = new ArrayList<>();
      for (int i = 0; i < graph.inputs().size(); i++) {
        Path file = original.resolve("test_data_set_0/input_" + i + ".pb");
        inputs.add(OnnxTensors.read(file).tensor().nchwToNhwc());
      }
      names.add(original.getFileName().toString());
      write(names.getLast(), graph, inputs, reference.run(graph, inputs));
    }
    for (int side = 5; side < 12; side++) {
      GraphBuilder builder = new GraphBuilder("bins-" + side);
      String x = builder.add("x", new Op.Input(Shape.nhwc(2, side, 2 * side, 3)));
      Graph graph = builder.build(builder.add("y", new Op.AdaptiveAvgPool(5, 7), x));
      List<Tensor> inputs = List.of(counting(Shape.nhwc(2, side, 2 * side, 3)));
      names.add(graph.name());
      write(graph.name(), graph, inputs, reference.run(graph, inputs));
    }
    check(names);
  }

  private static Tensor counting(Shape shape) {
    Tensor tensor = Tensor.zeros(shape);
    for (int i = 0; i < tensor.data().length; i++) {
      tensor.data()[i] = i % 97;
    }
    return tensor;
  }

  private void write(String name, Graph graph, List<Tensor> inputs, List<Tensor> outputs)
      throws IOException {
    Path data = Files.createDirectories(folder.resolve(name).resolve("test_data_set_0"));
    OnnxExporter.write(graph, folder.resolve(name).resolve(BackendTestCheck.MODEL));
    write(data, "input", inputs);
    write(data, "output", outputs);
  }

  private static void write(Path data, String kind, List<Tensor> tensors) {
    for (int i = 0; i < tensors.size(); i++) {
      Path file = data.resolve(kind + "_" + i + ".pb");
      OnnxTensors.write(file, kind + i, tensors.get(i).nhwcToNchw());
    }
  }

  private void check(List<String> names) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(SCRIPT.toString()));
    arguments.addAll(names);
    Process process = command(arguments).directory(folder.toFile()).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    System.out.print(said);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said.lines().filter(line -> line.startsWith("passed\t"))).hasSameSizeAs(names);
  }
}
