package kerf.accel.kernels.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kerf.accel.kernels.CpuKernels;
import kerf.accel.kernels.CpuTile;
import kerf.accel.kernels.CpuWinogradTransforms;
import kerf.models.graph.Activation;

/** Which ways a CPU has to compute a convolution. */
public final class CpuConvs {
  /** Sums that fit the 16 registers of 8 lanes beside weights and an input: AVX2. */
  private static final int SUMS = 6;

  private CpuConvs() {}

  /**
   * All ways that fit, the one to take without a measurement first, Winograd last, for it rounds
   * more; none for groups that are neither whole vectors nor single channels.
   */
  public static List<ConvMethod> candidates(ConvGeometry conv) {
    List<ConvMethod> methods = new ArrayList<>();
    CpuDepthwiseConv depthwise = new CpuDepthwiseConv();
    if (depthwise.fits(conv)) {
      methods.add(depthwise);
    }
    int pixels = conv.merged().out().pixels();
    CpuKernels.TILES.stream()
        .filter(tile -> tile.pixels() == 1 || tile.pixels() <= pixels)
        .sorted(Comparator.comparingInt(tile -> rank(tile, pixels)))
        .map(CpuTiledConv::new)
        .filter(method -> method.fits(conv))
        .forEach(methods::add);
    CpuKernels.WINOGRAD.stream()
        .flatMap(transforms -> winograd(transforms, conv).stream())
        .forEach(methods::add);
    return methods;
  }

  /** True for the activations that these kernels apply themselves: a lower bound or none. */
  static boolean fuses(Activation activation) {
    return activation.kind() == Activation.Kind.NONE || activation.kind() == Activation.Kind.RELU;
  }

  /** With the best tile for 16 registers, and the largest where there are more. */
  private static List<ConvMethod> winograd(CpuWinogradTransforms transforms, ConvGeometry conv) {
    List<CpuWinogradConv> ways =
        CpuKernels.TILES.stream()
            .map(tile -> new CpuWinogradConv(transforms, tile))
            .filter(way -> way.fits(conv))
            .sorted(Comparator.comparingInt(way -> rank(way.tile(), way.rows(conv))))
            .toList();
    return ways.isEmpty() ? List.of() : List.of(ways.getFirst(), ways.getLast());
  }

  /** Tiles that fit the registers first; of these the largest, unless its last tile is empty. */
  private static int rank(CpuTile tile, int pixels) {
    int sums = tile.pixels() * tile.vectors();
    int computed = Math.ceilDiv(pixels, tile.pixels()) * tile.pixels();
    int wasted = 100 * (computed - pixels) / computed;
    return sums > SUMS ? 1000 + sums : 100 - 10 * sums + wasted;
  }
}
