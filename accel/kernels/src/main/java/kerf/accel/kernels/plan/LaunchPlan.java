package kerf.accel.kernels.plan;

import java.util.List;

/**
 * A segment as kernel launches, in the order to run them; each sees what the ones before wrote.
 *
 * <p>A buffer is one of three things. A constant comes with its content, which is put there once
 * and which no launch changes. A port is an input or an output; no two ports are the same buffer,
 * no launch writes an input, and the caller fills all inputs before the launches of each run. The
 * rest is room for what lies between, shared by values that never live together: it must be zero
 * before the first run and is not to be cleared between runs.
 *
 * @param buffers device memory
 * @param launches what to run
 * @param inputs buffer of each graph input: dense floats in the order of the tensor's shape (NHWC)
 * @param outputs buffer of each graph output, in the same form
 */
public record LaunchPlan(
    List<BufferSpec> buffers, List<Launch> launches, List<Integer> inputs, List<Integer> outputs) {
  /** Copies the lists. */
  public LaunchPlan {
    buffers = List.copyOf(buffers);
    launches = List.copyOf(launches);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /** Bytes of device memory that the buffers take. */
  public long bytes() {
    return buffers.stream().mapToLong(b -> 4L * b.length()).sum();
  }
}
