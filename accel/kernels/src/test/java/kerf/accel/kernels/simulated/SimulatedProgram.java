package kerf.accel.kernels.simulated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kerf.accel.Program;
import kerf.accel.kernels.plan.BufferSpec;
import kerf.accel.kernels.plan.Launch;
import kerf.accel.kernels.plan.LaunchPlan;
import kerf.accel.simulator.NdRange;
import kerf.accel.simulator.Simulator;
import kerf.accel.simulator.SimulatorOptions;
import kerf.models.graph.Segment;
import kerf.models.tensor.Tensor;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.IntArray;

/**
 * A plan run launch by launch. Beyond what the simulator checks, no launch may change a constant or
 * an input.
 */
public final class SimulatedProgram implements Program {
  private final Segment segment;
  private final LaunchPlan plan;
  private final Simulator simulator;
  private final List<Object> arrays = new ArrayList<>();

  /** The program of a plan that was lowered from the segment. */
  public SimulatedProgram(Segment segment, LaunchPlan plan, SimulatorOptions options) {
    this.segment = segment;
    this.plan = plan;
    this.simulator = new Simulator(options);
    for (BufferSpec buffer : plan.buffers()) {
      arrays.add(
          buffer.ints() != null
              ? IntArray.fromArray(buffer.ints())
              : buffer.floats() != null
                  ? FloatArray.fromArray(buffer.floats())
                  : new FloatArray(buffer.length()));
    }
  }

  @Override
  public Segment segment() {
    return segment;
  }

  @Override
  public void run(List<Tensor> inputs, List<Tensor> outputs) {
    Program.check(segment, inputs, outputs);
    for (int i = 0; i < inputs.size(); i++) {
      FloatArray array = (FloatArray) arrays.get(plan.inputs().get(i));
      float[] data = inputs.get(i).data();
      IntStream.range(0, data.length).forEach(at -> array.set(at, data[at]));
    }
    plan.launches().forEach(this::run);
    for (int i = 0; i < outputs.size(); i++) {
      float[] data = ((FloatArray) arrays.get(plan.outputs().get(i))).toHeapArray();
      System.arraycopy(data, 0, outputs.get(i).data(), 0, outputs.get(i).data().length);
    }
    checkUnchanged(inputs);
  }

  private void run(Launch launch) {
    int[] global = launch.kernel().globalSize(launch.shape());
    List<Integer> size = IntStream.of(global).boxed().toList();
    Object[] arguments = launch.arguments().stream().map(arrays::get).toArray();
    simulator.run(
        launch.kernel().javaMethod(), new NdRange(size, launch.kernel().localSize()), arguments);
  }

  private void checkUnchanged(List<Tensor> inputs) {
    for (int i = 0; i < arrays.size(); i++) {
      BufferSpec spec = plan.buffers().get(i);
      boolean kept =
          switch (arrays.get(i)) {
            case IntArray ints -> Arrays.equals(ints.toHeapArray(), spec.ints());
            case FloatArray floats when spec.constant() ->
                Arrays.equals(floats.toHeapArray(), spec.floats());
            default -> true;
          };
      if (!kept) {
        throw new IllegalStateException("a launch changed the constant " + spec.name());
      }
    }
    for (int i = 0; i < inputs.size(); i++) {
      float[] now = ((FloatArray) arrays.get(plan.inputs().get(i))).toHeapArray();
      if (!Arrays.equals(now, inputs.get(i).data())) {
        throw new IllegalStateException("a launch changed input " + i);
      }
    }
  }

  @Override
  public void close() {
    arrays.clear();
  }
}
