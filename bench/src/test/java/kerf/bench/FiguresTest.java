package kerf.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void medianIsTheMiddleOrTheMeanOfTheTwoInTheMiddle() {
    assertThat(Figures.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2.0);
    assertThat(Figures.median(List.of(9.0, 1.0, 2.0, 4.0))).isEqualTo(3.0);
  }

  @Test
  void differenceIsInStandardDeviationsOfThePeer() {
    float[] peer = {1, 3, 1, 3};
    float[] ours = {1, 3.5f, 1, 3};

    assertThat(Duel.difference(ours, peer)).isCloseTo(0.5, within(1e-9));
    assertThat(Duel.difference(new float[3], peer)).isInfinite();
  }
}
