package kerf.accel.kernels.simulated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kerf.accel.kernels.Parameter;
import kerf.accel.kernels.offline.OclgrindRun;
import kerf.accel.kernels.offline.OclgrindRun.Argument;
import kerf.accel.kernels.pack.Pack;
import kerf.accel.kernels.pack.PackEntry;
import kerf.accel.kernels.pack.PackLibrary;
import kerf.accel.kernels.plan.BufferSpec;
import kerf.accel.kernels.plan.Launch;
import kerf.accel.kernels.plan.LaunchPlan;
import kerf.models.tensor.Tensor;

/** A plan run launch by launch under Oclgrind, by the texts of the shipped packs. */
final class OclgrindProgram {
  private static final int HEADER = PackEntry.HEADER / 4;

  private final LaunchPlan plan;
  private final PackLibrary library;
  private final List<int[]> memory = new ArrayList<>();

  OclgrindProgram(LaunchPlan plan, PackLibrary library) {
    this.plan = plan;
    this.library = library;
    plan.buffers().forEach(buffer -> memory.add(words(buffer)));
  }

  /** As it lies on a device: the header, then the elements, and nothing behind them. */
  private static int[] words(BufferSpec buffer) {
    int[] words = new int[HEADER + buffer.length()];
    if (buffer.ints() != null) {
      System.arraycopy(buffer.ints(), 0, words, HEADER, buffer.length());
    } else if (buffer.floats() != null) {
      put(words, buffer.floats());
    }
    return words;
  }

  private static void put(int[] words, float[] floats) {
    for (int i = 0; i < floats.length; i++) {
      words[HEADER + i] = Float.floatToRawIntBits(floats[i]);
    }
  }

  /**
   * Runs all launches.
   *
   * @param inputs in the order of the plan
   * @return the outputs' elements
   * @throws IllegalStateException when Oclgrind finds something, with the kernel and what it found
   */
  List<float[]> run(List<Tensor> inputs) {
    for (int i = 0; i < inputs.size(); i++) {
      put(memory.get(plan.inputs().get(i)), inputs.get(i).data());
    }
    plan.launches().forEach(this::run);
    return plan.outputs().stream().map(memory::get).map(OclgrindProgram::floats).toList();
  }

  private static float[] floats(int[] words) {
    float[] floats = new float[words.length - HEADER];
    IntStream.range(0, floats.length)
        .forEach(i -> floats[i] = Float.intBitsToFloat(words[HEADER + i]));
    return floats;
  }

  private void run(Launch launch) {
    Pack pack = library.pack(launch.kernel());
    List<Argument> arguments = new ArrayList<>();
    arguments.add(new Argument.Buffer(new int[6], false));
    arguments.add(new Argument.Buffer(new int[1], false));
    arguments.add(new Argument.Local(8));
    arguments.add(new Argument.Buffer(new int[1], false));
    List<Integer> written = new ArrayList<>();
    for (int p = 0; p < launch.arguments().size(); p++) {
      int buffer = launch.arguments().get(p);
      boolean write = launch.kernel().parameters().get(p).access() == Parameter.Access.WRITE;
      arguments.add(new Argument.Buffer(memory.get(buffer), write));
      if (write) {
        written.add(buffer);
      }
    }
    List<Integer> global =
        Arrays.stream(launch.kernel().globalSize(launch.shape())).boxed().toList();
    OclgrindRun.Result result =
        OclgrindRun.run(
            new OclgrindRun.Work(
                pack.text(),
                pack.entry().entry(),
                global,
                launch.kernel().localSize(),
                arguments,
                List.of(pack.flags().split(" "))));
    if (!result.findings().isEmpty()) {
      throw new IllegalStateException(launch.kernel().id() + ": " + result.findings().getFirst());
    }
    for (int i = 0; i < written.size(); i++) {
      memory.set(written.get(i), result.read().get(i));
    }
  }
}
