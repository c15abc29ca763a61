package kerf.accel.kernels.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kerf.accel.kernels.CpuKernels;
import kerf.accel.kernels.CpuTile;
import kerf.accel.kernels.CpuWinogradTransforms;
import kerf.models.graph.Activation;

/**
 * Which ways a CPU has to compute a convolution.
 *
 * @param lanes floats of the CPU's vectors, which tells how many sums its registers hold
 */
public record CpuConvs(int lanes) {
  /** Lanes from which on x86 has 32 registers; AVX2 has 16 of 8 lanes. */
  private static final int WIDE = 16;

  /** Registers for sums, beside those for weights and an input. */
  private static final int NARROW_REGISTERS = 12;

  private static final int WIDE_REGISTERS = 28;

  /**
   * All ways that fit, the one that should be fastest first; none for groups that are neither whole
   * vectors nor single channels.
   */
  public List<ConvMethod> candidates(ConvGeometry conv) {
    List<ConvMethod> methods = new ArrayList<>();
    CpuDepthwiseConv depthwise = new CpuDepthwiseConv();
    if (depthwise.fits(conv)) {
      methods.add(depthwise);
    }
    List<CpuMethod> ways = new ArrayList<>();
    tiles(conv.merged().out().pixels()).stream()
        .map(tile -> new CpuTiledConv(tile, false))
        .filter(way -> way.fits(conv))
        .forEach(ways::add);
    cheapest(tiles(conv.out().pixels()).stream().map(tile -> new CpuTiledConv(tile, true)), conv)
        .ifPresent(ways::add);
    CpuKernels.WINOGRAD.stream()
        .flatMap(transforms -> winograd(transforms, conv).stream())
        .forEach(ways::add);
    ways.stream().sorted(Comparator.comparingDouble(way -> way.cost(conv))).forEach(methods::add);
    return methods;
  }

  /** True for the activations that these kernels apply themselves: a lower bound or none. */
  static boolean fuses(Activation activation) {
    return activation.kind() == Activation.Kind.NONE || activation.kind() == Activation.Kind.RELU;
  }

  /** Tiles whose sums stay in registers, and that are not mostly empty. */
  private List<CpuTile> tiles(int pixels) {
    int registers = lanes < WIDE ? NARROW_REGISTERS : WIDE_REGISTERS;
    return CpuKernels.TILES.stream()
        .filter(t -> t.pixels() * t.vectors() * CpuKernels.LANES <= registers * lanes)
        .filter(t -> t.pixels() == 1 ? pixels < smallest() : t.pixels() <= pixels)
        .toList();
  }

  /** Pixels of the smallest tile of several. */
  private static int smallest() {
    return CpuKernels.TILES.stream()
        .mapToInt(CpuTile::pixels)
        .filter(pixels -> pixels > 1)
        .min()
        .orElseThrow();
  }

  private Optional<CpuWinogradConv> winograd(CpuWinogradTransforms transforms, ConvGeometry conv) {
    int rows = CpuWinogradConv.rows(transforms, conv);
    return cheapest(tiles(rows).stream().map(tile -> new CpuWinogradConv(transforms, tile)), conv);
  }

  private static <M extends CpuMethod> Optional<M> cheapest(Stream<M> ways, ConvGeometry conv) {
    return ways.filter(way -> way.fits(conv))
        .min(Comparator.comparingDouble(way -> way.cost(conv)));
  }
}
