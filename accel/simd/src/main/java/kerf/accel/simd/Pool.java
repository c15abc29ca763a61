package kerf.accel.simd;

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
    int top = rows.from()[y];
    int left = columns.from()[i];
    int row = inWidth * x.stride();
    int from = base + top * row + left * x.stride();
    int down = rows.taps(y);
    int across = columns.taps(i);
    int downStep = rows.step() * row;
    int acrossStep = columns.step() * x.stride();
    if (max) {
      PoolKernels.max(mem, from, down, downStep, across, acrossStep, to, first, end);
    } else {
      int count = rows.count()[y] * columns.count()[i];
      PoolKernels.mean(mem, from, down, downStep, across, acrossStep, count, to, first, end);
    }
  }
}
