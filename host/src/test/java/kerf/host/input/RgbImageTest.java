package kerf.host.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RgbImageTest {
  @Test
  void theArrayFitsTheSize() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RgbImage(2, 2, new byte[11]));
    assertThatIllegalArgumentException().isThrownBy(() -> new RgbImage(0, 2, new byte[0]));
    // 3 x 65536 x 65536 is 0 in 32 bits.
    assertThatIllegalArgumentException().isThrownBy(() -> new RgbImage(65536, 65536, new byte[0]));
  }

  @Test
  void cropsCopyARectangle() {
    RgbImage image = ResizerTest.source(5, 4);
    RgbImage part = image.crop(1, 2, 3, 2);
    assertThat(part.width()).isEqualTo(3);
    assertThat(part.height()).isEqualTo(2);
    for (int y = 0; y < 2; y++) {
      for (int i = 0; i < 9; i++) {
        assertThat(part.rgb()[y * 9 + i]).isEqualTo(image.rgb()[3 * ((2 + y) * 5 + 1) + i]);
      }
    }
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> image.crop(3, 0, 3, 1));
  }

  @Test
  void equalityLooksAtThePixels() {
    assertThat(ResizerTest.source(3, 2))
        .isEqualTo(ResizerTest.source(3, 2))
        .hasSameHashCodeAs(ResizerTest.source(3, 2))
        .isNotEqualTo(ResizerTest.source(2, 3));
  }
}
