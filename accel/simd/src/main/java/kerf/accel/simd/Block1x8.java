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
    int taps = g.taps();
    int ic = g.inner();
    int k = wAt;
    FloatVector a00 = FloatVector.zero(Lanes.F);
    FloatVector a01 = FloatVector.zero(Lanes.F);
    FloatVector a02 = FloatVector.zero(Lanes.F);
    FloatVector a03 = FloatVector.zero(Lanes.F);
    FloatVector a04 = FloatVector.zero(Lanes.F);
    FloatVector a05 = FloatVector.zero(Lanes.F);
    FloatVector a06 = FloatVector.zero(Lanes.F);
    FloatVector a07 = FloatVector.zero(Lanes.F);
    for (int t = 0; t < taps; t++) {
      int q = t * g.row() + p;
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
    FloatVector s0 = FloatVector.fromArray(Lanes.F, g.bias(), bAt);
    FloatVector s1 = FloatVector.fromArray(Lanes.F, g.bias(), bAt + 1 * Lanes.COUNT);
    FloatVector s2 = FloatVector.fromArray(Lanes.F, g.bias(), bAt + 2 * Lanes.COUNT);
    FloatVector s3 = FloatVector.fromArray(Lanes.F, g.bias(), bAt + 3 * Lanes.COUNT);
    FloatVector s4 = FloatVector.fromArray(Lanes.F, g.bias(), bAt + 4 * Lanes.COUNT);
    FloatVector s5 = FloatVector.fromArray(Lanes.F, g.bias(), bAt + 5 * Lanes.COUNT);
    FloatVector s6 = FloatVector.fromArray(Lanes.F, g.bias(), bAt + 6 * Lanes.COUNT);
    FloatVector s7 = FloatVector.fromArray(Lanes.F, g.bias(), bAt + 7 * Lanes.COUNT);
    a00.add(s0).max(lo).intoArray(m, out);
    a01.add(s1).max(lo).intoArray(m, out + 1 * Lanes.COUNT);
    a02.add(s2).max(lo).intoArray(m, out + 2 * Lanes.COUNT);
    a03.add(s3).max(lo).intoArray(m, out + 3 * Lanes.COUNT);
    a04.add(s4).max(lo).intoArray(m, out + 4 * Lanes.COUNT);
    a05.add(s5).max(lo).intoArray(m, out + 5 * Lanes.COUNT);
    a06.add(s6).max(lo).intoArray(m, out + 6 * Lanes.COUNT);
    a07.add(s7).max(lo).intoArray(m, out + 7 * Lanes.COUNT);
  }
}
