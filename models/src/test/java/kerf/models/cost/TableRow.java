package kerf.models.cost;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.zoo.Flavour;
import kerf.models.zoo.Zoo;

/**
 * What a row says both in our tables and in those read off other people's models. Columns that only
 * one of them has are left out.
 */
record TableRow(
    String kind,
    String in,
    String out,
    String kernel,
    String stride,
    String padding,
    long parameters,
    long macs) {
  static LayerTable table(String name, Flavour flavour) {
    Zoo.Architecture architecture = Zoo.of(name);
    int side = architecture.inputSize(flavour);
    return LayerTable.of(Segment.of(architecture.build(flavour), Shape.nhwc(1, side, side, 3)));
  }

  static LayerTable auxiliaryTable(String name, Flavour flavour) {
    Zoo.Architecture architecture = Zoo.of(name);
    int side = architecture.inputSize(flavour);
    return LayerTable.of(
        Segment.of(architecture.withAuxiliary(flavour), Shape.nhwc(1, side, side, 3)));
  }

  static TableRow ours(Layer layer) {
    boolean window = layer.window() != null;
    return new TableRow(
        layer.kind(),
        layer.in().stream().map(TableRow::nchw).collect(Collectors.joining("+")),
        nchw(layer.out()),
        window ? layer.window().kernelH() + "x" + layer.window().kernelW() : "",
        window ? layer.window().strideH() + "x" + layer.window().strideW() : "",
        window ? layer.window().padding().toString() : "",
        layer.parameters(),
        layer.multiplyAdds());
  }

  private static String nchw(Shape shape) {
    return shape.toNchw().toString();
  }

  /** A row of a table that PyTorch's hooks wrote. */
  static TableRow torch(String[] line) {
    boolean global = line[2].equals("avgpool") && line[4].endsWith("x1x1");
    return new TableRow(
        kind(line),
        line[3],
        line[4],
        global ? "" : pair(line[5]),
        global ? "" : pair(line[6]),
        global ? "" : pair(line[7]),
        Long.parseLong(line[9]),
        Long.parseLong(line[10]));
  }

  private static String kind(String[] line) {
    return switch (line[2]) {
      case "conv2d" -> "Conv2d";
      case "batch_norm" -> "BatchNorm";
      case "maxpool" -> "MaxPool";
      case "avgpool" -> line[4].endsWith("x1x1") ? "GlobalAvgPool" : "AvgPool";
      case "adaptive_avg_pool2d" -> line[4].endsWith("x1x1") ? "GlobalAvgPool" : "AdaptiveAvgPool";
      case "linear" -> "Gemm";
      case "relu" -> "relu";
      default -> line[2].substring(0, 1).toUpperCase(Locale.ROOT) + line[2].substring(1);
    };
  }

  /** Pools print one number for both axes. */
  private static String pair(String field) {
    return field.isEmpty() || field.contains("x") ? field : field + "x" + field;
  }

  /** Without the batch, which Keras' and TensorFlow's tables leave out. */
  TableRow withoutBatch() {
    return new TableRow(kind, single(in), single(out), kernel, stride, padding, parameters, macs);
  }

  private static String single(String shapes) {
    return List.of(shapes.split("\\+")).stream()
        .map(shape -> shape.replaceFirst("^1x", ""))
        .collect(Collectors.joining("+"));
  }

  /** The rows but the total, field by field. */
  static List<String[]> csv(String name) throws IOException {
    try (InputStream in = TableRow.class.getResourceAsStream("layers-" + name + ".csv")) {
      List<String[]> rows = new ArrayList<>();
      for (String line :
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList()) {
        if (!line.startsWith("TOTAL")) {
          // The only quoted field holds "dilation=(1, 1)".
          rows.add(line.replace("\"", "").replace("(1, 1)", "(1 1)").split(",", -1));
        }
      }
      return rows;
    }
  }
}
