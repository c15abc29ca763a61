package kerf.accel.simd;

import kerf.models.graph.Op;

/**
 * Where the maximum of each window lies: its index in the input, counted in N, C, H, W order. One
 * task per output row.
 *
 * @param op whether the index counts along columns first
 * @param x input
 * @param out output
 * @param inHeight rows of an input picture
 * @param inWidth columns of an input picture
 * @param rows what is read vertically
 * @param columns what is read horizontally
 */
record ArgMax(
    Op.ArgMaxPool op, View x, View out, int inHeight, int inWidth, Axis rows, Axis columns)
    implements Step {
  @Override
  public int tasks() {
    return out.rows() / columns.from().length;
  }

  @Override
  public void run(float[] mem, int task, int scratch) {
    int width = columns.from().length;
    int y = task % rows.from().length;
    int image = task / rows.from().length;
    for (int i = 0; i < width; i++) {
      int to = out.at() + (task * width + i) * out.stride();
      for (int c = 0; c < out.cols(); c++) {
        int channel = image * out.cols() + c;
        mem[to + c] = (float) ((long) channel * inHeight * inWidth + best(mem, image, y, i, c));
      }
    }
  }

  /** Of equal maxima the first row by row; a NaN is above all. */
  private long best(float[] mem, int image, int y, int i, int c) {
    int base = x.at() + image * inHeight * inWidth * x.stride() + c;
    float best = 0;
    long at = -1;
    for (int row = rows.from()[y]; row < rows.to()[y]; row += rows.step()) {
      for (int column = columns.from()[i]; column < columns.to()[i]; column += columns.step()) {
        float value = mem[base + (row * inWidth + column) * x.stride()];
        if (at < 0 || Op.ArgMaxPool.beats(value, best)) {
          best = value;
          at = op.index(row, column, inHeight, inWidth);
        }
      }
    }
    return at;
  }
}
