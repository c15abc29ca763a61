package kerf.accel.reference;

import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;

/** Definitions of the operations that slide a window. */
final class WindowDefinitions {
  private WindowDefinitions() {}

  /**
   * Rows or columns of padding before the input.
   *
   * @param outputs rows or columns of the result
   */
  private static int before(Padding padding, int explicit, int in, int outputs, int[] window) {
    int total = Math.max(0, (outputs - 1) * window[1] + window[2] * (window[0] - 1) + 1 - in);
    return switch (padding) {
      case Padding.Explicit _ -> explicit;
      case Padding.Same same -> same == Padding.Same.UPPER ? total / 2 : (total + 1) / 2;
    };
  }

  private static int top(Window w, Grid x, Shape out) {
    int explicit = w.padding() instanceof Padding.Explicit e ? e.top() : 0;
    int[] window = {w.kernelH(), w.strideH(), w.dilationH()};
    return before(w.padding(), explicit, x.dims()[1], out.h(), window);
  }

  private static int left(Window w, Grid x, Shape out) {
    int explicit = w.padding() instanceof Padding.Explicit e ? e.left() : 0;
    int[] window = {w.kernelW(), w.strideW(), w.dilationW()};
    return before(w.padding(), explicit, x.dims()[2], out.w(), window);
  }

  static Grid conv(Op.Conv2d op, Grid[] in, Shape out) {
    Window w = op.window();
    int top = top(w, in[0], out);
    int left = left(w, in[0], out);
    int inner = in[1].dims()[1];
    int outer = out.c() / op.groups();
    return Grid.of(
        out,
        i -> {
          double sum = in.length > 2 ? in[2].at(i[3]) : 0;
          for (int c = 0; c < inner; c++) {
            for (int r = 0; r < w.kernelH(); r++) {
              for (int s = 0; s < w.kernelW(); s++) {
                int y = i[1] * w.strideH() + r * w.dilationH() - top;
                int x = i[2] * w.strideW() + s * w.dilationW() - left;
                sum += in[0].orZero(i[0], y, x, i[3] / outer * inner + c) * in[1].at(i[3], c, r, s);
              }
            }
          }
          return sum;
        });
  }

  /** What a pooling does with the taps of one window. */
  private interface Taps {
    void tap(int y, int x);
  }

  private static void taps(Window w, int top, int left, int[] i, Taps taps) {
    for (int r = 0; r < w.kernelH(); r++) {
      for (int s = 0; s < w.kernelW(); s++) {
        taps.tap(
            i[1] * w.strideH() + r * w.dilationH() - top,
            i[2] * w.strideW() + s * w.dilationW() - left);
      }
    }
  }

  static Grid max(Op.MaxPool op, Grid in, Shape out) {
    int top = top(op.window(), in, out);
    int left = left(op.window(), in, out);
    return Grid.of(
        out,
        i -> {
          double[] best = {Double.NEGATIVE_INFINITY};
          taps(
              op.window(),
              top,
              left,
              i,
              (y, x) -> {
                if (in.has(i[0], y, x, i[3]) && !(in.at(i[0], y, x, i[3]) <= best[0])) {
                  best[0] = Double.isNaN(best[0]) ? best[0] : in.at(i[0], y, x, i[3]);
                }
              });
          return best[0];
        });
  }

  /** Of equal maxima the first tap; of taps that are no numbers the first too. */
  static Grid argMax(Op.ArgMaxPool op, Grid in, Shape out) {
    int top = top(op.window(), in, out);
    int left = left(op.window(), in, out);
    int height = in.dims()[1];
    int width = in.dims()[2];
    return Grid.of(
        out,
        i -> {
          double[] best = {Double.NaN, -1};
          taps(
              op.window(),
              top,
              left,
              i,
              (y, x) -> {
                if (!in.has(i[0], y, x, i[3])) {
                  return;
                }
                double value = in.at(i[0], y, x, i[3]);
                boolean first = best[1] < 0;
                boolean larger = !Double.isNaN(best[0]) && !(value <= best[0]);
                if (first || larger) {
                  best[0] = value;
                  best[1] = op.columnMajor() ? x * height + y : y * width + x;
                }
              });
          return (i[0] * in.dims()[3] + i[3]) * height * width + best[1];
        });
  }

  static Grid average(Op.AvgPool op, Grid in, Shape out) {
    Window w = op.window();
    int top = top(w, in, out);
    int left = left(w, in, out);
    Padding.Explicit border = w.padding().resolve(w, in.dims()[1], in.dims()[2]);
    int bottom = in.dims()[1] + border.bottom();
    int right = in.dims()[2] + border.right();
    return Grid.of(
        out,
        i -> {
          double[] sum = {0, 0};
          taps(
              w,
              top,
              left,
              i,
              (y, x) -> {
                sum[0] += in.orZero(i[0], y, x, i[3]);
                boolean counts =
                    op.countPadding() ? y < bottom && x < right : in.has(i[0], y, x, 0);
                sum[1] += counts ? 1 : 0;
              });
          return sum[0] / sum[1];
        });
  }

  /** Position p belongs to bin b when it is not before the bin's floor nor behind its ceiling. */
  static Grid bins(Grid in, Shape out) {
    return Grid.of(
        out,
        i -> {
          double sum = 0;
          int count = 0;
          for (int y = 0; y < in.dims()[1]; y++) {
            for (int x = 0; x < in.dims()[2]; x++) {
              if (within(y, i[1], in.dims()[1], out.h())
                  && within(x, i[2], in.dims()[2], out.w())) {
                sum += in.at(i[0], y, x, i[3]);
                count++;
              }
            }
          }
          return sum / count;
        });
  }

  private static boolean within(int p, int bin, int extent, int bins) {
    double from = Math.floor((double) bin * extent / bins);
    double to = Math.ceil((double) (bin + 1) * extent / bins);
    return p >= from && p < to;
  }
}
