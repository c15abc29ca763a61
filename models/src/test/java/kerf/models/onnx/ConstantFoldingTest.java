package kerf.models.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kerf.models.graph.Graph;
import kerf.models.graph.Op;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each network is {@code y = x + as_float}; the expected constant is onnxruntime's, from
 * make_models.py.
 */
class ConstantFoldingTest {
  private static Stream<String> folds() throws IOException {
    return Files.readAllLines(Resources.path("folds.tsv")).stream()
        .filter(line -> !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("folds")
  void computesWhatOnnxruntimeComputes(String line) {
    List<String> cells = List.of(line.split("\t", -1));
    float[] expected = new float[cells.get(2).split(" ", -1).length];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = Float.parseFloat(cells.get(2).split(" ", -1)[i]);
    }
    Graph graph = OnnxImporter.load(Resources.path("folds/" + cells.get(0) + ".onnx"));
    Tensor folded = ((Op.Constant) graph.node("as_float").op()).value();

    assertThat(graph.node("y").inputs()).containsExactly("x", "as_float");
    assertThat(folded.shape()).hasToString(cells.get(1));
    // Adding 0, as the script's run did, turns -0 into 0.
    for (int i = 0; i < expected.length; i++) {
      assertThat(folded.data()[i] + 0f).as("element %d", i).isEqualTo(expected[i]);
    }
  }

  @Test
  void everyNetworkHasItsLine() throws IOException {
    List<String> names = folds().map(line -> line.substring(0, line.indexOf('\t'))).toList();

    assertThat(Resources.list("folds").stream().map(Path::getFileName).map(Path::toString))
        .containsExactlyInAnyOrderElementsOf(names.stream().map(n -> n + ".onnx").toList());
  }
}
