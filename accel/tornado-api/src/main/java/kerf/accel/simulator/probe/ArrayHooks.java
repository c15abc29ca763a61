package kerf.accel.simulator.probe;

/**
 * What a kernel's array instructions become when the simulator loads its class: local memory is a
 * plain array in TornadoVM's API, so that only the instruction itself can be seen.
 */
public final class ArrayHooks {
  private ArrayHooks() {}

  /** A float array's element. */
  public static float load(float[] array, int index) {
    return Probes.probe().loads(array, index, array.length) ? array[index] : 0;
  }

  /** Sets a float array's element. */
  public static void store(float[] array, int index, float value) {
    if (Probes.probe().stores(array, index, array.length)) {
      array[index] = value;
    }
  }

  /** A double array's element. */
  public static double load(double[] array, int index) {
    return Probes.probe().loads(array, index, array.length) ? array[index] : 0;
  }

  /** Sets a double array's element. */
  public static void store(double[] array, int index, double value) {
    if (Probes.probe().stores(array, index, array.length)) {
      array[index] = value;
    }
  }

  /** An int array's element. */
  public static int load(int[] array, int index) {
    return Probes.probe().loads(array, index, array.length) ? array[index] : 0;
  }

  /** Sets an int array's element. */
  public static void store(int[] array, int index, int value) {
    if (Probes.probe().stores(array, index, array.length)) {
      array[index] = value;
    }
  }

  /** A long array's element. */
  public static long load(long[] array, int index) {
    return Probes.probe().loads(array, index, array.length) ? array[index] : 0;
  }

  /** Sets a long array's element. */
  public static void store(long[] array, int index, long value) {
    if (Probes.probe().stores(array, index, array.length)) {
      array[index] = value;
    }
  }

  /**
   * A byte array's element, or a boolean array's, for which Java has the same instruction.
   *
   * @param array byte[] or boolean[]
   */
  public static int load(Object array, int index) {
    if (array instanceof byte[] bytes) {
      return Probes.probe().loads(bytes, index, bytes.length) ? bytes[index] : 0;
    }
    boolean[] flags = (boolean[]) array;
    return Probes.probe().loads(flags, index, flags.length) && flags[index] ? 1 : 0;
  }

  /**
   * Sets a byte array's element, or a boolean array's.
   *
   * @param array byte[] or boolean[]
   * @param value its lowest byte, or its lowest bit
   */
  public static void store(Object array, int index, int value) {
    if (array instanceof byte[] bytes) {
      if (Probes.probe().stores(bytes, index, bytes.length)) {
        bytes[index] = (byte) value;
      }
      return;
    }
    boolean[] flags = (boolean[]) array;
    if (Probes.probe().stores(flags, index, flags.length)) {
      flags[index] = (value & 1) != 0;
    }
  }
}
