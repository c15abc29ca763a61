package kerf.accel.kernels.plan;

import java.util.ArrayList;
import java.util.List;
import kerf.accel.kernels.ConvTile;
import kerf.accel.kernels.GpuKernels;

/** Which ways a GPU has to compute a convolution. */
public final class GpuConv {
  /** Fewer work-groups than this leave parts of a GPU idle, so that a smaller tile is better. */
  private static final int ENOUGH_GROUPS = 128;

  /** Fewer pixels than this fill no tile. */
  private static final int FEW_PIXELS = 16;

  /** Fewer channels of a group than this fill no tile. */
  private static final int FEW_CHANNELS = 16;

  /** Sums that fit into 128 registers with all that an item needs beside them. */
  private static final int NARROW_SUMS = 32;

  private GpuConv() {}

  /**
   * For GPUs whose items have 128 registers (Intel's), where the kernels with more sums spill: the
   * first candidate that is none of them.
   */
  public static ConvChooser narrow() {
    List<String> wide =
        GpuKernels.TILES.stream()
            .filter(tile -> tile.sums() > NARROW_SUMS)
            .map(tile -> tile.kernel().id())
            .toList();
    return (_, candidates) ->
        candidates.stream().filter(id -> !wide.contains(id)).findFirst().orElseThrow();
  }

  /**
   * All ways, the one to take without a measurement first. Winograd comes last: it rounds more, and
   * only a measurement can say that it pays.
   */
  public static List<ConvMethod> candidates(ConvGeometry conv) {
    List<ConvMethod> methods = new ArrayList<>();
    if (DenseConv.GPU.fits(conv) && conv.merged().out().pixels() < FEW_PIXELS) {
      methods.add(DenseConv.GPU);
    }
    if (conv.groups() > 1 && conv.groupOut() < FEW_CHANNELS) {
      methods.add(new DirectConv());
    }
    List<TiledConv> tiles = GpuKernels.TILES.stream().map(TiledConv::new).toList();
    TiledConv best =
        tiles.stream()
            .filter(t -> t.workGroups(conv) >= ENOUGH_GROUPS)
            .findFirst()
            .orElse(tiles.getLast());
    methods.add(best);
    tiles.stream().filter(t -> !t.equals(best)).forEach(methods::add);
    ConvTile forProducts = tiles.get(tiles.size() - 2).tile();
    for (int m : new int[] {2, 4}) {
      WinogradConv winograd = new WinogradConv(m, forProducts);
      if (winograd.fits(conv) && Math.min(conv.groupIn(), conv.groupOut()) >= FEW_CHANNELS) {
        methods.add(winograd);
      }
    }
    return methods;
  }
}
