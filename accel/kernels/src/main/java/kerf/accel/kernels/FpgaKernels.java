package kerf.accel.kernels;

import java.util.List;

/** The kernels for FPGAs: fixed work-groups of 64 items, bounded local buffers. */
public final class FpgaKernels {
  /** Any convolution. */
  public static final ConvTile CONVOLUTION = ConvTiles.FPGA;

  /** Fully connected. */
  public static final Kernel DENSE =
      new Kernel(
          "fpga_dense",
          Target.FPGA,
          FpgaDense.class,
          "row",
          Signatures.CONV,
          List.of(FpgaDense.ITEMS, 1, 1),
          true);

  /** Maximum over windows. */
  public static final Kernel MAX_POOL = pool("fpga_max_pool", "maxPool");

  /** Mean over windows. */
  public static final Kernel AVERAGE_POOL = pool("fpga_average_pool", "averagePool");

  private FpgaKernels() {}

  /** All of them. */
  public static List<Kernel> all() {
    return List.of(CONVOLUTION.kernel(), DENSE, MAX_POOL, AVERAGE_POOL);
  }

  private static Kernel pool(String id, String method) {
    return new Kernel(
        id,
        Target.FPGA,
        FpgaPool.class,
        method,
        Signatures.MAP,
        List.of(FpgaPool.LANES, FpgaPool.COLUMNS, 1),
        true);
  }
}
