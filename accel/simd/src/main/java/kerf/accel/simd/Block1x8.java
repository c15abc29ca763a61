package kerf.accel.simd;

import jdk.incubator.vector.FloatVector;

/** 1 pixel x 8 vectors: a fully connected layer of one picture, which reads every weight once. */
final class Block1x8 {
  private Block1x8() {}

  /** See {@link Block#run}. */
  static void run(
      float[] m, ConvArgs g, int p, int base, int wAt, int bAt, int out, int stride, int last) {
    float[] w = g.weights();
    int[] table = g.table();
    int ic = g.inner();
    FloatVector a00 = FloatVector.fromArray(Lanes.F, g.bias(), bAt);
    FloatVector a01 = FloatVector.fromArray(Lanes.F, g.bias(), bAt + 1 * Lanes.COUNT);
    FloatVector a02 = FloatVector.fromArray(Lanes.F, g.bias(), bAt + 2 * Lanes.COUNT);
    FloatVector a03 = FloatVector.fromArray(Lanes.F, g.bias(), bAt + 3 * Lanes.COUNT);
    FloatVector a04 = FloatVector.fromArray(Lanes.F, g.bias(), bAt + 4 * Lanes.COUNT);
    FloatVector a05 = FloatVector.fromArray(Lanes.F, g.bias(), bAt + 5 * Lanes.COUNT);
    FloatVector a06 = FloatVector.fromArray(Lanes.F, g.bias(), bAt + 6 * Lanes.COUNT);
    FloatVector a07 = FloatVector.fromArray(Lanes.F, g.bias(), bAt + 7 * Lanes.COUNT);
    int k = wAt;
    for (int q = p, end = p + g.taps() * g.row(); q < end; q += g.row()) {
      int x0 = ConvArgs.at(table[q], base);
      for (int c = 0; c < ic; c++) {
        FloatVector w0 = FloatVector.fromArray(Lanes.F, w, k + c * 8 * Lanes.COUNT);
        FloatVector w1 =
            FloatVector.fromArray(Lanes.F, w, k + c * 8 * Lanes.COUNT + 1 * Lanes.COUNT);
        FloatVector w2 =
            FloatVector.fromArray(Lanes.F, w, k + c * 8 * Lanes.COUNT + 2 * Lanes.COUNT);
        FloatVector w3 =
            FloatVector.fromArray(Lanes.F, w, k + c * 8 * Lanes.COUNT + 3 * Lanes.COUNT);
        FloatVector w4 =
            FloatVector.fromArray(Lanes.F, w, k + c * 8 * Lanes.COUNT + 4 * Lanes.COUNT);
        FloatVector w5 =
            FloatVector.fromArray(Lanes.F, w, k + c * 8 * Lanes.COUNT + 5 * Lanes.COUNT);
        FloatVector w6 =
            FloatVector.fromArray(Lanes.F, w, k + c * 8 * Lanes.COUNT + 6 * Lanes.COUNT);
        FloatVector w7 =
            FloatVector.fromArray(Lanes.F, w, k + c * 8 * Lanes.COUNT + 7 * Lanes.COUNT);
        FloatVector b0 = FloatVector.broadcast(Lanes.F, m[x0 + c]);
        a00 = b0.fma(w0, a00);
        a01 = b0.fma(w1, a01);
        a02 = b0.fma(w2, a02);
        a03 = b0.fma(w3, a03);
        a04 = b0.fma(w4, a04);
        a05 = b0.fma(w5, a05);
        a06 = b0.fma(w6, a06);
        a07 = b0.fma(w7, a07);
      }
      k += ic * 8 * Lanes.COUNT;
    }
    float lo = g.lower();
    float hi = g.upper();
    Activations.clip(a00, lo, hi).intoArray(m, out);
    Activations.clip(a01, lo, hi).intoArray(m, out + 1 * Lanes.COUNT);
    Activations.clip(a02, lo, hi).intoArray(m, out + 2 * Lanes.COUNT);
    Activations.clip(a03, lo, hi).intoArray(m, out + 3 * Lanes.COUNT);
    Activations.clip(a04, lo, hi).intoArray(m, out + 4 * Lanes.COUNT);
    Activations.clip(a05, lo, hi).intoArray(m, out + 5 * Lanes.COUNT);
    Activations.clip(a06, lo, hi).intoArray(m, out + 6 * Lanes.COUNT);
    Activations.clip(a07, lo, hi).intoArray(m, out + 7 * Lanes.COUNT);
  }
}
