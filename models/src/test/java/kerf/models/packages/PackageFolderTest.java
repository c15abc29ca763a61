package kerf.models.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import kerf.models.UsageException;
import org.junit.jupiter.api.Test;

/** Networks of the zoo with weights of a file, as packages. */
class PackageFolderTest {
  private static final ModelLibrary LIBRARY = new ModelLibrary(List.of());

  private static Preprocessing pixels(String architecture, String flavour) {
    return LIBRARY.withWeights(architecture, flavour, Path.of("w")).pixels().resolve(1, 1);
  }

  /** torchvision's transforms: (pixel / 255 - mean) / deviation. */
  @Test
  void publishedWeightsKnowTheirPixels() {
    Preprocessing alexnet = pixels("alexnet", null);
    assertThat(alexnet.inputHeight()).isEqualTo(224);
    assertThat(alexnet.cropRatio()).isEqualTo(0.875);
    double[] means = {0.485, 0.456, 0.406};
    double[] deviations = {0.229, 0.224, 0.225};
    for (int c = 0; c < 3; c++) {
      double black = (0 - alexnet.mean().get(c)) * alexnet.scale().get(c);
      double white = (255 - alexnet.mean().get(c)) * alexnet.scale().get(c);
      assertThat(black).isCloseTo(-means[c] / deviations[c], within(1e-6));
      assertThat(white).isCloseTo((1 - means[c]) / deviations[c], within(1e-6));
    }
  }

  /** Both libraries give Inception-v3 values from -1 to 1. */
  @Test
  void inceptionIsGivenOneToOne() {
    for (String flavour : List.of("torchvision", "keras")) {
      Preprocessing inception = pixels("inception_v3", flavour);
      assertThat(inception.inputHeight()).isEqualTo(299);
      assertThat((0 - inception.mean().get(2)) * inception.scale().get(2)).isEqualTo(-1);
      assertThat((255 - inception.mean().get(0)) * inception.scale().get(0)).isEqualTo(1);
    }
  }

  @Test
  void weightsGoWithArchitecturesOnly() {
    assertThatThrownBy(() -> LIBRARY.withWeights("resnet-5000", null, Path.of("w")))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("there is no architecture 'resnet-5000'; there are ");
    assertThatThrownBy(() -> LIBRARY.withWeights("vgg16", "keras", Path.of("w")))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("vgg16 has no flavour 'keras'");
  }
}
