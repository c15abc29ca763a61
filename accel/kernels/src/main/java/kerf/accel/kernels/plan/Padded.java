package kerf.accel.kernels.plan;

import java.util.List;
import kerf.models.graph.Padding;

/**
 * A convolution whose padding can be read: from zeros in the input's buffer, or, where it has none,
 * from a copy with a border.
 *
 * @param conv the convolution; without padding over a copy
 * @param in buffer of its input
 * @param zeros index of zeros in that buffer
 */
record Padded(ConvGeometry conv, int in, int zeros) {
  private static final Padding.Explicit NONE = new Padding.Explicit(0, 0, 0, 0);

  static boolean isPadded(ConvGeometry conv) {
    return !conv.padding().equals(NONE);
  }

  /**
   * Adds the copy to the launches if there must be one.
   *
   * @param conv with any padding
   */
  static Padded of(
      ConvGeometry conv, ConvOperands operands, Buffers buffers, List<Launch> launches) {
    int in = operands.in();
    int zeros = isPadded(conv) ? buffers.zeros(in, conv.groupIn()) : 0;
    return zeros >= 0 ? new Padded(conv, in, zeros) : bordered(conv, operands, buffers, launches);
  }

  /** Adds a copy without gaps and with a border to the launches. */
  static Padded bordered(
      ConvGeometry conv, ConvOperands operands, Buffers buffers, List<Launch> launches) {
    int in = operands.in();
    ConvGeometry.Slice source = conv.in();
    Padding.Explicit pad = conv.padding();
    ConvGeometry.Slice larger =
        ConvGeometry.Slice.whole(
            source.height() + pad.top() + pad.bottom(),
            source.width() + pad.left() + pad.right(),
            source.channels());
    int floats = Math.multiplyExact(conv.images(), larger.pixels() * larger.stride());
    int copy = buffers.scratch(operands.node() + " bordered", floats);
    launches.add(
        CpuMoves.copy(operands.node(), conv.images(), source, in, pad, larger, copy, buffers));
    ConvGeometry bordered =
        new ConvGeometry(conv.images(), larger, conv.out(), conv.window(), NONE, conv.groups());
    return new Padded(bordered, copy, 0);
  }
}
