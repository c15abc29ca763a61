package kerf.host.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import kerf.host.input.Resizer.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Equality, to the bit, with what Pillow makes of the same pixels; resize.csv is by make_resize.py.
 */
class ResizerTest {
  /** The pixels that make_resize.py starts from. */
  static RgbImage source(int width, int height) {
    byte[] rgb = new byte[3 * width * height];
    int i = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int c = 0; c < 3; c++) {
          rgb[i++] = (byte) (x * x * 37 + y * 91 + c * 53 + x * y * 19);
        }
      }
    }
    return new RgbImage(width, height, rgb);
  }

  static Stream<List<String>> rows() {
    return TestFiles.rows("resize.csv");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void equalsPillow(List<String> row) {
    RgbImage image = source(Integer.parseInt(row.get(0)), Integer.parseInt(row.get(1)));
    Box box =
        new Box(
            Float.parseFloat(row.get(5)),
            Float.parseFloat(row.get(6)),
            Float.parseFloat(row.get(7)),
            Float.parseFloat(row.get(8)));
    RgbImage resized =
        Resizer.resize(
            image,
            Integer.parseInt(row.get(3)),
            Integer.parseInt(row.get(4)),
            ResampleFilter.valueOf(row.get(2)),
            box);
    assertThat(HexFormat.of().formatHex(resized.rgb())).isEqualTo(row.get(9));
  }

  @Test
  void allRowsAreThere() {
    assertThat(rows()).hasSize(36);
  }

  @Test
  void aConstantStaysConstant() {
    byte[] rgb = new byte[3 * 37 * 11];
    Arrays.fill(rgb, (byte) 200);
    for (ResampleFilter filter : ResampleFilter.values()) {
      assertThat(Resizer.resize(new RgbImage(37, 11, rgb), 10, 25, filter).rgb())
          .containsOnly((byte) 200);
    }
  }

  @Test
  void refusesWhatIsEmptyOrOutside() {
    RgbImage image = source(4, 4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Resizer.resize(image, 0, 4, ResampleFilter.BILINEAR));
    for (Box box :
        new Box[] {
          new Box(0, 0, 5, 4),
          new Box(-1, 0, 4, 4),
          new Box(2, 0, 2, 4),
          new Box(0, 0, 4, Float.NaN)
        }) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Resizer.resize(image, 2, 2, ResampleFilter.BILINEAR, box));
    }
  }
}
