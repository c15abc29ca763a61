package kerf.accel.simd;

import jdk.incubator.vector.FloatVector;

/** 4 pixels x 4 vectors: 16 accumulators, for 32 registers. */
final class Block4x4 {
  private Block4x4() {}

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
    FloatVector a10 = a00;
    FloatVector a11 = a01;
    FloatVector a12 = a02;
    FloatVector a13 = a03;
    FloatVector a20 = a00;
    FloatVector a21 = a01;
    FloatVector a22 = a02;
    FloatVector a23 = a03;
    FloatVector a30 = a00;
    FloatVector a31 = a01;
    FloatVector a32 = a02;
    FloatVector a33 = a03;
    int k = wAt;
    for (int q = p, end = p + g.taps() * g.row(); q < end; q += g.row()) {
      int x0 = ConvArgs.at(table[q], base);
      int x1 = ConvArgs.at(table[q + 1], base);
      int x2 = ConvArgs.at(table[q + 2], base);
      int x3 = ConvArgs.at(table[q + 3], base);
      for (int c = 0; c < ic; c++) {
        FloatVector w0 = FloatVector.fromArray(Lanes.F, w, k + c * 4 * Lanes.COUNT);
        FloatVector w1 =
            FloatVector.fromArray(Lanes.F, w, k + c * 4 * Lanes.COUNT + 1 * Lanes.COUNT);
        FloatVector w2 =
            FloatVector.fromArray(Lanes.F, w, k + c * 4 * Lanes.COUNT + 2 * Lanes.COUNT);
        FloatVector w3 =
            FloatVector.fromArray(Lanes.F, w, k + c * 4 * Lanes.COUNT + 3 * Lanes.COUNT);
        FloatVector b0 = FloatVector.broadcast(Lanes.F, m[x0 + c]);
        a00 = b0.fma(w0, a00);
        a01 = b0.fma(w1, a01);
        a02 = b0.fma(w2, a02);
        a03 = b0.fma(w3, a03);
        FloatVector b1 = FloatVector.broadcast(Lanes.F, m[x1 + c]);
        a10 = b1.fma(w0, a10);
        a11 = b1.fma(w1, a11);
        a12 = b1.fma(w2, a12);
        a13 = b1.fma(w3, a13);
        FloatVector b2 = FloatVector.broadcast(Lanes.F, m[x2 + c]);
        a20 = b2.fma(w0, a20);
        a21 = b2.fma(w1, a21);
        a22 = b2.fma(w2, a22);
        a23 = b2.fma(w3, a23);
        FloatVector b3 = FloatVector.broadcast(Lanes.F, m[x3 + c]);
        a30 = b3.fma(w0, a30);
        a31 = b3.fma(w1, a31);
        a32 = b3.fma(w2, a32);
        a33 = b3.fma(w3, a33);
      }
      k += ic * 4 * Lanes.COUNT;
    }
    float lo = g.lower();
    float hi = g.upper();
    int o0 = out;
    Activations.clip(a00, lo, hi).intoArray(m, o0);
    Activations.clip(a01, lo, hi).intoArray(m, o0 + 1 * Lanes.COUNT);
    Activations.clip(a02, lo, hi).intoArray(m, o0 + 2 * Lanes.COUNT);
    Activations.clip(a03, lo, hi).intoArray(m, o0 + 3 * Lanes.COUNT);
    int o1 = out + Math.min(1, last) * stride;
    Activations.clip(a10, lo, hi).intoArray(m, o1);
    Activations.clip(a11, lo, hi).intoArray(m, o1 + 1 * Lanes.COUNT);
    Activations.clip(a12, lo, hi).intoArray(m, o1 + 2 * Lanes.COUNT);
    Activations.clip(a13, lo, hi).intoArray(m, o1 + 3 * Lanes.COUNT);
    int o2 = out + Math.min(2, last) * stride;
    Activations.clip(a20, lo, hi).intoArray(m, o2);
    Activations.clip(a21, lo, hi).intoArray(m, o2 + 1 * Lanes.COUNT);
    Activations.clip(a22, lo, hi).intoArray(m, o2 + 2 * Lanes.COUNT);
    Activations.clip(a23, lo, hi).intoArray(m, o2 + 3 * Lanes.COUNT);
    int o3 = out + Math.min(3, last) * stride;
    Activations.clip(a30, lo, hi).intoArray(m, o3);
    Activations.clip(a31, lo, hi).intoArray(m, o3 + 1 * Lanes.COUNT);
    Activations.clip(a32, lo, hi).intoArray(m, o3 + 2 * Lanes.COUNT);
    Activations.clip(a33, lo, hi).intoArray(m, o3 + 3 * Lanes.COUNT);
  }
}
