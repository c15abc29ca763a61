package kerf.accel.kernels.plan;

import java.util.List;
import kerf.accel.kernels.Kernel;

/**
 * One launch of a kernel.
 *
 * @param kernel what to run
 * @param arguments a buffer's index in the plan per parameter; the last is that of {@code shape}
 * @param shape the content of that last buffer: it decides the work size
 * @param node name of the graph's node that it works for, for messages and profiles
 */
public record Launch(Kernel kernel, List<Integer> arguments, int[] shape, String node) {
  /** Copies the list. */
  public Launch {
    arguments = List.copyOf(arguments);
  }
}
