package kerf.profiles.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RooflineTest {
  private static final OptionalDouble NONE = OptionalDouble.empty();
  private static final Roofline BOTH =
      new Roofline(OptionalDouble.of(1e12), OptionalDouble.of(1e11), OptionalDouble.of(1e-5));

  @Test
  void theHigherOfTheRoofsBinds() {
    assertThat(BOTH.bound(1e9, 1e6)).isEqualTo(new Roofline.Bound(2e-3, Roofline.Roof.COMPUTE));
    assertThat(BOTH.bound(1e6, 1e8)).isEqualTo(new Roofline.Bound(1e-3, Roofline.Roof.MEMORY));
    assertThat(BOTH.bound(1e3, 1e3)).isEqualTo(new Roofline.Bound(1e-5, Roofline.Roof.LAUNCH));
  }

  @Test
  void aRoofThatNobodySaysDoesNotBind() {
    Roofline compute = new Roofline(OptionalDouble.of(1e12), NONE, NONE);
    assertThat(compute.bound(1e6, 1e12).roof()).isEqualTo(Roofline.Roof.COMPUTE);
    assertThat(compute.ridge()).isEmpty();
    assertThat(new Roofline(NONE, NONE, NONE).bound(1e9, 1e9))
        .isEqualTo(new Roofline.Bound(0, Roofline.Roof.UNKNOWN));
  }

  @Test
  void ridge() {
    assertThat(BOTH.ridge().getAsDouble()).isCloseTo(5, within(1e-12));
  }

  @Test
  void precisionsHavePeaksOfTheirOwn() {
    Board board = Boards.of("agilex7-agi027");
    assertThat(Roofline.of(board, Quantity.FP16_FLOPS).operations()).hasValue(25.6e12);
    assertThat(Roofline.of(board, Quantity.INT8_OPS).operations()).isEmpty();
  }
}
