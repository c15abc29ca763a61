package kerf.accel.kernels;

import java.util.List;
import java.util.stream.Stream;

/** Kernels for any device: every operation at any shape, one value an item, NHWC slices. */
public final class PlainKernels {
  private PlainKernels() {}

  /** All of them. */
  public static List<Kernel> all() {
    return Stream.of(
            PlainMove.kernels(),
            PlainMap.kernels(),
            PlainConv.kernels(),
            PlainMatrix.kernels(),
            PlainPool.kernels(),
            PlainNorm.kernels())
        .flatMap(List::stream)
        .toList();
  }
}
