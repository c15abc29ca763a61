package kerf.host.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import kerf.models.KerfException;
import kerf.models.packages.Preprocessing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With libjpeg-turbo the same pictures come out as without, and the same are refused. */
class TurboJpegTest {
  private static final long LIMIT = 1_000_000;

  /** The Java reader repeats chroma rows of this one; Pillow and the library interpolate. */
  private static final String TALL_CHROMA = "baseline-440.jpg";

  /** The library has the usual tables itself, as Pillow does, for frames of films without any. */
  private static final String NO_TABLE = "Huffman table 0x";

  private static final Set<String> INKS = Set.of("cmyk.jpg", "cmyk-progressive.jpg", "ycck.jpg");

  private final ImageDecoder exact = new ImageDecoder(LIMIT);
  private final ImageDecoder java = new ImageDecoder(LIMIT, DecodeMode.JAVA);
  private final ImageDecoder fast = new ImageDecoder(LIMIT, DecodeMode.FAST);

  @BeforeEach
  void assumeLibrary() {
    assumeTrue(
        JpegLibrary.get().isAvailable(),
        () -> "libjpeg-turbo skipped: " + JpegLibrary.get().describe());
  }

  static List<String> jpegs() {
    return TestFiles.pictures().stream().filter(name -> name.endsWith(".jpg")).toList();
  }

  private static TurboJpeg.Result byLibrary(byte[] data, int eighths) {
    try {
      return JpegLibrary.get()
          .functions()
          .decode(data, new PixelLimit(LIMIT), (width, height) -> eighths);
    } catch (RefusedImageException e) {
      throw new AssertionError(e);
    }
  }

  /** Pixels, or the sentence with which they are refused. */
  private static Object outcome(ImageDecoder decoder, byte[] data) {
    try {
      return decoder.decode(data, "x.jpg");
    } catch (KerfException e) {
      return e.getMessage();
    }
  }

  @ParameterizedTest
  @MethodSource("jpegs")
  void theLibraryTakesAllButInks(String picture) {
    byte[] data = TestFiles.bytes(picture);
    TurboJpeg.Result result = byLibrary(data, TurboJpeg.FULL);
    if (INKS.contains(picture)) {
      assertThat(result).isNull();
    } else {
      assertThat(result.width()).isEqualTo(result.pixels().width());
      assertThat(result.height()).isEqualTo(result.pixels().height());
    }
  }

  @ParameterizedTest
  @MethodSource("jpegs")
  void pixelsAreTheSame(String picture) {
    assumeTrue(!picture.equals(TALL_CHROMA), "the two read 4:4:0 differently");
    byte[] data = TestFiles.bytes(picture);
    assertThat(outcome(exact, data)).isEqualTo(outcome(java, data));
  }

  /** By libjpeg-turbo 2.1.5; before its 2.1 it repeated rows too. */
  @Test
  void tallChromaIsPillows() {
    byte[] expected = TestFiles.bytes(TALL_CHROMA + ".rgb");
    assertThat(exact.decode(TestFiles.bytes(TALL_CHROMA), "x.jpg").rgb())
        .isEqualTo(Arrays.copyOfRange(expected, 4, expected.length));
  }

  @ParameterizedTest
  @ValueSource(strings = {"baseline-420.jpg", "progressive.jpg", "gray.jpg", "restarts.jpg"})
  void cutFilesAreRefusedInTheSameWords(String picture) {
    byte[] data = TestFiles.bytes(picture);
    for (int length = 2; length < data.length; length++) {
      byte[] cut = Arrays.copyOf(data, length);
      assertThat(outcome(exact, cut)).isInstanceOf(String.class).isEqualTo(outcome(java, cut));
    }
  }

  @Test
  void damageIsAcceptedAndRefusedAlike() {
    long seed = 20_250_311;
    Random random = new Random(seed);
    int accepted = 0;
    for (String picture : jpegs()) {
      for (int round = 0; round < 300; round++) {
        byte[] data = TestFiles.bytes(picture);
        for (int i = 0; i < 1 + round % 3; i++) {
          data[random.nextInt(data.length)] = (byte) random.nextInt();
        }
        Object with = outcome(exact, data);
        Object without = outcome(java, data);
        accepted += with instanceof RgbImage ? 1 : 0;
        if (!without.toString().contains(NO_TABLE)) {
          assertThat(with instanceof RgbImage ? "accepted" : with)
              .as("seed %d, %s, round %d", seed, picture, round)
              .isEqualTo(without instanceof RgbImage ? "accepted" : without);
        }
      }
    }
    assertThat(accepted).as("seed %d", seed).isGreaterThan(1000);
  }

  @Test
  void tooManyPixelsAreRefusedByTheHeader() {
    byte[] data = TestFiles.bytes("baseline-444.jpg"); // 17 x 9
    assertThat(outcome(new ImageDecoder(17 * 9 - 1), data)).asString().contains("17 x 9", "152");
  }

  @ParameterizedTest
  @CsvSource({"1,3,2", "2,5,3", "4,9,5", "8,17,9"})
  void sizesAreRoundedUp(int eighths, int width, int height) {
    TurboJpeg.Result result = byLibrary(TestFiles.bytes("baseline-420.jpg"), eighths);
    assertThat(result.pixels().width()).isEqualTo(width);
    assertThat(result.pixels().height()).isEqualTo(height);
    assertThat(result.width()).isEqualTo(17);
    assertThat(result.height()).isEqualTo(9);
  }

  /** A square of 701 pixels: scaled by 1, 2 or 4 eighths it has at least twice the input's side. */
  @ParameterizedTest
  @CsvSource({"43,1", "44,2", "87,2", "88,4", "175,4", "176,8"})
  void theScaleLeavesTwiceTheInput(int side, int eighths) {
    assertThat(new Preprocessor(input(side, 1)).eighths(1003, 701)).isEqualTo(eighths);
  }

  /** All that a network sees of it lies where it lies at full size, however the camera was held. */
  @ParameterizedTest
  @MethodSource("tags")
  void aReducedPictureLiesWhereTheFullOneDoes(int tag) throws IOException {
    byte[] data = TestJpegs.turned(TestJpegs.ramps(1003, 701), tag);
    for (int side : new int[] {39, 78, 157}) {
      Preprocessor input = new Preprocessor(input(side, 0.9));
      Draft draft = fast.decode(data, "x.jpg", input);
      assertThat(draft.eighths()).isLessThan(TurboJpeg.FULL);
      RgbImage full = exact.decode(data, "x.jpg");
      assertThat(draft.width()).isEqualTo(full.width());
      assertThat(draft.height()).isEqualTo(full.height());
      float[] small = new float[input.length()];
      float[] large = new float[input.length()];
      input.write(draft, small, 0);
      input.write(full, large, 0);
      double mean =
          IntStream.range(0, small.length)
              .mapToDouble(i -> Math.abs(small[i] - large[i]))
              .average()
              .orElseThrow();
      // Half a pixel of the smallest scale would be 1 and more.
      assertThat(mean).as("orientation %d, side %d", tag, side).isLessThan(0.5);
    }
  }

  static IntStream tags() {
    return IntStream.rangeClosed(1, 8);
  }

  private static Preprocessing input(int side, double crop) {
    return new Preprocessing(
        side,
        side,
        crop,
        Preprocessing.Interpolation.BILINEAR,
        Preprocessing.ChannelOrder.RGB,
        List.of(0f, 0f, 0f),
        List.of(1f, 1f, 1f));
  }
}
