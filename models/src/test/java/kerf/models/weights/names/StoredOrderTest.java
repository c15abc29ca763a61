package kerf.models.weights.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kerf.models.tensor.Shape;
import org.junit.jupiter.api.Test;

/** Orders of dimensions, by tensors whose elements say their place. */
class StoredOrderTest {
  /** Element h, w, i, o of a 2x3x4x5 tensor is the number hwio; out comes oihw. */
  @Test
  void hwioIsTurnedIntoOihw() {
    float[] stored = new float[2 * 3 * 4 * 5];
    int at = 0;
    for (int h = 0; h < 2; h++) {
      for (int w = 0; w < 3; w++) {
        for (int i = 0; i < 4; i++) {
          for (int o = 0; o < 5; o++) {
            stored[at++] = 1000 * h + 100 * w + 10 * i + o;
          }
        }
      }
    }

    float[] turned = StoredOrder.HWIO.turned(stored, Shape.of(2, 3, 4, 5));

    at = 0;
    for (int o = 0; o < 5; o++) {
      for (int i = 0; i < 4; i++) {
        for (int h = 0; h < 2; h++) {
          for (int w = 0; w < 3; w++) {
            assertThat(turned[at++]).isEqualTo(1000 * h + 100 * w + 10 * i + o);
          }
        }
      }
    }
  }

  @Test
  void matricesAreTransposed() {
    assertThat(StoredOrder.IO.turned(new float[] {1, 2, 3, 4, 5, 6}, Shape.of(2, 3)))
        .containsExactly(1, 4, 2, 5, 3, 6);
  }

  @Test
  void shapesAreComparedInTheStoredOrder() {
    Shape weight = Shape.of(5, 4, 2, 3);
    assertThat(StoredOrder.HWIO.fits(List.of(2L, 3L, 4L, 5L), weight)).isTrue();
    assertThat(StoredOrder.HWIO.fits(List.of(3L, 2L, 4L, 5L), weight)).isFalse();
    assertThat(StoredOrder.HWIO.fits(List.of(2L, 3L, 4L), weight)).isFalse();
    assertThat(StoredOrder.SAME.fits(List.of(5L, 4L, 2L, 3L), weight)).isTrue();
    assertThat(StoredOrder.HWCM.fits(List.of(7L, 7L, 3L, 8L), Shape.of(24, 1, 7, 7))).isTrue();
    assertThat(StoredOrder.HWCM.fits(List.of(7L, 7L, 3L, 9L), Shape.of(24, 1, 7, 7))).isFalse();
    assertThat(StoredOrder.IO.fits(List.of(2L, 3L), Shape.of(3, 2))).isTrue();
  }
}
