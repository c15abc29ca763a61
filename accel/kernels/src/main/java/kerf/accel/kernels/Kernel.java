package kerf.accel.kernels;

import java.lang.reflect.Method;
import java.util.List;

/**
 * A kernel as the catalogue lists it. The last parameter of every kernel is {@code shape}, an array
 * of integers whose first three say how many items the launch needs along x, y and z; the global
 * size is these rounded up to the local size, and items beyond them write nothing.
 *
 * @param id name in logs, packs, benchmarks and results: lower case, words joined by underscores
 * @param target what it is written for
 * @param owner class of the method
 * @param method name of the static method; its first parameter is a KernelContext
 * @param parameters the parameters behind the KernelContext, in order
 * @param localSize work-group along x, y, z
 * @param localSizeFixed true when the kernel is right for this work-group only (it has local memory
 *     or barriers); false when any work-group will do, this being a good one
 */
public record Kernel(
    String id,
    Target target,
    Class<?> owner,
    String method,
    List<Parameter> parameters,
    List<Integer> localSize,
    boolean localSizeFixed) {
  /** Copies the lists. */
  public Kernel {
    parameters = List.copyOf(parameters);
    localSize = List.copyOf(localSize);
  }

  /**
   * The global size of a launch.
   *
   * @param shape the launch's shape: items along x, y and z come first
   * @return work-items along x, y, z: multiples of the local size
   */
  public int[] globalSize(int[] shape) {
    int[] size = new int[3];
    for (int d = 0; d < 3; d++) {
      int local = localSize.get(d);
      size[d] = Math.ceilDiv(shape[d], local) * local;
    }
    return size;
  }

  /** The Java method. */
  public Method javaMethod() {
    for (Method candidate : owner.getDeclaredMethods()) {
      if (candidate.getName().equals(method)) {
        return candidate;
      }
    }
    throw new IllegalStateException(owner.getName() + " has no method " + method);
  }
}
