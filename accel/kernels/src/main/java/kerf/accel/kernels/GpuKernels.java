package kerf.accel.kernels;

import java.util.List;
import java.util.stream.Stream;

/** The kernels for GPUs. Compiled for three GPU architectures; no GPU has run them. */
public final class GpuKernels {
  /** Convolution by tiles, the largest first. */
  public static final List<ConvTile> TILES = ConvTiles.GPU;

  /** Convolution without tiles: depthwise, and narrow groups. */
  public static final Kernel DIRECT =
      new Kernel(
          "gpu_conv_direct",
          Target.GPU,
          GpuDirectConv.class,
          "strip4",
          Signatures.CONV,
          List.of(64, 1, 1),
          false);

  /** Fully connected over few rows. */
  public static final Kernel DENSE =
      new Kernel(
          "gpu_dense",
          Target.GPU,
          GpuDense.class,
          "rows4",
          Signatures.CONV,
          List.of(GpuDense.LANES, GpuDense.SLICES, 1),
          true);

  /** Softmax of dense rows. */
  public static final Kernel SOFTMAX =
      new Kernel(
          "gpu_softmax",
          Target.GPU,
          GpuReductions.class,
          "softmax",
          Signatures.MAP,
          List.of(GpuReductions.SOFTMAX_ITEMS, 1, 1),
          true);

  /** Mean over whole maps. */
  public static final Kernel MEAN =
      new Kernel(
          "gpu_mean",
          Target.GPU,
          GpuReductions.class,
          "mean",
          Signatures.MAP,
          List.of(GpuReductions.LANES, GpuReductions.SLICES, 1),
          true);

  private GpuKernels() {}

  /** All of them. */
  public static List<Kernel> all() {
    Stream<Kernel> winograd = Stream.of(2, 4).flatMap(m -> Stream.of(input(m), output(m)));
    return Stream.of(
            TILES.stream().map(ConvTile::kernel), Stream.of(DIRECT, DENSE, SOFTMAX, MEAN), winograd)
        .flatMap(s -> s)
        .toList();
  }

  /** The input's transform of Winograd convolution with output tiles of m x m, 2 or 4. */
  public static Kernel input(int m) {
    return new Kernel(
        "gpu_winograd_input" + m,
        Target.GPU,
        GpuWinograd.class,
        "input" + m,
        Signatures.MAP,
        List.of(64, 1, 1),
        false);
  }

  /** The output's transform of Winograd convolution with output tiles of m x m, 2 or 4. */
  public static Kernel output(int m) {
    return new Kernel(
        "gpu_winograd_output" + m,
        Target.GPU,
        GpuWinograd.class,
        "output" + m,
        Signatures.FINISH,
        List.of(64, 1, 1),
        false);
  }
}
