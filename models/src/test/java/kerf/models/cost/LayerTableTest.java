package kerf.models.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kerf.models.tensor.Shape;
import kerf.models.zoo.Flavour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The zoo's tables against tables read off torchvision's, timm's, Cadene's and Keras' models. */
class LayerTableTest {
  @ParameterizedTest
  @CsvSource({
    "inception-v3, inception_v3, 23834568, 5713216096",
    "googlenet, googlenet, 6624904, 1498376192",
    "vgg16, vgg16, 138357544, 15470264320",
    "vgg16-bn, vgg16_bn, 138365992, 15470264320",
    "vgg19, vgg19, 143667240, 19632062464",
    "alexnet, alexnet, 61100840, 714188480",
    "squeezenet-1.1, squeezenet1_1, 1235496, 349151936",
    "resnet-18, resnet18, 11689512, 1814073344",
  })
  void torchvisionRowForRow(String name, String file, long parameters, long macs)
      throws IOException {
    LayerTable table = TableRow.table(name, Flavour.TORCHVISION);
    // Additions are operators, which hooks do not see.
    List<Layer> layers =
        table.layers().stream().filter(layer -> !layer.kind().equals("Add")).toList();
    List<String[]> csv = TableRow.csv(file);
    assertThat(layers).hasSize(csv.size());
    for (int i = 0; i < csv.size(); i++) {
      String[] line = csv.get(i);
      assertThat(torchvisionName(layers.get(i))).as("row %d", i).isEqualTo(line[1]);
      assertRow(i, layers.get(i), line);
    }
    assertThat(table.parameters()).isEqualTo(parameters);
    assertThat(table.multiplyAdds()).isEqualTo(macs);
  }

  private static void assertRow(int i, Layer layer, String[] line) {
    assertThat(TableRow.ours(layer)).as("row %d, %s", i, line[1]).isEqualTo(TableRow.torch(line));
  }

  /**
   * torchvision's functional pools and inner concatenations have no name of their own: the table
   * gives them the block's. A block of ResNet has one ReLU for all its places.
   */
  private static String torchvisionName(Layer layer) {
    String name = layer.name();
    return switch (layer.kind()) {
      case "Flatten" -> "";
      case "AvgPool" -> name.replace(".avgpool", "");
      case "MaxPool" -> name.replace(".branch_pool", "");
      case "Concat" -> name.replaceFirst("\\.branch3x3(dbl)?$", "");
      case "relu" -> name.replaceFirst("^(layer\\d\\.\\d)(\\.relu\\d)?$", "$1.relu");
      default -> name;
    };
  }

  /** Published totals of networks without a table here (torchvision's documentation). */
  @ParameterizedTest
  @CsvSource({
    "vgg11, 132863336",
    "vgg11-bn, 132868840",
    "vgg13, 133047848",
    "vgg13-bn, 133053736",
    "vgg19-bn, 143678248",
    "resnet-50, 25557032",
    "mobilenet-v2, 3504872",
  })
  void torchvisionTotals(String name, long parameters) {
    assertThat(TableRow.table(name, Flavour.TORCHVISION).parameters()).isEqualTo(parameters);
  }

  @Test
  void auxiliaryHeads() {
    assertThat(TableRow.auxiliaryTable("inception-v3", Flavour.TORCHVISION).parameters())
        .isEqualTo(27161264);
    assertThat(TableRow.auxiliaryTable("googlenet", Flavour.TORCHVISION).parameters())
        .isEqualTo(13004888);
  }

  /** With the auxiliary head, whose rows timm's table has; its head flattens before dropout. */
  @Test
  void timmRowForRow() throws IOException {
    LayerTable table = TableRow.auxiliaryTable("inception-v3", Flavour.TORCHVISION);
    Set<String> elsewhere = Set.of("Flatten", "Dropout");
    List<Layer> layers =
        table.layers().stream().filter(layer -> !elsewhere.contains(layer.kind())).toList();
    List<String[]> csv =
        TableRow.csv("timm_inception_v3").stream()
            .filter(line -> !line[2].equals("flatten") && !line[2].equals("dropout"))
            .toList();
    assertThat(layers).hasSize(csv.size());
    for (int i = 0; i < csv.size(); i++) {
      assertThat(timmName(layers.get(i))).as("row %d", i).isEqualTo(csv.get(i)[1]);
      assertRow(i, layers.get(i), csv.get(i));
    }
    assertThat(table.parameters()).isEqualTo(27161264);
    assertThat(table.multiplyAdds()).isEqualTo(5718899296L);
  }

  private static String timmName(Layer layer) {
    String name = torchvisionName(layer);
    return switch (layer.kind()) {
      case "relu" -> name + ".bn.act";
      case "MaxPool" -> name.replace("maxpool", "Pool");
      case "GlobalAvgPool" ->
          name.equals("avgpool") ? "global_pool.pool" : name.replace(".pool", "");
      default -> name;
    };
  }

  /** Cadene's conversion leaves concatenations without a name. */
  @Test
  void bnInceptionRowForRow() throws IOException {
    LayerTable table = TableRow.table("bn-inception", Flavour.CAFFE);
    List<Layer> layers =
        table.layers().stream().filter(layer -> !layer.kind().equals("Flatten")).toList();
    List<String[]> csv = TableRow.csv("bninception");
    assertThat(layers).hasSize(csv.size());
    for (int i = 0; i < csv.size(); i++) {
      String name = layers.get(i).kind().equals("Concat") ? "" : layers.get(i).name();
      assertThat(name).as("row %d", i).isEqualTo(csv.get(i)[1]);
      assertRow(i, layers.get(i), csv.get(i));
    }
    assertThat(table.parameters()).isEqualTo(11295240);
    assertThat(table.multiplyAdds()).isEqualTo(2032600064);
  }

  /**
   * Networks as published: GoogLeNet's 6.998 M are the 6,998,552 of the Caffe release, AlexNet's 60
   * M its 60,965,224; the PReLU paper's table 3 says 1.90 x 10^10 multiply-adds of model A.
   */
  @Test
  void asPublished() {
    LayerTable googlenet = TableRow.table("googlenet", Flavour.CAFFE);
    assertThat(googlenet.parameters()).isEqualTo(6998552);
    assertThat(TableRow.table("alexnet", Flavour.CAFFE).parameters()).isEqualTo(60965224);
    assertThat(TableRow.table("prelu-a", Flavour.PAPER).multiplyAdds() / 1e10)
        .isBetween(1.895, 1.91);
  }

  /**
   * Keras lists layers by depth and goes on counting where an earlier model stopped, so rows are
   * matched by their number.
   */
  @Test
  void kerasRowForRow() throws IOException {
    Map<String, TableRow> csv = new LinkedHashMap<>();
    TableRow.csv("keras_inception_v3").stream()
        .filter(line -> !line[2].equals("InputLayer"))
        .forEach(line -> csv.put(kerasName(line[1]), kerasRow(line)));
    LayerTable table = TableRow.table("inception-v3", Flavour.KERAS);
    Map<String, TableRow> rows = new LinkedHashMap<>();
    table.layers().stream()
        .filter(layer -> !layer.kind().equals("Flatten"))
        .forEach(layer -> rows.put(layer.name(), oursAsKeras(layer)));
    assertThat(rows).containsExactlyInAnyOrderEntriesOf(csv);
    assertThat(table.parameters()).isEqualTo(23817352);
    assertThat(table.multiplyAdds()).isEqualTo(5713216096L);
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

  private static TableRow kerasRow(String[] line) {
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
    return new TableRow(
        kind,
        line[3],
        line[4],
        line[5],
        line[6],
        line[7],
        Long.parseLong(line[9]),
        Long.parseLong(line[10]));
  }

  private static TableRow oursAsKeras(Layer layer) {
    TableRow row = TableRow.ours(layer);
    return new TableRow(
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
}
