package kerf.accel.simd;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class KernelWarmUpTest {
  /** In a thread of its own nobody would see that it fails. */
  @Test
  void everyKernelFindsItsPlaceInTheFewFloats() {
    assertThatCode(() -> new KernelWarmUp().run()).doesNotThrowAnyException();
  }
}
