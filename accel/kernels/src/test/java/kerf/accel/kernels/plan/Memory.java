package kerf.accel.kernels.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kerf.accel.kernels.Kernel;
import kerf.accel.simulator.NdRange;
import kerf.accel.simulator.Simulator;
import kerf.accel.simulator.SimulatorOptions;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.IntArray;

/** Buffers of a test, and the launches over them in the simulator. */
final class Memory implements Buffers {
  /** What a float holds that nobody may touch. */
  static final float CANARY = -12345.75f;

  private final List<Object> arrays = new ArrayList<>();

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

  /** Runs a launch in the simulator. */
  void run(Launch launch, SimulatorOptions options) {
    Kernel kernel = launch.kernel();
    List<Integer> global = Arrays.stream(kernel.globalSize(launch.shape())).boxed().toList();
    Object[] arguments = launch.arguments().stream().map(arrays::get).toArray();
    new Simulator(options)
        .run(kernel.javaMethod(), new NdRange(global, kernel.localSize()), arguments);
  }
}
