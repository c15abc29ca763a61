package kerf.accel.kernels.plan;

import java.util.List;
import kerf.accel.kernels.ConvTile;

/**
 * Any convolution by one launch of a tiled kernel.
 *
 * @param tile the kernel
 */
public record TiledConv(ConvTile tile) implements ConvMethod {
  /** Columns of packed weights are a multiple of this, whatever the tile. */
  static final int COLUMNS = 64;

  @Override
  public String id() {
    return tile.kernel().id();
  }

  @Override
  public boolean fits(ConvGeometry conv) {
    return true;
  }

  /** How the weights lie. */
  public PackedWeights layout(ConvGeometry conv) {
    return PackedWeights.of(conv, tile.slice(), COLUMNS);
  }

  /** Work-groups of a launch. */
  int workGroups(ConvGeometry conv) {
    ConvGeometry merged = conv.merged();
    return Math.ceilDiv(merged.groupOut(), tile.channels())
        * Math.ceilDiv(merged.out().pixels(), tile.pixels())
        * merged.images()
        * merged.groups();
  }

  @Override
  public List<Launch> launches(ConvGeometry conv, ConvOperands operands, Buffers buffers) {
    PackedWeights layout = layout(conv);
    int weights = buffers.floats(operands.node() + " weights", layout.pack(operands.weights()));
    int bias = buffers.floats(operands.node() + " bias", layout.packBias(operands.bias()));
    int limits = buffers.floats(operands.node() + " limits", Limits.of(operands.activation()));
    return List.of(launch(conv, operands, weights, bias, limits, buffers));
  }

  /** The launch over buffers that are there already. */
  Launch launch(
      ConvGeometry conv,
      ConvOperands operands,
      int weights,
      int bias,
      int limits,
      Buffers buffers) {
    int[] shape = shape(conv);
    int table = buffers.ints(operands.node() + " shape", shape);
    List<Integer> arguments = List.of(operands.in(), weights, bias, limits, operands.out(), table);
    return new Launch(tile.kernel(), arguments, shape, operands.node());
  }

  private int[] shape(ConvGeometry conv) {
    ConvGeometry merged = conv.merged();
    PackedWeights layout = layout(conv);
    return merged.shape(
        Math.ceilDiv(merged.groupOut(), tile.channels()) * tile.items(),
        Math.ceilDiv(merged.out().pixels(), tile.pixels()),
        merged.images() * merged.groups(),
        layout.depth(),
        layout.columns());
  }
}
