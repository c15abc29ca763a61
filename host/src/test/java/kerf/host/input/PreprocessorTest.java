package kerf.host.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import kerf.models.packages.Preprocessing;
import kerf.models.packages.Preprocessing.ChannelOrder;
import kerf.models.packages.Preprocessing.Interpolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PreprocessorTest {
  private static final List<Float> ZERO = List.of(0f, 0f, 0f);
  private static final List<Float> ONE = List.of(1f, 1f, 1f);

  private static Preprocessing preprocessing(
      int width, int height, double ratio, Interpolation interpolation) {
    return new Preprocessing(height, width, ratio, interpolation, ChannelOrder.RGB, ZERO, ONE);
  }

  static Stream<List<String>> photographs() {
    return TestFiles.rows("pixels.csv");
  }

  /** From the file to the network's 8-bit pixels: decoded, cropped and resized as by Pillow. */
  @ParameterizedTest
  @MethodSource("photographs")
  void photographsGiveThePublishedPixels(List<String> row) throws NoSuchAlgorithmException {
    RgbImage photo = new ImageDecoder().decode(TestFiles.samples().resolve(row.get(0)));
    RgbImage pixels =
        new Preprocessor(preprocessing(227, 227, 1, Interpolation.BILINEAR)).resized(photo);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(pixels.rgb());
    assertThat(HexFormat.of().formatHex(digest)).isEqualTo(row.get(1));
  }

  static Stream<List<String>> crops() {
    return TestFiles.rows("crop.csv");
  }

  @ParameterizedTest
  @MethodSource("crops")
  void cropsEqualPillow(List<String> row) {
    RgbImage image = ResizerTest.source(Integer.parseInt(row.get(0)), Integer.parseInt(row.get(1)));
    Preprocessing preprocessing =
        preprocessing(
            Integer.parseInt(row.get(4)),
            Integer.parseInt(row.get(5)),
            Double.parseDouble(row.get(2)),
            Interpolation.valueOf(row.get(3)));
    RgbImage pixels = new Preprocessor(preprocessing).resized(image);
    assertThat(HexFormat.of().formatHex(pixels.rgb())).isEqualTo(row.get(6));
  }

  @Test
  void allRowsAreThere() {
    assertThat(photographs()).hasSize(15);
    assertThat(crops()).hasSize(8);
  }

  @Test
  void normalisesInTheNetworksOrderOfChannels() {
    RgbImage image = new RgbImage(2, 1, new byte[] {10, 20, 30, 10, 20, 30});
    List<Float> mean = List.of(104f, 117f, 123f);
    List<Float> scale = List.of(1f, 0.5f, 2f);
    float[] target = new float[3];
    new Preprocessor(
            new Preprocessing(1, 1, 1, Interpolation.BILINEAR, ChannelOrder.RGB, mean, scale))
        .write(image, target, 0);
    assertThat(target).containsExactly(10 - 104, (20 - 117) * 0.5f, (30 - 123) * 2);
    new Preprocessor(
            new Preprocessing(1, 1, 1, Interpolation.BILINEAR, ChannelOrder.BGR, mean, scale))
        .write(image, target, 0);
    assertThat(target).containsExactly(30 - 104, (20 - 117) * 0.5f, (10 - 123) * 2);
  }

  @Test
  void writesRowsOfPixelsAtTheOffset() {
    RgbImage image = new RgbImage(2, 2, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, (byte) 255});
    Preprocessor preprocessor = new Preprocessor(preprocessing(2, 2, 1, Interpolation.BILINEAR));
    float[] batch = new float[14];
    preprocessor.write(image, batch, 1);
    assertThat(batch).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 255, 0);
    assertThat(preprocessor.length()).isEqualTo(12);
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> preprocessor.write(image, batch, 3));
  }

  @Test
  void onePixelFillsTheInput() {
    float[] target = new float[5 * 4 * 3];
    new Preprocessor(preprocessing(4, 5, 0.875, Interpolation.BICUBIC))
        .write(new RgbImage(1, 1, new byte[] {77, 77, 77}), target, 0);
    assertThat(target).containsOnly(77f);
  }
}
