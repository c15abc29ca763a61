package kerf.models.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kerf.models.graph.Segment;
import kerf.models.tensor.Shape;
import kerf.models.zoo.Flavour;
import kerf.models.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The zoo's tables against tables read off torchvision's and Keras' own models. */
class LayerTableTest {
  /** What a row says in both tables. Columns that only one of them has are left out. */
  private record Row(
      String kind,
      String in,
      String out,
      String kernel,
      String stride,
      String padding,
      long parameters,
      long macs) {}

  @ParameterizedTest
  @CsvSource({
    "inception-v3, inception_v3, 23834568, 5713216096",
    "googlenet, googlenet, 6624904, 1498376192",
    "vgg16, vgg16, 138357544, 15470264320",
    "alexnet, alexnet, 61100840, 714188480",
    "squeezenet-1.1, squeezenet1_1, 1235496, 349151936",
  })
  void torchvisionRowForRow(String name, String file, long parameters, long macs)
      throws IOException {
    LayerTable table = table(name, Flavour.TORCHVISION);
    List<String[]> csv = csv(file);
    assertThat(table.layers()).hasSize(csv.size());
    for (int i = 0; i < csv.size(); i++) {
      String[] line = csv.get(i);
      Layer layer = table.layers().get(i);
      assertThat(torchvisionName(layer)).as("row %d", i).isEqualTo(line[1]);
      assertThat(ours(layer)).as("row %d, %s", i, line[1]).isEqualTo(torchvisionRow(line));
    }
    assertThat(table.parameters()).isEqualTo(parameters);
    assertThat(table.multiplyAdds()).isEqualTo(macs);
  }

  /**
   * Keras lists layers by depth and goes on counting where an earlier model stopped, so rows are
   * matched by their number.
   */
  @Test
  void kerasRowForRow() throws IOException {
    Map<String, Row> csv = new LinkedHashMap<>();
    csv("keras_inception_v3").stream()
        .filter(line -> !line[2].equals("InputLayer"))
        .forEach(line -> csv.put(kerasName(line[1]), kerasRow(line)));
    LayerTable table = table("inception-v3", Flavour.KERAS);
    Map<String, Row> rows = new LinkedHashMap<>();
    table.layers().stream()
        .filter(layer -> !layer.kind().equals("Flatten"))
        .forEach(layer -> rows.put(layer.name(), oursAsKeras(layer)));
    assertThat(rows).containsExactlyInAnyOrderEntriesOf(csv);
    assertThat(table.parameters()).isEqualTo(23817352);
    assertThat(table.multiplyAdds()).isEqualTo(5713216096L);
  }

  private static LayerTable table(String name, Flavour flavour) {
    Zoo.Architecture architecture = Zoo.of(name);
    int side = architecture.inputSize();
    return LayerTable.of(Segment.of(architecture.build(flavour), Shape.nhwc(1, side, side, 3)));
  }

  /**
   * torchvision's functional pools and inner concatenations have no name of their own: the table
   * gives them the block's.
   */
  private static String torchvisionName(Layer layer) {
    String name = layer.name();
    return switch (layer.kind()) {
      case "Flatten" -> "";
      case "AvgPool" -> name.replace(".avgpool", "");
      case "MaxPool" -> name.replace(".branch_pool", "");
      case "Concat" -> name.replaceFirst("\\.branch3x3(dbl)?$", "");
      default -> name;
    };
  }

  private static Row ours(Layer layer) {
    boolean conv = layer.window() != null;
    return new Row(
        layer.kind(),
        layer.in().stream().map(LayerTableTest::nchw).collect(Collectors.joining("+")),
        nchw(layer.out()),
        conv ? layer.window().kernelH() + "x" + layer.window().kernelW() : "",
        conv ? layer.window().strideH() + "x" + layer.window().strideW() : "",
        conv ? layer.window().padding().toString() : "",
        layer.parameters(),
        layer.multiplyAdds());
  }

  private static String nchw(Shape shape) {
    return shape.toNchw().toString();
  }

  private static Row torchvisionRow(String[] line) {
    String kind =
        switch (line[2]) {
          case "conv2d" -> "Conv2d";
          case "batch_norm" -> "BatchNorm";
          case "maxpool" -> "MaxPool";
          case "avgpool" -> "AvgPool";
          case "adaptive_avg_pool2d" ->
              line[4].endsWith("x1x1") ? "GlobalAvgPool" : "AdaptiveAvgPool";
          case "linear" -> "Gemm";
          default -> line[2].equals("relu") ? "relu" : capital(line[2]);
        };
    return new Row(
        kind,
        line[3],
        line[4],
        pair(line[5]),
        pair(line[6]),
        pair(line[7]),
        Long.parseLong(line[9]),
        Long.parseLong(line[10]));
  }

  /** Pools print one number for both axes. */
  private static String pair(String field) {
    return field.isEmpty() || field.contains("x") ? field : field + "x" + field;
  }

  private static String kerasName(String name) {
    int offset =
        name.startsWith("conv2d_") || name.startsWith("batch_") || name.startsWith("activation_")
            ? 94
            : name.startsWith("average_")
                ? 9
                : name.startsWith("max_") ? 4 : name.startsWith("concatenate_") ? 2 : 0;
    if (offset == 0) {
      return name;
    }
    int cut = name.lastIndexOf('_');
    int number = Integer.parseInt(name.substring(cut + 1)) - offset;
    return number == 0 ? name.substring(0, cut) : name.substring(0, cut) + "_" + number;
  }

  private static Row kerasRow(String[] line) {
    String kind =
        switch (line[2]) {
          case "Conv2D" -> "Conv2d";
          case "BatchNormalization" -> "BatchNorm";
          case "Activation" -> "relu";
          case "MaxPooling2D" -> "MaxPool";
          case "AveragePooling2D" -> "AvgPool";
          case "Concatenate" -> "Concat";
          case "GlobalAveragePooling2D" -> "GlobalAvgPool";
          default -> "Gemm";
        };
    return new Row(
        kind,
        line[3],
        line[4],
        line[5],
        line[6],
        line[7],
        Long.parseLong(line[9]),
        Long.parseLong(line[10]));
  }

  private static Row oursAsKeras(Layer layer) {
    Row row = ours(layer);
    return new Row(
        row.kind(),
        layer.in().stream().map(LayerTableTest::withoutBatch).collect(Collectors.joining("+")),
        withoutBatch(layer.out()),
        row.kernel(),
        row.stride(),
        row.padding().equals("0x0") ? "valid" : row.padding(),
        row.parameters(),
        row.macs());
  }

  private static String withoutBatch(Shape shape) {
    String text = shape.toString();
    return text.replaceFirst("^1x", "").replaceFirst("^1x1x2048$", "2048");
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static List<String[]> csv(String name) throws IOException {
    try (InputStream in = LayerTableTest.class.getResourceAsStream("layers-" + name + ".csv")) {
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
