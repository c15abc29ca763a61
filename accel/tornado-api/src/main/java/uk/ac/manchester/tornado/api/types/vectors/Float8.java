package uk.ac.manchester.tornado.api.types.vectors;

/**
 * A vector of 8 floats in a register. An assignment between variables copies nothing on the JVM and
 * a value on a device: never change a vector that two variables name.
 */
public final class Float8 extends FloatLanes {
  /** All lanes undefined. */
  public Float8() {
    super(8);
  }

  /** The lanes in order. */
  public Float8(float s0, float s1, float s2, float s3, float s4, float s5, float s6, float s7) {
    this(new float[] {s0, s1, s2, s3, s4, s5, s6, s7});
  }

  private Float8(float[] lanes) {
    super(lanes);
  }

  /** Sum, lane by lane. */
  public static Float8 add(Float8 a, Float8 b) {
    return new Float8(combine(a, b, Float::sum));
  }

  /** Sum of each lane and a scalar. */
  public static Float8 add(Float8 a, float b) {
    return new Float8(combine(a, b, Float::sum));
  }

  /** Difference, lane by lane. */
  public static Float8 sub(Float8 a, Float8 b) {
    return new Float8(combine(a, b, (x, y) -> x - y));
  }

  /** Difference of each lane and a scalar. */
  public static Float8 sub(Float8 a, float b) {
    return new Float8(combine(a, b, (x, y) -> x - y));
  }

  /** Product, lane by lane. */
  public static Float8 mult(Float8 a, Float8 b) {
    return new Float8(combine(a, b, (x, y) -> x * y));
  }

  /** Product of each lane and a scalar. */
  public static Float8 mult(Float8 a, float b) {
    return new Float8(combine(a, b, (x, y) -> x * y));
  }

  /** Quotient, lane by lane. */
  public static Float8 div(Float8 a, Float8 b) {
    return new Float8(combine(a, b, (x, y) -> x / y));
  }

  /** Quotient of each lane and a scalar. */
  public static Float8 div(Float8 a, float b) {
    return new Float8(combine(a, b, (x, y) -> x / y));
  }

  /** Smaller of each pair of lanes. */
  public static Float8 min(Float8 a, Float8 b) {
    return new Float8(combine(a, b, Math::min));
  }

  /** The smallest lane. */
  public static float min(Float8 a) {
    return reduce(a, Math::min);
  }

  /** Larger of each pair of lanes. */
  public static Float8 max(Float8 a, Float8 b) {
    return new Float8(combine(a, b, Math::max));
  }

  /** The largest lane. */
  public static float max(Float8 a) {
    return reduce(a, Math::max);
  }

  /** Sum of the products of the lanes. */
  public static float dot(Float8 a, Float8 b) {
    return reduce(mult(a, b), Float::sum);
  }

  /** Copies all lanes. */
  public void set(Float8 value) {
    copy(value);
  }

  /** Lane 0. */
  public float getS0() {
    return get(0);
  }

  /** Sets lane 0. */
  public void setS0(float value) {
    set(0, value);
  }

  /** Lane 1. */
  public float getS1() {
    return get(1);
  }

  /** Sets lane 1. */
  public void setS1(float value) {
    set(1, value);
  }

  /** Lane 2. */
  public float getS2() {
    return get(2);
  }

  /** Sets lane 2. */
  public void setS2(float value) {
    set(2, value);
  }

  /** Lane 3. */
  public float getS3() {
    return get(3);
  }

  /** Sets lane 3. */
  public void setS3(float value) {
    set(3, value);
  }

  /** Lane 4. */
  public float getS4() {
    return get(4);
  }

  /** Sets lane 4. */
  public void setS4(float value) {
    set(4, value);
  }

  /** Lane 5. */
  public float getS5() {
    return get(5);
  }

  /** Sets lane 5. */
  public void setS5(float value) {
    set(5, value);
  }

  /** Lane 6. */
  public float getS6() {
    return get(6);
  }

  /** Sets lane 6. */
  public void setS6(float value) {
    set(6, value);
  }

  /** Lane 7. */
  public float getS7() {
    return get(7);
  }

  /** Sets lane 7. */
  public void setS7(float value) {
    set(7, value);
  }
}
