package uk.ac.manchester.tornado.api.types.vectors;

/**
 * A vector of 16 floats in a register. An assignment between variables copies nothing on the JVM
 * and a value on a device: never change a vector that two variables name.
 */
public final class Float16 extends FloatLanes {
  /** All lanes undefined. */
  public Float16() {
    super(16);
  }

  /** The lanes in order. */
  public Float16(
      float s0,
      float s1,
      float s2,
      float s3,
      float s4,
      float s5,
      float s6,
      float s7,
      float s8,
      float s9,
      float s10,
      float s11,
      float s12,
      float s13,
      float s14,
      float s15) {
    this(new float[] {s0, s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15});
  }

  private Float16(float[] lanes) {
    super(lanes);
  }

  /** Sum, lane by lane. */
  public static Float16 add(Float16 a, Float16 b) {
    return new Float16(combine(a, b, Float::sum));
  }

  /** Sum of each lane and a scalar. */
  public static Float16 add(Float16 a, float b) {
    return new Float16(combine(a, b, Float::sum));
  }

  /** Difference, lane by lane. */
  public static Float16 sub(Float16 a, Float16 b) {
    return new Float16(combine(a, b, (x, y) -> x - y));
  }

  /** Difference of each lane and a scalar. */
  public static Float16 sub(Float16 a, float b) {
    return new Float16(combine(a, b, (x, y) -> x - y));
  }

  /** Product, lane by lane. */
  public static Float16 mult(Float16 a, Float16 b) {
    return new Float16(combine(a, b, (x, y) -> x * y));
  }

  /** Product of each lane and a scalar. */
  public static Float16 mult(Float16 a, float b) {
    return new Float16(combine(a, b, (x, y) -> x * y));
  }

  /** Quotient, lane by lane. */
  public static Float16 div(Float16 a, Float16 b) {
    return new Float16(combine(a, b, (x, y) -> x / y));
  }

  /** Quotient of each lane and a scalar. */
  public static Float16 div(Float16 a, float b) {
    return new Float16(combine(a, b, (x, y) -> x / y));
  }

  /** Smaller of each pair of lanes. */
  public static Float16 min(Float16 a, Float16 b) {
    return new Float16(combine(a, b, Math::min));
  }

  /** The smallest lane. */
  public static float min(Float16 a) {
    return reduce(a, Math::min);
  }

  /** Larger of each pair of lanes. */
  public static Float16 max(Float16 a, Float16 b) {
    return new Float16(combine(a, b, Math::max));
  }

  /** The largest lane. */
  public static float max(Float16 a) {
    return reduce(a, Math::max);
  }

  /** Sum of the products of the lanes. */
  public static float dot(Float16 a, Float16 b) {
    return reduce(mult(a, b), Float::sum);
  }

  /** Copies all lanes. */
  public void set(Float16 value) {
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

  /** Lane 8. */
  public float getS8() {
    return get(8);
  }

  /** Sets lane 8. */
  public void setS8(float value) {
    set(8, value);
  }

  /** Lane 9. */
  public float getS9() {
    return get(9);
  }

  /** Sets lane 9. */
  public void setS9(float value) {
    set(9, value);
  }

  /** Lane 10. */
  public float getS10() {
    return get(10);
  }

  /** Sets lane 10. */
  public void setS10(float value) {
    set(10, value);
  }

  /** Lane 11. */
  public float getS11() {
    return get(11);
  }

  /** Sets lane 11. */
  public void setS11(float value) {
    set(11, value);
  }

  /** Lane 12. */
  public float getS12() {
    return get(12);
  }

  /** Sets lane 12. */
  public void setS12(float value) {
    set(12, value);
  }

  /** Lane 13. */
  public float getS13() {
    return get(13);
  }

  /** Lane 14. */
  public float getS14() {
    return get(14);
  }

  /** Sets lane 14. */
  public void setS14(float value) {
    set(14, value);
  }

  /** Lane 15. */
  public float getS15() {
    return get(15);
  }

  /** Sets lane 15. */
  public void setS15(float value) {
    set(15, value);
  }
}
