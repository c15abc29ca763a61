package kerf.accel.reference;

import java.util.Arrays;
import java.util.stream.IntStream;
import kerf.models.graph.Op;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;
import kerf.models.tensor.Tensor;

/**
 * Convolution by definition, sums in double:
 *
 * <pre>
 * out[n, y, x, k] = act(bias[k] + sum over r, s, c of in[n, y S + r D - P, x S + s D - P, c] * weight[k, c, r, s])
 * </pre>
 *
 * with c over the channels of k's group. One task per output row.
 */
final class ConvLoops {
  private ConvLoops() {}

  static void conv(Op.Conv2d op, Tensor in, Tensor weight, Tensor bias, Tensor out) {
    float[] taps = tapsFirst(weight);
    int rows = out.shape().n() * out.shape().h();
    IntStream.range(0, rows)
        .parallel()
        .forEach(row -> row(op, in, weight.shape(), taps, bias, out, row));
  }

  /** Weights [O, I, r, s] as [r, s, I, O], so that the innermost loop runs over output channels. */
  private static float[] tapsFirst(Tensor weight) {
    int outputs = weight.shape().dim(0);
    int inputs = weight.shape().dim(1);
    int taps = weight.shape().dim(2) * weight.shape().dim(3);
    float[] data = weight.data();
    float[] result = new float[data.length];
    for (int k = 0; k < outputs; k++) {
      for (int c = 0; c < inputs; c++) {
        for (int t = 0; t < taps; t++) {
          result[(t * inputs + c) * outputs + k] = data[(k * inputs + c) * taps + t];
        }
      }
    }
    return result;
  }

  private static void row(
      Op.Conv2d op, Tensor in, Shape weight, float[] taps, Tensor bias, Tensor out, int row) {
    Shape from = in.shape();
    Shape to = out.shape();
    Window w = op.window();
    Padding.Explicit pad = w.padding().resolve(w, from.h(), from.w());
    int image = row / to.h() * from.h();
    int top = row % to.h() * w.strideH() - pad.top();
    double[] sums = new double[to.c()];
    for (int x = 0; x < to.w(); x++) {
      Arrays.fill(sums, 0);
      int left = x * w.strideW() - pad.left();
      for (int r = 0; r < w.kernelH(); r++) {
        int iy = top + r * w.dilationH();
        for (int s = 0; s < w.kernelW() && iy >= 0 && iy < from.h(); s++) {
          int ix = left + s * w.dilationW();
          if (ix >= 0 && ix < from.w()) {
            int pixel = ((image + iy) * from.w() + ix) * from.c();
            int tap = (r * w.kernelW() + s) * weight.dim(1) * to.c();
            accumulate(op.groups(), weight.dim(1), in.data(), pixel, taps, tap, sums);
          }
        }
      }
      int target = (row * to.w() + x) * to.c();
      for (int k = 0; k < to.c(); k++) {
        double sum = sums[k] + (bias == null ? 0 : bias.data()[k]);
        out.data()[target + k] = op.activation().apply((float) sum);
      }
    }
  }

  private static void accumulate(
      int groups, int inputs, float[] in, int pixel, float[] taps, int tap, double[] sums) {
    int outputs = sums.length / groups;
    for (int g = 0; g < groups; g++) {
      for (int c = 0; c < inputs; c++) {
        double value = in[pixel + g * inputs + c];
        int weights = tap + c * sums.length;
        for (int k = g * outputs; k < (g + 1) * outputs; k++) {
          sums[k] += value * taps[weights + k];
        }
      }
    }
  }
}
