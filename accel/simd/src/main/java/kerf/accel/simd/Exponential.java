package kerf.accel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;

/**
 * The exponential function on vectors. The Vector API's own is a different implementation before
 * and after the JIT compiles its caller, so that a second run could differ in the last bit; this
 * one is made of operations that are exact or correctly rounded everywhere.
 */
final class Exponential {
  /** Largest argument whose result, and the power of two in it, is a normal number. */
  private static final float HIGHEST = 88.02f;

  private static final float LOWEST = -87.3f;
  private static final float LOG2_E = (float) (1 / Math.log(2));

  /** ln 2 in two parts: the first has so few bits that its multiples by whole numbers are exact. */
  private static final float LN2_HIGH = 355f / 512;

  private static final float LN2_LOW = (float) (Math.log(2) - LN2_HIGH);

  /** 1.5 x 2^23: adding it rounds to a whole number, which then stands in the lowest bits. */
  private static final float ROUND = 0x1.8p23f;

  private static final int EXPONENT_SHIFT = 23;
  private static final int ONE = Float.floatToIntBits(1);

  /** 1 / 7!, 1 / 6!, ... 1 / 1!, 1 / 0!: on |r| below ln 2 / 2 the next term is below 2^-27. */
  private static final float[] TAYLOR = {
    1 / 5040f, 1 / 720f, 1 / 120f, 1 / 24f, 1 / 6f, 1 / 2f, 1, 1
  };

  private Exponential() {}

  /**
   * {@code e^x = 2^n e^r} with n the whole number nearest to x / ln 2; x is kept within the normal
   * results.
   */
  static FloatVector exp(FloatVector x) {
    FloatVector bounded = Activations.clip(x, LOWEST, HIGHEST);
    FloatVector shifted = bounded.mul(LOG2_E).add(ROUND);
    FloatVector n = shifted.sub(ROUND);
    FloatVector r = n.neg().fma(broadcast(LN2_HIGH), bounded);
    r = n.neg().fma(broadcast(LN2_LOW), r);
    FloatVector sum = broadcast(TAYLOR[0]);
    sum = sum.fma(r, broadcast(TAYLOR[1]));
    sum = sum.fma(r, broadcast(TAYLOR[2]));
    sum = sum.fma(r, broadcast(TAYLOR[3]));
    sum = sum.fma(r, broadcast(TAYLOR[4]));
    sum = sum.fma(r, broadcast(TAYLOR[5]));
    sum = sum.fma(r, broadcast(TAYLOR[6]));
    sum = sum.fma(r, broadcast(TAYLOR[7]));
    IntVector bits = shifted.reinterpretAsInts();
    IntVector power = bits.lanewise(VectorOperators.LSHL, EXPONENT_SHIFT).add(ONE);
    return sum.mul(power.reinterpretAsFloats());
  }

  private static FloatVector broadcast(float value) {
    return FloatVector.broadcast(Lanes.F, value);
  }
}
