package kerf.accel.kernels;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The kernels for CPUs: 16 channels a vector, any work-group. */
public final class CpuKernels {
  /** Lanes of a vector. */
  public static final int LANES = 16;

  /** Convolutions, by rising size of the tile. */
  public static final List<CpuTile> TILES =
      Arrays.stream(CpuConv.TILES).map(tile -> CpuTile.of(tile[0], tile[1])).toList();

  /** Transforms of Winograd convolution. */
  public static final List<CpuWinogradTransforms> WINOGRAD =
      Stream.concat(
              Arrays.stream(CpuWinograd.SQUARE).map(f -> CpuWinogradTransforms.of(true, f)),
              Arrays.stream(CpuWinograd.LINE).map(f -> CpuWinogradTransforms.of(false, f)))
          .toList();

  /** Largest value of windows. */
  public static final Kernel MAX_POOL = pool("cpu_pool_max", "largest");

  /** Mean of windows. */
  public static final Kernel MEAN_POOL = pool("cpu_pool_mean", "mean");

  /** Depthwise convolution. */
  public static final Kernel DEPTHWISE =
      kernel(
          "cpu_depthwise",
          CpuDepthwise.class,
          "convolve",
          List.of(
              Parameter.in("in"),
              Parameter.in("weights"),
              Parameter.in("bias"),
              Parameter.in("limits"),
              Parameter.out("out"),
              Parameter.table("shape")));

  /** Sum of two tensors. */
  public static final Kernel ADD =
      kernel(
          "cpu_add",
          CpuAdd.class,
          "sum",
          List.of(
              Parameter.in("a"),
              Parameter.in("b"),
              Parameter.in("limits"),
              Parameter.out("out"),
              Parameter.table("shape")));

  /** Copy with a border, any channels. */
  public static final Kernel MOVE_SCALARS = move("cpu_move", "scalars");

  /** Copy with a border, vectors of 16 channels. */
  public static final Kernel MOVE_VECTORS = move("cpu_move_vectors", "vectors");

  private CpuKernels() {}

  /** All of them. */
  public static List<Kernel> all() {
    return Stream.concat(
            TILES.stream().map(CpuTile::kernel),
            Stream.concat(
                WINOGRAD.stream().flatMap(w -> Stream.of(w.input(), w.output())).distinct(),
                Stream.of(MAX_POOL, MEAN_POOL, DEPTHWISE, ADD, MOVE_SCALARS, MOVE_VECTORS)))
        .toList();
  }

  static Kernel kernel(String id, Class<?> owner, String method, List<Parameter> parameters) {
    return new Kernel(id, Target.CPU, owner, method, parameters, List.of(1, 1, 1), false);
  }

  private static Kernel pool(String id, String method) {
    return kernel(
        id,
        CpuPool.class,
        method,
        List.of(
            Parameter.in("in"),
            Parameter.table("windows"),
            Parameter.out("out"),
            Parameter.table("shape")));
  }

  private static Kernel move(String id, String method) {
    return kernel(
        id,
        CpuMove.class,
        method,
        List.of(Parameter.in("in"), Parameter.out("out"), Parameter.table("shape")));
  }
}
