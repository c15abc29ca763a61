package kerf.accel.simd;

import java.util.stream.IntStream;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;

/**
 * What the windows of a pooling read along one axis.
 *
 * @param from first position inside the input, per output
 * @param to end of the positions, per output
 * @param step between two positions
 * @param count taps by which a mean is divided, per output
 */
record Axis(int[] from, int[] to, int step, int[] count) {
  /** Rows of a sliding window. */
  static Axis rows(Window w, int height, int outputs, boolean countPadding) {
    Padding.Explicit pad = w.padding().resolve(w, height, 1);
    return sliding(
        height,
        outputs,
        new int[] {w.strideH(), w.dilationH(), w.extentH(), pad.top(), pad.bottom()},
        countPadding);
  }

  /** Columns of a sliding window. */
  static Axis columns(Window w, int width, int outputs, boolean countPadding) {
    Padding.Explicit pad = w.padding().resolve(w, 1, width);
    return sliding(
        width,
        outputs,
        new int[] {w.strideW(), w.dilationW(), w.extentW(), pad.left(), pad.right()},
        countPadding);
  }

  /** Bins that divide the axis: bin i covers floor(i n / bins) to ceil((i + 1) n / bins). */
  static Axis bins(int extent, int bins) {
    int[] from = IntStream.range(0, bins).map(i -> i * extent / bins).toArray();
    int[] to = IntStream.range(0, bins).map(i -> ((i + 1) * extent + bins - 1) / bins).toArray();
    int[] count = IntStream.range(0, bins).map(i -> to[i] - from[i]).toArray();
    return new Axis(from, to, 1, count);
  }

  /** {@code window} holds stride, dilation, extent, border before and border behind. */
  private static Axis sliding(int extent, int outputs, int[] window, boolean countPadding) {
    int[] from = new int[outputs];
    int[] to = new int[outputs];
    int[] count = new int[outputs];
    int step = window[1];
    for (int i = 0; i < outputs; i++) {
      int start = i * window[0] - window[3];
      int end = start + window[2];
      from[i] = start >= 0 ? start : start + (-start + step - 1) / step * step;
      to[i] = Math.min(end, extent);
      int padded = taps(start, Math.min(end, extent + window[4]), step);
      count[i] = countPadding ? padded : taps(from[i], to[i], step);
    }
    return new Axis(from, to, step, count);
  }

  /** Taps inside the input of one output. */
  int taps(int output) {
    return taps(from[output], to[output], step);
  }

  private static int taps(int from, int to, int step) {
    return Math.max(0, (to - from + step - 1) / step);
  }
}
