package kerf.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import kerf.accel.Device;
import kerf.accel.DeviceOptions;
import kerf.accel.Devices;
import kerf.accel.Precision;
import kerf.accel.Program;
import kerf.host.api.Environment;
import kerf.host.api.Kerf;
import kerf.host.api.Network;
import kerf.host.cli.FormatOption;
import kerf.host.cli.NetworkOption;
import kerf.host.diff.DiffInput;
import kerf.host.output.RowWriter;
import kerf.models.graph.Graph;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Segment;
import kerf.models.packages.Manifest;
import kerf.models.rewrite.Rewrites;
import kerf.models.tensor.Tensor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kerf bench accuracy}. */
@Command(
    name = "accuracy",
    mixinStandardHelpOptions = true,
    description = "Holds each layer of a network, and its output, against sums in float64.",
    footer = {
      "",
      "Errors are parts of the standard deviation of a layer's values: own_... with the inputs that",
      "the reference has, the others with the device's own, in which the errors before are carried.",
      "The reference sums in float64 and rounds each value to float32.",
      "",
      "Example:",
      "  kerf bench accuracy -m inception-v3-moderation -d simd --format jsonl"
    })
final class AccuracyCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("node", "op", "shape", "own_rms", "own_max", "rms", "max");

  @Option(
      names = {"-m", "--model"},
      paramLabel = "MODEL",
      defaultValue = "inception-v3-moderation",
      description = "Network (default: inception-v3-moderation).")
  private String model;

  @Mixin private NetworkOption network;

  @Option(
      names = {"-d", "--device"},
      paramLabel = "ID",
      defaultValue = "simd",
      description = "Device (default: simd).")
  private String device;

  @Option(
      names = {"-i", "--input"},
      paramLabel = "PICTURE",
      description = "What the network sees (default: a sample picture, or seeded numbers).")
  private Path picture;

  @Mixin private PrecisionOption precision;
  @Mixin private FormatOption format;

  @Override
  public Integer call() {
    precision.precision();
    Network found = network.find(model).withWeights();
    Graph graph = Rewrites.forInference(found.whole(1, network.size()));
    Network fixed = new Network(model, graph, found.pixels(), null, null);
    List<Tensor> inputs = DiffInput.of(fixed, picture, Manifest.Pixels.DEFAULTS).tensors();
    DeviceOptions options = DeviceOptions.defaults().withCache(Environment.cacheFolder());
    try (Devices devices = Devices.discover(options);
        RowWriter writer = format.writer(COLUMNS)) {
      rows(graph, inputs, devices.byId("reference"), Kerf.choose(devices, device), writer);
    }
    return 0;
  }

  private void rows(
      Graph graph, List<Tensor> inputs, Device reference, Device other, RowWriter writer) {
    List<String> names =
        graph.nodes().stream()
            .filter(node -> !node.isWeight() && !(node.op() instanceof Op.Input))
            .map(Node::name)
            .toList();
    Graph probed = graph.withOutputs(names);
    Segment segment = Segment.of(probed, inputs.stream().map(Tensor::shape).toList());
    Map<String, Tensor> want = run(reference, segment, inputs, Precision.FLOAT32);
    Map<String, Tensor> got = run(other, segment, inputs, precision.precision());
    for (int i = 0; i < inputs.size(); i++) {
      want.put(graph.inputs().get(i).name(), inputs.get(i));
    }
    for (String name : names) {
      Segment alone = segment.part(Set.of(name));
      List<Tensor> read =
          alone.graph().inputs().stream().map(input -> want.get(input.name())).toList();
      Tensor own = run(other, alone, read, precision.precision()).get(name);
      Deviation carried = Deviation.of(want.get(name).data(), got.get(name).data());
      Deviation made = Deviation.of(want.get(name).data(), own.data());
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("node", name);
      row.put("op", graph.node(name).op().kind());
      row.put("shape", segment.shape(name).toString());
      row.put("own_rms", made.rms());
      row.put("own_max", made.largest());
      row.put("rms", carried.rms());
      row.put("max", carried.largest());
      row.put("network", model);
      row.put("device", other.id());
      row.put("precision", precision.shown());
      row.put("cpu", Machine.processor());
      row.put("commit", Machine.commit());
      writer.row(row);
    }
  }

  private static Map<String, Tensor> run(
      Device device, Segment segment, List<Tensor> inputs, Precision precision) {
    try (Program program = device.compile(segment, precision)) {
      List<Tensor> outputs = program.run(inputs);
      Map<String, Tensor> byName = new HashMap<>();
      for (int i = 0; i < outputs.size(); i++) {
        byName.put(segment.graph().outputs().get(i), outputs.get(i));
      }
      return byName;
    }
  }
}
