package kerf.accel.kernels.plan;

import java.util.List;

/**
 * A segment as kernel launches, in the order to run them; each sees what the ones before wrote.
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
