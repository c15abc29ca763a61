package kerf.accel.kernels.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import kerf.accel.simulator.NdRange;
import kerf.accel.simulator.Simulator;
import kerf.accel.simulator.SimulatorOptions;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.IntArray;

/** Buffers of a test, and launches over them in the simulator. */
final class SimulatedMemory implements Buffers {
  /** What a float holds that nobody may touch. */
  static final float CANARY = -12345.75f;

  private final List<Object> arrays = new ArrayList<>();
  private int zerosAt = -1;

  @Override
  public int floats(String name, float[] content) {
    return add(FloatArray.fromArray(content));
  }

  @Override
  public int ints(String name, int[] content) {
    return add(IntArray.fromArray(content));
  }

  @Override
  public int scratch(String name, int length) {
    return canaries(length);
  }

  @Override
  public int zeros(int buffer, int length) {
    return zerosAt;
  }

  /** From now on buffers say that they have zeros there. */
  void zerosAt(int index) {
    zerosAt = index;
  }

  /** A buffer full of canaries. */
  int canaries(int length) {
    float[] content = new float[length];
    Arrays.fill(content, CANARY);
    return add(FloatArray.fromArray(content));
  }

  private int add(Object array) {
    arrays.add(array);
    return arrays.size() - 1;
  }

  float[] content(int buffer) {
    return ((FloatArray) arrays.get(buffer)).toHeapArray();
  }

  /** Runs a launch, checked, in work-groups that its work size is no multiple of. */
  void run(Launch launch) {
    List<Integer> local = List.of(3, 2, 2);
    List<Integer> global = new ArrayList<>();
    for (int d = 0; d < 3; d++) {
      global.add(Math.ceilDiv(launch.shape()[d], local.get(d)) * local.get(d));
    }
    Object[] arguments = launch.arguments().stream().map(arrays::get).toArray();
    Simulator simulator = new Simulator(SimulatorOptions.checked(1));
    simulator.run(launch.kernel().javaMethod(), new NdRange(global, local), arguments);
  }

  /** Uniform in [-1, 1). */
  static float[] draw(Random random, int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = random.nextFloat(-1, 1);
    }
    return values;
  }
}
