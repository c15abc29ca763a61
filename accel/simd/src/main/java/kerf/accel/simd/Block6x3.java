package kerf.accel.simd;

import jdk.incubator.vector.FloatVector;

/** 6 pixels x 3 vectors: 18 accumulators, for 32 registers. */
final class Block6x3 {
  private Block6x3() {}

  /** See {@link Block#run}. */
  static void run(
      float[] m, ConvArgs g, int p, int base, int wAt, int bAt, int out, int stride, int last) {
    float[] w = g.weights();
    int[] table = g.table();
    int taps = g.taps();
    int ic = g.inner();
    int k = wAt;
    FloatVector a00 = FloatVector.zero(Lanes.F);
    FloatVector a01 = FloatVector.zero(Lanes.F);
    FloatVector a02 = FloatVector.zero(Lanes.F);
    FloatVector a10 = FloatVector.zero(Lanes.F);
    FloatVector a11 = FloatVector.zero(Lanes.F);
    FloatVector a12 = FloatVector.zero(Lanes.F);
    FloatVector a20 = FloatVector.zero(Lanes.F);
    FloatVector a21 = FloatVector.zero(Lanes.F);
    FloatVector a22 = FloatVector.zero(Lanes.F);
    FloatVector a30 = FloatVector.zero(Lanes.F);
    FloatVector a31 = FloatVector.zero(Lanes.F);
    FloatVector a32 = FloatVector.zero(Lanes.F);
    FloatVector a40 = FloatVector.zero(Lanes.F);
    FloatVector a41 = FloatVector.zero(Lanes.F);
    FloatVector a42 = FloatVector.zero(Lanes.F);
    FloatVector a50 = FloatVector.zero(Lanes.F);
    FloatVector a51 = FloatVector.zero(Lanes.F);
    FloatVector a52 = FloatVector.zero(Lanes.F);
    for (int t = 0; t < taps; t++) {
      int q = t * g.row() + p;
      int x0 = ConvArgs.at(table[q], base);
      int x1 = ConvArgs.at(table[q + 1], base);
      int x2 = ConvArgs.at(table[q + 2], base);
      int x3 = ConvArgs.at(table[q + 3], base);
      int x4 = ConvArgs.at(table[q + 4], base);
      int x5 = ConvArgs.at(table[q + 5], base);
      for (int c = 0; c < ic; c++) {
        FloatVector w0 = FloatVector.fromArray(Lanes.F, w, k + c * 3 * Lanes.COUNT);
        FloatVector w1 =
            FloatVector.fromArray(Lanes.F, w, k + c * 3 * Lanes.COUNT + 1 * Lanes.COUNT);
        FloatVector w2 =
            FloatVector.fromArray(Lanes.F, w, k + c * 3 * Lanes.COUNT + 2 * Lanes.COUNT);
        FloatVector b0 = FloatVector.broadcast(Lanes.F, m[x0 + c]);
        a00 = b0.fma(w0, a00);
        a01 = b0.fma(w1, a01);
        a02 = b0.fma(w2, a02);
        FloatVector b1 = FloatVector.broadcast(Lanes.F, m[x1 + c]);
        a10 = b1.fma(w0, a10);
        a11 = b1.fma(w1, a11);
        a12 = b1.fma(w2, a12);
        FloatVector b2 = FloatVector.broadcast(Lanes.F, m[x2 + c]);
        a20 = b2.fma(w0, a20);
        a21 = b2.fma(w1, a21);
        a22 = b2.fma(w2, a22);
        FloatVector b3 = FloatVector.broadcast(Lanes.F, m[x3 + c]);
        a30 = b3.fma(w0, a30);
        a31 = b3.fma(w1, a31);
        a32 = b3.fma(w2, a32);
        FloatVector b4 = FloatVector.broadcast(Lanes.F, m[x4 + c]);
        a40 = b4.fma(w0, a40);
        a41 = b4.fma(w1, a41);
        a42 = b4.fma(w2, a42);
        FloatVector b5 = FloatVector.broadcast(Lanes.F, m[x5 + c]);
        a50 = b5.fma(w0, a50);
        a51 = b5.fma(w1, a51);
        a52 = b5.fma(w2, a52);
      }
      k += ic * 3 * Lanes.COUNT;
    }
    float lo = g.lower();
    FloatVector s0 = FloatVector.fromArray(Lanes.F, g.bias(), bAt);
    FloatVector s1 = FloatVector.fromArray(Lanes.F, g.bias(), bAt + 1 * Lanes.COUNT);
    FloatVector s2 = FloatVector.fromArray(Lanes.F, g.bias(), bAt + 2 * Lanes.COUNT);
    int o0 = out;
    a00.add(s0).max(lo).intoArray(m, o0);
    a01.add(s1).max(lo).intoArray(m, o0 + 1 * Lanes.COUNT);
    a02.add(s2).max(lo).intoArray(m, o0 + 2 * Lanes.COUNT);
    int o1 = out + Math.min(1, last) * stride;
    a10.add(s0).max(lo).intoArray(m, o1);
    a11.add(s1).max(lo).intoArray(m, o1 + 1 * Lanes.COUNT);
    a12.add(s2).max(lo).intoArray(m, o1 + 2 * Lanes.COUNT);
    int o2 = out + Math.min(2, last) * stride;
    a20.add(s0).max(lo).intoArray(m, o2);
    a21.add(s1).max(lo).intoArray(m, o2 + 1 * Lanes.COUNT);
    a22.add(s2).max(lo).intoArray(m, o2 + 2 * Lanes.COUNT);
    int o3 = out + Math.min(3, last) * stride;
    a30.add(s0).max(lo).intoArray(m, o3);
    a31.add(s1).max(lo).intoArray(m, o3 + 1 * Lanes.COUNT);
    a32.add(s2).max(lo).intoArray(m, o3 + 2 * Lanes.COUNT);
    int o4 = out + Math.min(4, last) * stride;
    a40.add(s0).max(lo).intoArray(m, o4);
    a41.add(s1).max(lo).intoArray(m, o4 + 1 * Lanes.COUNT);
    a42.add(s2).max(lo).intoArray(m, o4 + 2 * Lanes.COUNT);
    int o5 = out + Math.min(5, last) * stride;
    a50.add(s0).max(lo).intoArray(m, o5);
    a51.add(s1).max(lo).intoArray(m, o5 + 1 * Lanes.COUNT);
    a52.add(s2).max(lo).intoArray(m, o5 + 2 * Lanes.COUNT);
  }
}
