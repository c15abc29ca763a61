package uk.ac.manchester.tornado.api.math;

/**
 * Mathematics of a kernel, float and int only: what is double here in Java would need a device with
 * fp64. A device rounds some of these differently, within its documented error.
 */
public class TornadoMath {
  /** Nothing to hold; TornadoVM's class can be made, so this one can. */
  public TornadoMath() {}

  /** Smaller of two. */
  public static float min(float a, float b) {
    return Math.min(a, b);
  }

  /** Smaller of two. */
  public static int min(int a, int b) {
    return Math.min(a, b);
  }

  /** Larger of two. */
  public static float max(float a, float b) {
    return Math.max(a, b);
  }

  /** Larger of two. */
  public static int max(int a, int b) {
    return Math.max(a, b);
  }

  /** Absolute value. */
  public static float abs(float value) {
    return Math.abs(value);
  }

  /** Absolute value. */
  public static int abs(int value) {
    return Math.abs(value);
  }

  /** The value, or the bound that it passes. */
  public static float clamp(float value, float min, float max) {
    return Math.max(min, Math.min(max, value));
  }

  /** The value, or the bound that it passes. */
  public static int clamp(int value, int min, int max) {
    return Math.max(min, Math.min(max, value));
  }

  /** e to the power of the value. */
  public static float exp(float value) {
    return (float) Math.exp(value);
  }

  /** Natural logarithm. */
  public static float log(float value) {
    return (float) Math.log(value);
  }

  /** Square root. */
  public static float sqrt(float value) {
    return (float) Math.sqrt(value);
  }

  /** Largest whole number not above the value. */
  public static float floor(float value) {
    return (float) Math.floor(value);
  }

  /** Smallest whole number not below the value. */
  public static float ceil(float value) {
    return (float) Math.ceil(value);
  }

  /** Hyperbolic tangent. */
  public static float tanh(float value) {
    return (float) Math.tanh(value);
  }

  /** Power. */
  public static float pow(float base, float exponent) {
    return (float) Math.pow(base, exponent);
  }
}
