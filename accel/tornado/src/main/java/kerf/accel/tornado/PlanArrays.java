package kerf.accel.tornado;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kerf.accel.kernels.plan.BufferSpec;
import kerf.accel.kernels.plan.LaunchPlan;
import kerf.models.tensor.Tensor;
import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
import uk.ac.manchester.tornado.api.types.arrays.IntArray;
import uk.ac.manchester.tornado.api.types.arrays.TornadoNativeArray;

/** A plan's buffers as TornadoVM's arrays: outside Java's heap, with a copy on the device. */
final class PlanArrays {
  private final LaunchPlan plan;
  private final List<TornadoNativeArray> arrays = new ArrayList<>();
  private final List<FloatArray> outputs = new ArrayList<>();
  private final Set<TornadoNativeArray> constants = set();
  private final Set<TornadoNativeArray> inputs = set();

  PlanArrays(LaunchPlan plan) {
    this.plan = plan;
    for (BufferSpec spec : plan.buffers()) {
      TornadoNativeArray array = array(spec);
      arrays.add(array);
      if (spec.constant()) {
        constants.add(array);
      }
    }
    inputs.addAll(of(plan.inputs()));
    plan.outputs().forEach(i -> outputs.add(new FloatArray(arrays.get(i).getSize())));
  }

  private static Set<TornadoNativeArray> set() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private static TornadoNativeArray array(BufferSpec spec) {
    if (spec.ints() != null) {
      return IntArray.fromArray(spec.ints());
    }
    // An empty array is an error in OpenCL; new ones are zero.
    FloatArray array = new FloatArray(Math.max(1, spec.length()));
    if (spec.floats() != null) {
      array.getSegment().copyFrom(MemorySegment.ofArray(spec.floats()));
    }
    return array;
  }

  /** Those of some buffers of the plan. */
  List<TornadoNativeArray> of(List<Integer> buffers) {
    return buffers.stream().map(arrays::get).toList();
  }

  /** What kernels write and the device keeps: values between launches, and the plan's outputs. */
  List<TornadoNativeArray> staying() {
    Set<Integer> used = new TreeSet<>(plan.outputs());
    plan.launches().forEach(launch -> used.addAll(launch.arguments()));
    return used.stream()
        .map(arrays::get)
        .filter(array -> !isConstant(array) && !isInput(array))
        .toList();
  }

  /** Where the host reads the plan's outputs, in their order; no launch knows these. */
  List<FloatArray> outputs() {
    return outputs;
  }

  boolean isConstant(TornadoNativeArray array) {
    return constants.contains(array);
  }

  boolean isInput(TornadoNativeArray array) {
    return inputs.contains(array);
  }

  boolean isOutput(TornadoNativeArray array) {
    return outputs.stream().anyMatch(output -> output == array);
  }

  void write(List<Tensor> values) {
    for (int i = 0; i < values.size(); i++) {
      float[] data = values.get(i).data();
      MemorySegment to = arrays.get(plan.inputs().get(i)).getSegment();
      to.copyFrom(MemorySegment.ofArray(data));
    }
  }

  void read(List<Tensor> values) {
    for (int i = 0; i < values.size(); i++) {
      float[] data = values.get(i).data();
      MemorySegment from = outputs.get(i).getSegment();
      MemorySegment.ofArray(data).copyFrom(from.asSlice(0, (long) Float.BYTES * data.length));
    }
  }
}
