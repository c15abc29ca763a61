package kerf.host.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kerf.host.api.Network;
import kerf.host.output.RowWriter;
import kerf.models.cost.Layer;
import kerf.models.cost.LayerTable;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kerf models show}. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description =
        "Shows a network layer by layer: shapes (NHWC), kernels, parameters, multiply-adds.",
    footer = {
      "",
      "Examples:",
      "  kerf models show squeezenet-1.1",
      "  kerf models show inception-v3 --flavour keras --format csv",
      "  kerf models show net.onnx --input-size 427x363"
    })
final class ModelsShowCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of(
          "index",
          "name",
          "kind",
          "in",
          "out",
          "kernel",
          "stride",
          "padding",
          "parameters",
          "multiply_adds");

  @Parameters(
      paramLabel = "MODEL",
      description = "Architecture, model package, ONNX file, or folder with a model.yaml.")
  private String model;

  @Mixin private NetworkOption network;
  @Mixin private FormatOption format;

  @Override
  public Integer call() {
    Network found = network.find(model);
    Segment segment = Segment.of(found.graph(), found.single(network.size()));
    LayerTable table = LayerTable.of(segment);
    try (RowWriter writer = format.writer(COLUMNS)) {
      for (int i = 0; i < table.layers().size(); i++) {
        writer.row(row(i, table.layers().get(i)));
      }
      Map<String, Object> total = new LinkedHashMap<>();
      total.put("name", "TOTAL");
      total.put("kind", segment.graph().name());
      total.put("parameters", table.parameters());
      total.put("multiply_adds", table.multiplyAdds());
      writer.row(total);
    }
    return ExitCode.OK;
  }

  private static Map<String, Object> row(int index, Layer layer) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("index", index);
    row.put("name", layer.name());
    row.put("kind", layer.kind());
    row.put("in", layer.in().stream().map(Shape::toString).collect(Collectors.joining("+")));
    row.put("out", layer.out().toString());
    if (layer.window() != null) {
      row.put("kernel", layer.window().kernelH() + "x" + layer.window().kernelW());
      row.put("stride", layer.window().strideH() + "x" + layer.window().strideW());
      row.put("padding", layer.window().padding().toString());
    }
    row.put("parameters", layer.parameters());
    row.put("multiply_adds", layer.multiplyAdds());
    return row;
  }
}
