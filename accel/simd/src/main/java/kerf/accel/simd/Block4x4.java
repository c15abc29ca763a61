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
    int taps = g.taps();
    int ic = g.inner();
    int k = wAt;
    FloatVector a00 = FloatVector.zero(Lanes.F);
    FloatVector a01 = FloatVector.zero(Lanes.F);
    FloatVector a02 = FloatVector.zero(Lanes.F);
    FloatVector a03 = FloatVector.zero(Lanes.F);
    FloatVector a10 = FloatVector.zero(Lanes.F);
    FloatVector a11 = FloatVector.zero(Lanes.F);
    FloatVector a12 = FloatVector.zero(Lanes.F);
    FloatVector a13 = FloatVector.zero(Lanes.F);
    FloatVector a20 = FloatVector.zero(Lanes.F);
    FloatVector a21 = FloatVector.zero(Lanes.F);
    FloatVector a22 = FloatVector.zero(Lanes.F);
    FloatVector a23 = FloatVector.zero(Lanes.F);
    FloatVector a30 = FloatVector.zero(Lanes.F);
    FloatVector a31 = FloatVector.zero(Lanes.F);
    FloatVector a32 = FloatVector.zero(Lanes.F);
    FloatVector a33 = FloatVector.zero(Lanes.F);
    for (int t = 0; t < taps; t++) {
      int q = t * g.row() + p;
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
    FloatVector s0 = FloatVector.fromArray(Lanes.F, g.bias(), bAt);
    FloatVector s1 = FloatVector.fromArray(Lanes.F, g.bias(), bAt + 1 * Lanes.COUNT);
    FloatVector s2 = FloatVector.fromArray(Lanes.F, g.bias(), bAt + 2 * Lanes.COUNT);
    FloatVector s3 = FloatVector.fromArray(Lanes.F, g.bias(), bAt + 3 * Lanes.COUNT);
    int o0 = out;
    a00.add(s0).max(lo).intoArray(m, o0);
    a01.add(s1).max(lo).intoArray(m, o0 + 1 * Lanes.COUNT);
    a02.add(s2).max(lo).intoArray(m, o0 + 2 * Lanes.COUNT);
    a03.add(s3).max(lo).intoArray(m, o0 + 3 * Lanes.COUNT);
    int o1 = out + Math.min(1, last) * stride;
    a10.add(s0).max(lo).intoArray(m, o1);
    a11.add(s1).max(lo).intoArray(m, o1 + 1 * Lanes.COUNT);
    a12.add(s2).max(lo).intoArray(m, o1 + 2 * Lanes.COUNT);
    a13.add(s3).max(lo).intoArray(m, o1 + 3 * Lanes.COUNT);
    int o2 = out + Math.min(2, last) * stride;
    a20.add(s0).max(lo).intoArray(m, o2);
    a21.add(s1).max(lo).intoArray(m, o2 + 1 * Lanes.COUNT);
    a22.add(s2).max(lo).intoArray(m, o2 + 2 * Lanes.COUNT);
    a23.add(s3).max(lo).intoArray(m, o2 + 3 * Lanes.COUNT);
    int o3 = out + Math.min(3, last) * stride;
    a30.add(s0).max(lo).intoArray(m, o3);
    a31.add(s1).max(lo).intoArray(m, o3 + 1 * Lanes.COUNT);
    a32.add(s2).max(lo).intoArray(m, o3 + 2 * Lanes.COUNT);
    a33.add(s3).max(lo).intoArray(m, o3 + 3 * Lanes.COUNT);
  }
}
