package kerf.accel.simd;

/**
 * A weight: known when the segment is compiled, or a value that the graph computes.
 *
 * @param constant its floats, null where it is computed
 * @param view where it lies (without gaps between rows) when it is computed
 */
record Operand(float[] constant, View view) {
  boolean isConstant() {
    return constant != null;
  }

  float[] in(float[] mem) {
    return isConstant() ? constant : mem;
  }

  int at() {
    return isConstant() ? 0 : view.at();
  }
}
