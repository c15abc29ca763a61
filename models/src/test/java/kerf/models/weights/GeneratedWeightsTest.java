package kerf.models.weights;

import static org.assertj.core.api.Assertions.assertThat;

import kerf.models.graph.Op;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;
import org.junit.jupiter.api.Test;

/**
 * Values printed by {@code detgen.py}, the generator's first implementation (host's test
 * resources).
 */
class GeneratedWeightsTest {
  @Test
  void weightsOfInceptionV3() {
    float[] first =
        GeneratedWeights.draw(
                "inception_v3/Conv2d_1a_3x3.conv.weight", Shape.of(32, 3, 3, 3), Op.Role.WEIGHT)
            .data();
    assertThat(first[0]).isEqualTo((float) -0.2714533805847168);
    assertThat(first[1]).isEqualTo((float) 0.2626298666000366);
    assertThat(first[863]).isEqualTo((float) 0.4546773135662079);
  }

  @Test
  void statisticsOfInceptionV3() {
    String unit = "inception_v3/Conv2d_1a_3x3.bn.";
    Shape shape = Shape.of(32);
    assertThat(GeneratedWeights.draw(unit + "weight", shape, Op.Role.SCALE).data()[0])
        .isEqualTo((float) 1.0485864877700806);
    assertThat(GeneratedWeights.draw(unit + "bias", shape, Op.Role.SHIFT).data()[31])
        .isEqualTo((float) 0.03086794912815094);
    assertThat(GeneratedWeights.draw(unit + "running_mean", shape, Op.Role.MEAN).data()[0])
        .isEqualTo((float) 0.058626942336559296);
    assertThat(GeneratedWeights.draw(unit + "running_var", shape, Op.Role.VARIANCE).data()[31])
        .isEqualTo((float) 1.2036629915237427);
  }

  @Test
  void picture() {
    Tensor picture = GeneratedWeights.picture(299, 299);
    // Samples count in channel, row, column order: 17880 is channel 0, row 59, column 239.
    assertThat(picture.data()[0]).isEqualTo((float) -0.741176486);
    assertThat(picture.data()[17880 * 3]).isEqualTo((float) 0.3333333433);
    assertThat(picture.data()[picture.data().length - 1]).isEqualTo((float) -0.2627451122);
  }
}
