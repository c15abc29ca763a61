package kerf.accel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/**
 * Maximum and mean over the taps of one window, for a range of channels: {@code rows} taps below
 * each other, {@code rowStep} floats apart, times {@code columns} side by side; the first tap's
 * first channel is at {@code from}. A record of these would be an object for each pixel.
 */
final class PoolKernels {
  private PoolKernels() {}

  /** {@code m[to + c] = max over the taps of m[tap + c]} for c from first to end - 1. */
  static void max(
      float[] m,
      int from,
      int rows,
      int rowStep,
      int columns,
      int columnStep,
      int to,
      int first,
      int end) {
    int c = first;
    for (; c <= end - Lanes.COUNT; c += Lanes.COUNT) {
      FloatVector best = FloatVector.broadcast(Lanes.F, Float.NEGATIVE_INFINITY);
      for (int r = 0, row = from + c; r < rows; r++, row += rowStep) {
        for (int s = 0, at = row; s < columns; s++, at += columnStep) {
          best = best.max(FloatVector.fromArray(Lanes.F, m, at));
        }
      }
      best.intoArray(m, to + c);
    }
    if (c < end) {
      VectorMask<Float> mask = Lanes.F.indexInRange(c, end);
      FloatVector best = FloatVector.broadcast(Lanes.F, Float.NEGATIVE_INFINITY);
      for (int r = 0, row = from + c; r < rows; r++, row += rowStep) {
        for (int s = 0, at = row; s < columns; s++, at += columnStep) {
          best = best.max(FloatVector.fromArray(Lanes.F, m, at, mask));
        }
      }
      best.intoArray(m, to + c, mask);
    }
  }

  /** {@code m[to + c] = sum over the taps of m[tap + c] / count} for c from first to end - 1. */
  static void mean(
      float[] m,
      int from,
      int rows,
      int rowStep,
      int columns,
      int columnStep,
      int count,
      int to,
      int first,
      int end) {
    int c = first;
    for (; c <= end - Lanes.COUNT; c += Lanes.COUNT) {
      FloatVector sum = FloatVector.zero(Lanes.F);
      for (int r = 0, row = from + c; r < rows; r++, row += rowStep) {
        for (int s = 0, at = row; s < columns; s++, at += columnStep) {
          sum = sum.add(FloatVector.fromArray(Lanes.F, m, at));
        }
      }
      sum.div(count).intoArray(m, to + c);
    }
    if (c < end) {
      VectorMask<Float> mask = Lanes.F.indexInRange(c, end);
      FloatVector sum = FloatVector.zero(Lanes.F);
      for (int r = 0, row = from + c; r < rows; r++, row += rowStep) {
        for (int s = 0, at = row; s < columns; s++, at += columnStep) {
          sum = sum.add(FloatVector.fromArray(Lanes.F, m, at, mask));
        }
      }
      sum.div(count).intoArray(m, to + c, mask);
    }
  }
}
