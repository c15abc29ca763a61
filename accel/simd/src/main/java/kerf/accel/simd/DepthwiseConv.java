package kerf.accel.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import kerf.models.graph.Activation;

/**
 * Convolution with one input and one output channel a group, vectorised over channels:
 *
 * <pre>out[p, c] = act(bias[c] + sum over t of x[x(t, p) + c] * w[t, c])</pre>
 *
 * @param args weights packed [tap][channel]; {@code inner} is 1
 * @param x input
 * @param out output
 * @param images pictures
 * @param rowPixels output pixels of a task: a row of a picture
 * @param rest what follows that the kernel leaves out of the activation
 */
record DepthwiseConv(ConvArgs args, View x, View out, int images, int rowPixels, Activation rest)
    implements Step {
  @Override
  public int tasks() {
    return out.rows() / rowPixels;
  }

  @Override
  public void run(float[] mem, int task, int scratch) {
    int pixels = out.rows() / images;
    int image = task * rowPixels / pixels;
    int base = x.at() + image * (x.rows() / images) * x.stride();
    int first = task * rowPixels - image * pixels;
    for (int p = first; p < first + rowPixels; p++) {
      int to = out.at() + (image * pixels + p) * out.stride();
      pixel(mem, args, p, base, to, out.cols());
      if (!rest.isNone()) {
        Activations.apply(rest, mem, to, to, out.cols());
      }
    }
  }

  private static void pixel(float[] m, ConvArgs g, int p, int base, int to, int channels) {
    int c = 0;
    for (; c <= channels - Lanes.COUNT; c += Lanes.COUNT) {
      FloatVector sum = FloatVector.fromArray(Lanes.F, g.bias(), c);
      for (int t = 0; t < g.taps(); t++) {
        int at = tap(g, t, p, base, c);
        FloatVector w = FloatVector.fromArray(Lanes.F, g.weights(), t * channels + c);
        sum = FloatVector.fromArray(Lanes.F, m, at).fma(w, sum);
      }
      sum.max(g.lower()).intoArray(m, to + c);
    }
    if (c < channels) {
      VectorMask<Float> mask = Lanes.F.indexInRange(c, channels);
      FloatVector sum = FloatVector.fromArray(Lanes.F, g.bias(), c, mask);
      for (int t = 0; t < g.taps(); t++) {
        int at = tap(g, t, p, base, c);
        FloatVector w = FloatVector.fromArray(Lanes.F, g.weights(), t * channels + c, mask);
        sum = FloatVector.fromArray(Lanes.F, m, at, mask).fma(w, sum);
      }
      sum.max(g.lower()).intoArray(m, to + c, mask);
    }
  }

  private static int tap(ConvArgs g, int t, int p, int base, int c) {
    int entry = g.table()[t * g.row() + p];
    return entry < 0 ? ConvArgs.ZEROS : base + entry + c;
  }
}
