package kerf.host.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every format and mode against the pixels that Pillow gives; images/ is by make_images.py. */
class ImageDecoderTest {
  /** How far pixels may be from Pillow's, at most and on average. */
  private record Tolerance(int max, double mean) {}

  private static final Tolerance EXACT = new Tolerance(0, 0);

  /**
   * Measured values in parentheses; all that is not listed is exact.
   *
   * <p>The JDK's libjpeg repeats chroma rows of 4:4:0 where newer ones interpolate (13, 4.36). The
   * WebP reader repeats chroma samples as well and, up to 3.14.0, predicts from samples that the
   * loop filter has changed (12, 2.45).
   */
  private static final Map<String, Tolerance> TOLERANCES =
      Map.of(
          "baseline-440.jpg", new Tolerance(13, 4.4),
          "lossy.webp", new Tolerance(12, 2.5),
          "lossy-alpha.webp", new Tolerance(12, 2.5),
          "lossy-gray.webp", new Tolerance(1, 0.1));

  private final ImageDecoder decoder = new ImageDecoder();

  static List<String> pictures() {
    return TestFiles.pictures();
  }

  @Test
  void allFormatsAreThere() {
    assertThat(pictures()).hasSizeGreaterThanOrEqualTo(76);
    assertThat(pictures().stream().map(name -> name.substring(name.lastIndexOf('.'))))
        .contains(".jpg", ".png", ".bmp", ".gif", ".webp");
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void equalsPillow(String picture) {
    equalsPillow(picture, decoder);
  }

  /** The test before had what is installed. */
  @ParameterizedTest
  @MethodSource("kerf.host.input.TurboJpegTest#jpegs")
  void equalsPillowWithoutALibrary(String picture) {
    equalsPillow(picture, new ImageDecoder(ImageDecoder.DEFAULT_MAX_PIXELS, DecodeMode.JAVA));
  }

  private static void equalsPillow(String picture, ImageDecoder decoder) {
    ByteBuffer expected = ByteBuffer.wrap(TestFiles.bytes(picture + ".rgb"));
    RgbImage image = decoder.decode(TestFiles.resource("images/" + picture));
    assertThat(image.width()).isEqualTo(expected.getShort());
    assertThat(image.height()).isEqualTo(expected.getShort());
    byte[] pixels = Arrays.copyOfRange(expected.array(), 4, expected.capacity());
    int max = 0;
    long sum = 0;
    for (int i = 0; i < pixels.length; i++) {
      int difference = Math.abs((pixels[i] & 0xff) - (image.rgb()[i] & 0xff));
      max = Math.max(max, difference);
      sum += difference;
    }
    Tolerance tolerance = TOLERANCES.getOrDefault(picture, EXACT);
    assertThat(max).as("largest difference").isLessThanOrEqualTo(tolerance.max);
    assertThat(1.0 * sum / pixels.length).as("mean difference").isLessThanOrEqualTo(tolerance.mean);
  }

  @Test
  void theContentDecidesAndNotTheName(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("really-a-jpeg.png"), TestFiles.bytes("gray.jpg"));
    assertThat(decoder.decode(file)).isEqualTo(decoder.decode(TestFiles.bytes("gray.jpg"), "x"));
  }

  @Test
  void theLimitCountsPixels() {
    byte[] picture = TestFiles.bytes("rgb.png"); // 17 x 9
    assertThat(new ImageDecoder(17 * 9).decode(picture, "x").width()).isEqualTo(17);
  }

  @Test
  void bytesAfterThePictureDoNoHarm() {
    for (String picture : List.of("baseline-420.jpg", "rgb.png", "palette.gif", "lossless.webp")) {
      byte[] data = TestFiles.bytes(picture);
      byte[] longer = Arrays.copyOf(data, data.length + 100);
      assertThat(decoder.decode(longer, picture)).isEqualTo(decoder.decode(data, picture));
    }
  }
}
