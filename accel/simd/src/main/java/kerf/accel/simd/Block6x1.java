package kerf.accel.simd;

import jdk.incubator.vector.FloatVector;

/** 6 pixels x 1 vector: what is left when the channels are an odd number of vectors. */
final class Block6x1 {
  private Block6x1() {}

  /** See {@link Block#run}. */
  static void run(
      float[] m, ConvArgs g, int p, int base, int wAt, int bAt, int out, int stride, int last) {
    float[] w = g.weights();
    int[] table = g.table();
    int taps = g.taps();
    int ic = g.inner();
    int k = wAt;
    FloatVector a00 = FloatVector.zero(Lanes.F);
    FloatVector a10 = FloatVector.zero(Lanes.F);
    FloatVector a20 = FloatVector.zero(Lanes.F);
    FloatVector a30 = FloatVector.zero(Lanes.F);
    FloatVector a40 = FloatVector.zero(Lanes.F);
    FloatVector a50 = FloatVector.zero(Lanes.F);
    for (int t = 0; t < taps; t++) {
      int q = t * g.row() + p;
      int x0 = ConvArgs.at(table[q], base);
      int x1 = ConvArgs.at(table[q + 1], base);
      int x2 = ConvArgs.at(table[q + 2], base);
      int x3 = ConvArgs.at(table[q + 3], base);
      int x4 = ConvArgs.at(table[q + 4], base);
      int x5 = ConvArgs.at(table[q + 5], base);
      for (int c = 0; c < ic; c++) {
        FloatVector w0 = FloatVector.fromArray(Lanes.F, w, k + c * Lanes.COUNT);
        FloatVector b0 = FloatVector.broadcast(Lanes.F, m[x0 + c]);
        a00 = b0.fma(w0, a00);
        FloatVector b1 = FloatVector.broadcast(Lanes.F, m[x1 + c]);
        a10 = b1.fma(w0, a10);
        FloatVector b2 = FloatVector.broadcast(Lanes.F, m[x2 + c]);
        a20 = b2.fma(w0, a20);
        FloatVector b3 = FloatVector.broadcast(Lanes.F, m[x3 + c]);
        a30 = b3.fma(w0, a30);
        FloatVector b4 = FloatVector.broadcast(Lanes.F, m[x4 + c]);
        a40 = b4.fma(w0, a40);
        FloatVector b5 = FloatVector.broadcast(Lanes.F, m[x5 + c]);
        a50 = b5.fma(w0, a50);
      }
      k += ic * Lanes.COUNT;
    }
    float lo = g.lower();
    FloatVector s0 = FloatVector.fromArray(Lanes.F, g.bias(), bAt);
    int o0 = out;
    a00.add(s0).max(lo).intoArray(m, o0);
    int o1 = out + Math.min(1, last) * stride;
    a10.add(s0).max(lo).intoArray(m, o1);
    int o2 = out + Math.min(2, last) * stride;
    a20.add(s0).max(lo).intoArray(m, o2);
    int o3 = out + Math.min(3, last) * stride;
    a30.add(s0).max(lo).intoArray(m, o3);
    int o4 = out + Math.min(4, last) * stride;
    a40.add(s0).max(lo).intoArray(m, o4);
    int o5 = out + Math.min(5, last) * stride;
    a50.add(s0).max(lo).intoArray(m, o5);
  }
}
