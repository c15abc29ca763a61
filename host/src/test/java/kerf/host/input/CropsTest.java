package kerf.host.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kerf.host.input.CropProtocol.Crop;
import kerf.models.KerfException;
import kerf.models.UsageException;
import kerf.models.packages.Preprocessing;
import kerf.models.packages.Preprocessing.ChannelOrder;
import kerf.models.packages.Preprocessing.Interpolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where crops lie and what they show, as make_crops.py has it by fractions and Pillow. */
class CropsTest {
  private static final int SQUARE = 1227;

  private static Preprocessing preprocessing(int height, int width, Interpolation filter) {
    List<Float> zero = List.of(0f, 0f, 0f);
    List<Float> one = List.of(1f, 1f, 1f);
    return new Preprocessing(height, width, 0.5, filter, ChannelOrder.RGB, zero, one);
  }

  private static int number(List<String> row, int column) {
    return Integer.parseInt(row.get(column));
  }

  @Test
  void liesWhereTheRulesSay() {
    List<List<String>> rows = TestFiles.rows("crops.csv").toList();
    assertThat(rows).hasSize(913);
    rows.stream()
        .collect(Collectors.groupingBy(row -> row.subList(0, 4)))
        .forEach(
            (picture, expected) -> {
              List<Crop> crops =
                  CropProtocol.of(number(picture, 3))
                      .crops(number(picture, 0), number(picture, 1), number(picture, 2));
              List<Crop> twice = new ArrayList<>();
              for (List<String> row : expected) {
                for (boolean mirrored : new boolean[] {false, true}) {
                  twice.add(
                      new Crop(
                          number(row, 4),
                          number(row, 5),
                          number(row, 6),
                          number(row, 7),
                          number(row, 8),
                          mirrored));
                }
              }
              assertThat(crops).as(picture.toString()).isEqualTo(twice);
              assertThat(crops).hasSize(number(picture, 3));
            });
  }

  static Stream<List<String>> pixels() {
    return TestFiles.rows("crop-pixels.csv");
  }

  @ParameterizedTest
  @MethodSource("pixels")
  void showsWhatPillowShows(List<String> row) throws NoSuchAlgorithmException {
    int side = number(row, 2);
    Crops crops =
        new Crops(
            preprocessing(side, side, Interpolation.valueOf(row.get(4))),
            CropProtocol.of(number(row, 3)));
    Crops.Views views =
        crops.of(ResizerTest.source(number(row, 0), number(row, 1)), "the test's picture");
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    // One number more on either side: nothing else may be written.
    float[] numbers = new float[crops.length() + 2];
    for (int crop = 0; crop < crops.count(); crop++) {
      views.write(crop, numbers, 1);
      for (int i = 1; i <= crops.length(); i++) {
        digest.update((byte) numbers[i]);
      }
      assertThat(numbers[0] + numbers[numbers.length - 1]).isZero();
    }
    assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(row.get(5));
  }

  @Test
  void allRowsAreThere() {
    assertThat(pixels()).hasSize(36);
  }

  @Test
  void oneCropIsTheNetworksOwnPreprocessing() {
    RgbImage image = ResizerTest.source(31, 23);
    Preprocessing rectangle = preprocessing(5, 7, Interpolation.BICUBIC);
    Crops crops = new Crops(rectangle, CropProtocol.ONE);
    float[] seen = new float[crops.length()];
    crops.of(image, "").write(0, seen, 0);
    float[] expected = new float[crops.length()];
    new Preprocessor(rectangle).write(image, expected, 0);
    assertThat(seen).isEqualTo(expected);
    assertThat(crops.count()).isEqualTo(1);
  }

  @Test
  void channelsGoInTheNetworksOrder() {
    RgbImage image = new RgbImage(1, 1, new byte[] {10, 20, 30});
    Preprocessing bgr =
        new Preprocessing(
            1,
            1,
            1,
            Interpolation.BILINEAR,
            ChannelOrder.BGR,
            List.of(1f, 2f, 3f),
            List.of(1f, 1f, 2f));
    float[] seen = new float[3];
    new Crops(bgr, CropProtocol.TEN).of(image, "").write(9, seen, 0);
    assertThat(seen).containsExactly(29, 18, 14);
  }

  @Test
  void whatCannotBeCutIsNamed() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> CropProtocol.of(5))
        .withMessage("there are protocols of 1, 10, 12 and 144 crops, not of 5");
    assertThatExceptionOfType(KerfException.class)
        .isThrownBy(
            () -> new Crops(preprocessing(5, 7, Interpolation.BILINEAR), CropProtocol.TWELVE))
        .withMessageContaining("12 crops are squares, and the network's input is 7 x 5");
  }

  /** Its shorter side would be enlarged, and its longer one with it. */
  @ParameterizedTest
  @ValueSource(ints = {40_000, 30_000_000})
  void aLongThinPictureIsRefused(int width) {
    RgbImage image = new RgbImage(width, 1, new byte[3 * width]);
    Crops crops =
        new Crops(preprocessing(SQUARE, SQUARE, Interpolation.BILINEAR), CropProtocol.TEN);
    assertThatExceptionOfType(KerfException.class)
        .isThrownBy(() -> crops.of(image, "thin.png"))
        .withMessage(
            "thin.png: a picture of " + width + " x 1 is too long and thin for several crops");
  }
}
