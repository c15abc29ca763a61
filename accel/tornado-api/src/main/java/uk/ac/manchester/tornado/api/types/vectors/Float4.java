package uk.ac.manchester.tornado.api.types.vectors;

/**
 * A vector of 4 floats in a register. An assignment between variables copies nothing on the JVM and
 * a value on a device: never change a vector that two variables name.
 */
public final class Float4 extends FloatLanes {
  /** All lanes undefined. */
  public Float4() {
    super(4);
  }

  /** The lanes in order. */
  public Float4(float s0, float s1, float s2, float s3) {
    this(new float[] {s0, s1, s2, s3});
  }

  private Float4(float[] lanes) {
    super(lanes);
  }

  /** Sum, lane by lane. */
  public static Float4 add(Float4 a, Float4 b) {
    return new Float4(combine(a, b, Float::sum));
  }

  /** Sum of each lane and a scalar. */
  public static Float4 add(Float4 a, float b) {
    return new Float4(combine(a, b, Float::sum));
  }

  /** Difference, lane by lane. */
  public static Float4 sub(Float4 a, Float4 b) {
    return new Float4(combine(a, b, (x, y) -> x - y));
  }

  /** Difference of each lane and a scalar. */
  public static Float4 sub(Float4 a, float b) {
    return new Float4(combine(a, b, (x, y) -> x - y));
  }

  /** Product, lane by lane. */
  public static Float4 mult(Float4 a, Float4 b) {
    return new Float4(combine(a, b, (x, y) -> x * y));
  }

  /** Product of each lane and a scalar. */
  public static Float4 mult(Float4 a, float b) {
    return new Float4(combine(a, b, (x, y) -> x * y));
  }

  /** Quotient, lane by lane. */
  public static Float4 div(Float4 a, Float4 b) {
    return new Float4(combine(a, b, (x, y) -> x / y));
  }

  /** Quotient of each lane and a scalar. */
  public static Float4 div(Float4 a, float b) {
    return new Float4(combine(a, b, (x, y) -> x / y));
  }

  /** Smaller of each pair of lanes. */
  public static Float4 min(Float4 a, Float4 b) {
    return new Float4(combine(a, b, Math::min));
  }

  /** The smallest lane. */
  public static float min(Float4 a) {
    return reduce(a, Math::min);
  }

  /** Larger of each pair of lanes. */
  public static Float4 max(Float4 a, Float4 b) {
    return new Float4(combine(a, b, Math::max));
  }

  /** The largest lane. */
  public static float max(Float4 a) {
    return reduce(a, Math::max);
  }

  /** Sum of the products of the lanes. */
  public static float dot(Float4 a, Float4 b) {
    return reduce(mult(a, b), Float::sum);
  }

  /** Copies all lanes. */
  public void set(Float4 value) {
    copy(value);
  }

  /** Lane 0. */
  public float getX() {
    return get(0);
  }

  /** Sets lane 0. */
  public void setX(float value) {
    set(0, value);
  }

  /** Lane 1. */
  public float getY() {
    return get(1);
  }

  /** Sets lane 1. */
  public void setY(float value) {
    set(1, value);
  }

  /** Lane 2. */
  public float getZ() {
    return get(2);
  }

  /** Sets lane 2. */
  public void setZ(float value) {
    set(2, value);
  }

  /** Lane 3. */
  public float getW() {
    return get(3);
  }

  /** Sets lane 3. */
  public void setW(float value) {
    set(3, value);
  }
}
