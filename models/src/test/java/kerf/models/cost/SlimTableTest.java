package kerf.models.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kerf.models.tensor.Shape;
import kerf.models.zoo.Flavour;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The zoo's tables in tf-slim's flavour against tables read off tf-slim's graphs. */
class SlimTableTest {
  /** Operations that are part of another here, or that the zoo leaves to its users. */
  private static final Set<String> APART = Set.of("BiasAdd", "Softmax");

  @ParameterizedTest
  @CsvSource({
    "googlenet, slim_inception_v1, 6618649, 1498377216",
    "bn-inception, slim_inception_v2, 11179361, 1934858240",
    "inception-v3, slim_inception_v3, 23819401, 5713218144",
    "alexnet, slim_alexnet_v2, 50303912, 736555776",
  })
  void rowForRow(String name, String file, long parameters, long macs) throws IOException {
    LayerTable table = TableRow.table(name, Flavour.SLIM);
    List<Layer> layers =
        table.layers().stream().filter(layer -> !layer.kind().equals("Dropout")).toList();
    List<String[]> csv =
        TableRow.csv(file).stream().filter(line -> !APART.contains(line[2])).toList();
    assertThat(layers).hasSize(csv.size());
    for (int i = 0; i < csv.size(); i++) {
      String[] line = csv.get(i);
      assertThat(layers.get(i).name()).as("row %d", i).isEqualTo(scope(line[1]));
      assertThat(ours(layers.get(i))).as("row %d, %s", i, line[1]).isEqualTo(theirs(line));
    }
    assertThat(table.parameters()).isEqualTo(parameters);
    assertThat(table.multiplyAdds()).isEqualTo(macs);
  }

  /** Names of operations repeat the network's scope; of the fused normalisation it is the scope. */
  private static String scope(String name) {
    return name.replaceFirst("^(Inception..)/\\1/", "$1/").replaceFirst("/FusedBatchNormV3$", "");
  }

  private static TableRow theirs(String[] line) {
    boolean global = line[2].equals("AvgPool") && line[4].startsWith("1x1x");
    String kind =
        switch (line[2]) {
          case "Conv2D", "DepthwiseConv2dNative" -> "Conv2d";
          case "FusedBatchNormV3" -> "BatchNorm";
          case "Relu" -> "relu";
          case "AvgPool" -> global ? "GlobalAvgPool" : "AvgPool";
          case "ConcatV2" -> "Concat";
          case "Squeeze" -> "Flatten";
          default -> line[2];
        };
    return new TableRow(
        kind,
        line[3],
        line[4],
        global ? "" : line[5],
        global ? "" : line[6],
        global || line[5].equals("1x1") ? "" : line[7],
        Long.parseLong(line[9]),
        Long.parseLong(line[10]));
  }

  /** Parameters of kernels only, as in tf-slim's table; a 1x1 kernel has no border to speak of. */
  private static TableRow ours(Layer layer) {
    boolean window = layer.window() != null;
    boolean conv = layer.kind().equals("Conv2d");
    long outputs = layer.out().elements() / layer.out().dim(-1);
    String kernel = window ? layer.window().kernelH() + "x" + layer.window().kernelW() : "";
    return new TableRow(
            layer.kind(),
            layer.in().stream().map(Shape::toString).collect(Collectors.joining("+")),
            layer.out().toString(),
            kernel,
            window ? layer.window().strideH() + "x" + layer.window().strideW() : "",
            window && !kernel.equals("1x1") ? padding(layer.window().padding().toString()) : "",
            conv ? layer.multiplyAdds() / outputs : 0,
            layer.multiplyAdds())
        .withoutBatch();
  }

  private static String padding(String ours) {
    return ours.equals("same") ? "SAME" : ours.equals("0x0") ? "VALID" : ours;
  }
}
