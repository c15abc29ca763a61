package kerf.accel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/**
 * Maximum or mean over windows, vectorised over channels: {@code out[y, x, c] = max of in[y', x',
 * c]}, or their sum divided by the product of the axes' counts.
 *
 * @param max maximum, not mean
 * @param x input
 * @param out output
 * @param inHeight rows of an input picture
 * @param inWidth columns of an input picture
 * @param rows what is read vertically
 * @param columns what is read horizontally
 * @param chunk channels of a task
 */
record Pool(
    boolean max, View x, View out, int inHeight, int inWidth, Axis rows, Axis columns, int chunk)
    implements Step {
  /** Channels of a task where there are few rows to share out. */
  private static final int SMALL_CHUNK = 128;

  static Pool of(
      boolean max, View x, View out, int inHeight, int inWidth, Axis rows, Axis columns) {
    int outRows = out.rows() / columns.from().length;
    int chunk = outRows >= 8 ? out.cols() : Math.min(out.cols(), SMALL_CHUNK);
    return new Pool(max, x, out, inHeight, inWidth, rows, columns, chunk);
  }

  private int chunks() {
    return (out.cols() + chunk - 1) / chunk;
  }

  @Override
  public int tasks() {
    return out.rows() / columns.from().length * chunks();
  }

  @Override
  public void run(float[] mem, int task, int scratch) {
    int outRow = task / chunks();
    int first = task % chunks() * chunk;
    int end = Math.min(first + chunk, out.cols());
    int outWidth = columns.from().length;
    int y = outRow % rows.from().length;
    int image = outRow / rows.from().length;
    int base = x.at() + image * inHeight * inWidth * x.stride();
    for (int i = 0; i < outWidth; i++) {
      int to = out.at() + (outRow * outWidth + i) * out.stride();
      pixel(mem, y, i, base, to, first, end);
    }
  }

  private void pixel(float[] mem, int y, int i, int base, int to, int first, int end) {
    int c = first;
    for (; c <= end - Lanes.COUNT; c += Lanes.COUNT) {
      FloatVector result = max ? max(mem, y, i, base + c) : mean(mem, y, i, base + c);
      result.intoArray(mem, to + c);
    }
    if (c < end) {
      tail(mem, y, i, base + c, to + c, Lanes.F.indexInRange(c, end));
    }
  }

  private FloatVector max(float[] mem, int y, int i, int at) {
    FloatVector best = FloatVector.broadcast(Lanes.F, Float.NEGATIVE_INFINITY);
    for (int r = rows.from()[y]; r < rows.to()[y]; r += rows.step()) {
      for (int s = columns.from()[i]; s < columns.to()[i]; s += columns.step()) {
        int from = at + (r * inWidth + s) * x.stride();
        best = best.max(FloatVector.fromArray(Lanes.F, mem, from));
      }
    }
    return best;
  }

  private FloatVector mean(float[] mem, int y, int i, int at) {
    FloatVector sum = FloatVector.zero(Lanes.F);
    for (int r = rows.from()[y]; r < rows.to()[y]; r += rows.step()) {
      for (int s = columns.from()[i]; s < columns.to()[i]; s += columns.step()) {
        int from = at + (r * inWidth + s) * x.stride();
        sum = sum.add(FloatVector.fromArray(Lanes.F, mem, from));
      }
    }
    return sum.div(rows.count()[y] * columns.count()[i]);
  }

  private void tail(float[] mem, int y, int i, int at, int to, VectorMask<Float> mask) {
    FloatVector result =
        max ? FloatVector.broadcast(Lanes.F, Float.NEGATIVE_INFINITY) : FloatVector.zero(Lanes.F);
    for (int r = rows.from()[y]; r < rows.to()[y]; r += rows.step()) {
      for (int s = columns.from()[i]; s < columns.to()[i]; s += columns.step()) {
        int from = at + (r * inWidth + s) * x.stride();
        FloatVector v = FloatVector.fromArray(Lanes.F, mem, from, mask);
        result = max ? result.max(v) : result.add(v);
      }
    }
    FloatVector last = max ? result : result.div(rows.count()[y] * columns.count()[i]);
    last.intoArray(mem, to, mask);
  }
}
