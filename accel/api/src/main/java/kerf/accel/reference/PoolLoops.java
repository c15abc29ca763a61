package kerf.accel.reference;

import java.util.stream.IntStream;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/** Pooling by definition, one task per output row. */
final class PoolLoops {
  private PoolLoops() {}

  /**
   * {@code out[n, y, x, c] = max over the window's taps that lie inside the input}; a NaN among
   * them wins.
   */
  static void max(Window window, Tensor in, Tensor out) {
    forEachPixel(
        out.shape(),
        (row, x) -> {
          Region region = Region.of(window, in.shape(), row % out.shape().h(), x);
          int target = (row * out.shape().w() + x) * out.shape().c();
          for (int c = 0; c < out.shape().c(); c++) {
            float best = Float.NEGATIVE_INFINITY;
            for (int y = region.top; y < region.bottom; y += window.dilationH()) {
              for (int s = region.left; s < region.right; s += window.dilationW()) {
                best = Math.max(best, in.data()[index(in.shape(), row / out.shape().h(), y, s, c)]);
              }
            }
            out.data()[target + c] = best;
          }
        });
  }

  /** {@code out[n, y, x, c] = index of the window's maximum in the input, in N, C, H, W order}. */
  static void argMax(Op.ArgMaxPool op, Tensor in, Tensor out) {
    Window window = op.window();
    int height = in.shape().h();
    int width = in.shape().w();
    forEachPixel(
        out.shape(),
        (row, x) -> {
          int n = row / out.shape().h();
          Region region = Region.of(window, in.shape(), row % out.shape().h(), x);
          int target = (row * out.shape().w() + x) * out.shape().c();
          for (int c = 0; c < out.shape().c(); c++) {
            float best = 0;
            long at = -1;
            for (int y = region.top; y < region.bottom; y += window.dilationH()) {
              for (int s = region.left; s < region.right; s += window.dilationW()) {
                float value = in.data()[index(in.shape(), n, y, s, c)];
                if (at < 0 || Op.ArgMaxPool.beats(value, best)) {
                  best = value;
                  at = op.index(y, s, height, width);
                }
              }
            }
            long picture = (long) n * in.shape().c() + c;
            out.data()[target + c] = picture * height * width + at;
          }
        });
  }

  /**
   * {@code out[n, y, x, c] = sum over the window / count}, the count as {@link Op.AvgPool} says.
   */
  static void average(Op.AvgPool op, Tensor in, Tensor out) {
    Window window = op.window();
    forEachPixel(
        out.shape(),
        (row, x) -> {
          Region region = Region.of(window, in.shape(), row % out.shape().h(), x);
          int count = op.countPadding() ? region.paddedTaps : region.taps(window);
          mean(in, out, row, x, region, window.dilationH(), window.dilationW(), count);
        });
  }

  /** Mean over the bins of a fixed grid, which is the whole picture when the grid is 1x1. */
  static void adaptive(Tensor in, Tensor out) {
    int height = in.shape().h();
    int width = in.shape().w();
    forEachPixel(
        out.shape(),
        (row, x) -> {
          int y = row % out.shape().h();
          int top = y * height / out.shape().h();
          int bottom = ((y + 1) * height + out.shape().h() - 1) / out.shape().h();
          int left = x * width / out.shape().w();
          int right = ((x + 1) * width + out.shape().w() - 1) / out.shape().w();
          Region region = new Region(top, bottom, left, right, 0);
          mean(in, out, row, x, region, 1, 1, (bottom - top) * (right - left));
        });
  }

  private static void mean(
      Tensor in, Tensor out, int row, int x, Region region, int stepH, int stepW, int count) {
    int target = (row * out.shape().w() + x) * out.shape().c();
    for (int c = 0; c < out.shape().c(); c++) {
      double sum = 0;
      for (int y = region.top; y < region.bottom; y += stepH) {
        for (int s = region.left; s < region.right; s += stepW) {
          sum += in.data()[index(in.shape(), row / out.shape().h(), y, s, c)];
        }
      }
      out.data()[target + c] = (float) (sum / count);
    }
  }

  private static int index(Shape shape, int n, int y, int x, int c) {
    return ((n * shape.h() + y) * shape.w() + x) * shape.c() + c;
  }

  private static void forEachPixel(Shape out, PixelTask task) {
    IntStream.range(0, out.n() * out.h())
        .parallel()
        .forEach(
            row -> {
              for (int x = 0; x < out.w(); x++) {
                task.run(row, x);
              }
            });
  }

  /** Computes all channels of one output pixel; {@code row} counts over the batch. */
  private interface PixelTask {
    void run(int row, int x);
  }

  /**
   * The rows [top, bottom) and columns [left, right) of the input that a window reads, aligned to
   * its taps; and its taps in input and padding.
   */
  private record Region(int top, int bottom, int left, int right, int paddedTaps) {
    static Region of(Window w, Shape in, int y, int x) {
      Padding.Explicit pad = w.padding().resolve(w, in.h(), in.w());
      int top = y * w.strideH() - pad.top();
      int left = x * w.strideW() - pad.left();
      int paddedTaps =
          taps(top, Math.min(top + w.extentH(), in.h() + pad.bottom()), w.dilationH())
              * taps(left, Math.min(left + w.extentW(), in.w() + pad.right()), w.dilationW());
      return new Region(
          inside(top, w.dilationH()),
          Math.min(top + w.extentH(), in.h()),
          inside(left, w.dilationW()),
          Math.min(left + w.extentW(), in.w()),
          paddedTaps);
    }

    int taps(Window w) {
      return taps(top, bottom, w.dilationH()) * taps(left, right, w.dilationW());
    }

    private static int inside(int start, int step) {
      return start >= 0 ? start : start + (-start + step - 1) / step * step;
    }

    private static int taps(int from, int to, int step) {
      return Math.max(0, (to - from + step - 1) / step);
    }
  }
}
