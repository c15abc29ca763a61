package uk.ac.manchester.tornado.api.types.vectors;

import java.util.Arrays;
import kerf.accel.simulator.probe.Probes;

/**
 * What the float vectors share. A lane is undefined until it is set: on a device a fresh vector
 * holds whatever its register held; here it holds zero, and using it is reported.
 */
abstract class FloatLanes {
  /** Two lanes in, one out. */
  interface Binary {
    float apply(float a, float b);
  }

  final float[] lanes;

  /** Bit i: lane i has no value yet. */
  private int undefined;

  /** All lanes undefined. */
  FloatLanes(int size) {
    lanes = new float[size];
    undefined = (1 << size) - 1;
  }

  /** Takes the lanes, all of them defined. */
  FloatLanes(float[] lanes) {
    this.lanes = lanes;
  }

  /** The lane's value. */
  public float get(int lane) {
    float value = lanes[lane];
    if ((undefined >>> lane & 1) != 0) {
      Probes.undefinedLane(getClass().getSimpleName(), lane);
    }
    return value;
  }

  /** Sets one lane. */
  public void set(int lane, float value) {
    lanes[lane] = value;
    undefined &= ~(1 << lane);
  }

  /** Number of lanes. */
  public int size() {
    return lanes.length;
  }

  /** A copy of the lanes. */
  public float[] toArray() {
    return defined().clone();
  }

  @Override
  public String toString() {
    return Arrays.toString(lanes);
  }

  /** Copies lanes as they are, undefined ones included: a copy uses no lane. */
  final void copy(FloatLanes other) {
    System.arraycopy(other.lanes, 0, lanes, 0, lanes.length);
    undefined = other.undefined;
  }

  /** The lanes for arithmetic: an undefined one is reported. */
  final float[] defined() {
    if (undefined != 0) {
      Probes.undefinedLane(getClass().getSimpleName(), Integer.numberOfTrailingZeros(undefined));
    }
    return lanes;
  }

  static float[] combine(FloatLanes a, FloatLanes b, Binary operation) {
    float[] left = a.defined();
    float[] right = b.defined();
    float[] result = new float[left.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = operation.apply(left[i], right[i]);
    }
    return result;
  }

  static float[] combine(FloatLanes a, float b, Binary operation) {
    float[] left = a.defined();
    float[] result = new float[left.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = operation.apply(left[i], b);
    }
    return result;
  }

  static float reduce(FloatLanes a, Binary operation) {
    float[] lanes = a.defined();
    float result = lanes[0];
    for (int i = 1; i < lanes.length; i++) {
      result = operation.apply(result, lanes[i]);
    }
    return result;
  }
}
