package kerf.accel.kernels;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The catalogue: every kernel there is. Tests, packs and benchmarks go through it. */
public final class Kernels {
  private static final List<Kernel> ALL =
      Stream.of(PlainKernels.all(), CpuKernels.all(), GpuKernels.all(), FpgaKernels.all())
          .flatMap(List::stream)
          .toList();

  private Kernels() {}

  /** All kernels, family by family. */
  public static List<Kernel> all() {
    return ALL;
  }

  /** The kernel of an id, if there is one. */
  public static Optional<Kernel> byId(String id) {
    return ALL.stream().filter(kernel -> kernel.id().equals(id)).findFirst();
  }
}
