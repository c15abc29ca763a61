package kerf.accel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/** Maximum and sum over the taps of one window, for a range of channels. */
final class PoolKernels {
  private PoolKernels() {}

  /**
   * The taps of a window.
   *
   * @param at where its first tap's first channel lies in the arena
   * @param rows taps below each other
   * @param rowStep floats from one to the next
   * @param columns taps side by side
   * @param columnStep floats from one to the next
   */
  record Taps(int at, int rows, int rowStep, int columns, int columnStep) {}

  /** {@code m[to + c] = max over the taps of m[tap + c]} for c from first to end - 1. */
  static void max(float[] m, Taps taps, int to, int first, int end) {
    int c = first;
    for (; c <= end - Lanes.COUNT; c += Lanes.COUNT) {
      FloatVector best = FloatVector.broadcast(Lanes.F, Float.NEGATIVE_INFINITY);
      for (int r = 0, row = taps.at + c; r < taps.rows; r++, row += taps.rowStep) {
        for (int s = 0, at = row; s < taps.columns; s++, at += taps.columnStep) {
          best = best.max(FloatVector.fromArray(Lanes.F, m, at));
        }
      }
      best.intoArray(m, to + c);
    }
    if (c < end) {
      VectorMask<Float> mask = Lanes.F.indexInRange(c, end);
      FloatVector best = FloatVector.broadcast(Lanes.F, Float.NEGATIVE_INFINITY);
      for (int r = 0, row = taps.at + c; r < taps.rows; r++, row += taps.rowStep) {
        for (int s = 0, at = row; s < taps.columns; s++, at += taps.columnStep) {
          best = best.max(FloatVector.fromArray(Lanes.F, m, at, mask));
        }
      }
      best.intoArray(m, to + c, mask);
    }
  }

  /** {@code m[to + c] = sum over the taps of m[tap + c] / count} for c from first to end - 1. */
  static void mean(float[] m, Taps taps, int count, int to, int first, int end) {
    int c = first;
    for (; c <= end - Lanes.COUNT; c += Lanes.COUNT) {
      FloatVector sum = FloatVector.zero(Lanes.F);
      for (int r = 0, row = taps.at + c; r < taps.rows; r++, row += taps.rowStep) {
        for (int s = 0, at = row; s < taps.columns; s++, at += taps.columnStep) {
          sum = sum.add(FloatVector.fromArray(Lanes.F, m, at));
        }
      }
      sum.div(count).intoArray(m, to + c);
    }
    if (c < end) {
      VectorMask<Float> mask = Lanes.F.indexInRange(c, end);
      FloatVector sum = FloatVector.zero(Lanes.F);
      for (int r = 0, row = taps.at + c; r < taps.rows; r++, row += taps.rowStep) {
        for (int s = 0, at = row; s < taps.columns; s++, at += taps.columnStep) {
          sum = sum.add(FloatVector.fromArray(Lanes.F, m, at, mask));
        }
      }
      sum.div(count).intoArray(m, to + c, mask);
    }
  }
}
