package kerf.accel.kernels.plan;

import java.util.stream.IntStream;
import kerf.accel.kernels.PlainPoolFields;
import kerf.models.graph.Node;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;

/**
 * What each output row and column of a pooling reads.
 *
 * @param table {@link PlainPoolFields#WINDOW} numbers per output row, then per output column
 * @param max largest, not mean
 * @param dilationH input rows between two rows of the window
 * @param dilationW input columns between two columns of the window
 */
record PoolWindows(int[] table, boolean max, int dilationH, int dilationW) {
  /** The windows of a node that pools; null for another. */
  static PoolWindows of(Node node, Shape in, Shape out) {
    return switch (node.op()) {
      case Op.MaxPool(Window window, _) -> sliding(window, true, false, in, out);
      case Op.AvgPool(Window window, _, boolean count) -> sliding(window, false, count, in, out);
      case Op.GlobalAvgPool _, Op.AdaptiveAvgPool _ ->
          new PoolWindows(table(bins(in.h(), out.h()), bins(in.w(), out.w())), false, 1, 1);
      default -> null;
    };
  }

  private static PoolWindows sliding(
      Window w, boolean max, boolean countPadding, Shape in, Shape out) {
    Padding.Explicit pad = w.padding().resolve(w, in.h(), in.w());
    Axis rows =
        new Axis(in.h(), out.h(), w.strideH(), w.dilationH(), w.extentH(), pad.top(), pad.bottom());
    Axis columns =
        new Axis(in.w(), out.w(), w.strideW(), w.dilationW(), w.extentW(), pad.left(), pad.right());
    int[] table = table(rows.windows(countPadding), columns.windows(countPadding));
    return new PoolWindows(table, max, w.dilationH(), w.dilationW());
  }

  private static int[] table(int[] rows, int[] columns) {
    return IntStream.concat(IntStream.of(rows), IntStream.of(columns)).toArray();
  }

  /** Bin i covers floor(i n / bins) to ceil((i + 1) n / bins). */
  private static int[] bins(int extent, int bins) {
    int[] windows = new int[bins * PlainPoolFields.WINDOW];
    for (int i = 0; i < bins; i++) {
      int from = i * extent / bins;
      int to = ((i + 1) * extent + bins - 1) / bins;
      put(windows, i, from, to, to - from);
    }
    return windows;
  }

  private static void put(int[] windows, int i, int from, int to, int count) {
    int at = i * PlainPoolFields.WINDOW;
    windows[at + PlainPoolFields.FROM] = from;
    windows[at + PlainPoolFields.TO] = to;
    windows[at + PlainPoolFields.COUNT] = count;
  }

  /** A window that slides along an axis. */
  private record Axis(
      int in, int out, int stride, int dilation, int extent, int before, int after) {
    int[] windows(boolean countPadding) {
      int[] windows = new int[out * PlainPoolFields.WINDOW];
      for (int i = 0; i < out; i++) {
        int start = i * stride - before;
        int from = start >= 0 ? start : start + Math.ceilDiv(-start, dilation) * dilation;
        int to = Math.min(start + extent, in);
        int padded = taps(start, Math.min(start + extent, in + after));
        put(windows, i, from, to, countPadding ? padded : taps(from, to));
      }
      return windows;
    }

    private int taps(int from, int to) {
      return Math.max(0, Math.ceilDiv(to - from, dilation));
    }
  }
}
