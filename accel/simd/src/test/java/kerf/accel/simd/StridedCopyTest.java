package kerf.accel.simd;

import static org.assertj.core.api.Assertions.assertThat;

import kerf.models.tensor.Shape;
import org.junit.jupiter.api.Test;

class StridedCopyTest {
  private static View at(int offset, int floats) {
    View view = View.fresh(Shape.of(1, floats));
    view.buffer().place(offset);
    return view;
  }

  /** 2 x 3 pixels of 4 channels, side by side, into rows of 5 pixels: 12 floats to a line. */
  @Test
  void axesThatFollowEachOtherInBothPlacesAreOne() {
    StridedCopy copy =
        new StridedCopy(
            at(0, 24),
            0,
            at(24, 40),
            4,
            new int[] {2, 3, 4},
            new int[] {12, 4, 1},
            new int[] {20, 4, 1});
    assertThat(copy.dims()).containsExactly(2, 12);
    assertThat(copy.fromStrides()).containsExactly(12, 1);
    assertThat(copy.toStrides()).containsExactly(20, 1);
    float[] mem = new float[64];
    for (int i = 0; i < 24; i++) {
      mem[i] = i + 1;
    }
    for (int task = 0; task < copy.tasks(); task++) {
      copy.run(mem, task, 0);
    }
    for (int row = 0; row < 2; row++) {
      for (int i = 0; i < 20; i++) {
        float want = i >= 4 && i < 16 ? row * 12 + i - 4 + 1 : 0;
        assertThat(mem[24 + row * 20 + i]).isEqualTo(want);
      }
    }
  }

  /** A transposition has no such axes. */
  @Test
  void axesThatDoNotStayApart() {
    StridedCopy copy =
        new StridedCopy(
            at(0, 6), 0, at(6, 6), 0, new int[] {3, 2}, new int[] {1, 3}, new int[] {2, 1});
    assertThat(copy.dims()).containsExactly(3, 2);
    float[] mem = {1, 2, 3, 4, 5, 6, 0, 0, 0, 0, 0, 0};
    copy.run(mem, 0, 0);
    assertThat(mem).endsWith(1, 4, 2, 5, 3, 6);
  }
}
