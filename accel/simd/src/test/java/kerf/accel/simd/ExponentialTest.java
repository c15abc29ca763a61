package kerf.accel.simd;

import static org.assertj.core.api.Assertions.assertThat;

import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.Test;

class ExponentialTest {
  private static float exp(float x) {
    return Exponential.exp(FloatVector.broadcast(Lanes.F, x)).lane(0);
  }

  @Test
  void isWithinTwoUnitsOfTheLastPlace() {
    for (float x = -87; x < 88; x += 0.0137f) {
      double want = Math.exp(x);
      assertThat(Math.abs(exp(x) - want)).as("exp(%s)", x).isLessThan(want * 0x1p-22);
    }
  }

  @Test
  void staysNormalFarOutAndKeepsNaN() {
    assertThat(exp(1e30f)).isFinite().isGreaterThan(1e38f);
    assertThat(exp(Float.POSITIVE_INFINITY)).isFinite().isGreaterThan(1e38f);
    assertThat(exp(Float.NEGATIVE_INFINITY)).isBetween(0f, 2e-38f);
    assertThat(exp(Float.NaN)).isNaN();
    assertThat(exp(0)).isEqualTo(1);
  }
}
