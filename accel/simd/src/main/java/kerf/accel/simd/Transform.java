package kerf.accel.simd;

import kerf.accel.winograd.Winograd;

/**
 * The transforms F(m, r) of Winograd convolution that there are kernels for; those named S2 are for
 * stride 2.
 */
enum Transform {
  F2X3(2, 3, 1, 1, Integer.MAX_VALUE),
  F4X3(4, 3, 1, 16, Integer.MAX_VALUE),
  F6X3(6, 3, 1, 32, Integer.MAX_VALUE),
  F4X5(4, 5, 1, 32, Integer.MAX_VALUE),
  F6X7(6, 7, 1, 64, 64),
  F2X3S2(2, 3, 2, 1, Integer.MAX_VALUE),
  F3X3S2(3, 3, 2, 1, Integer.MAX_VALUE),
  F4X3S2(4, 3, 2, 1, Integer.MAX_VALUE);

  private final int outputs;
  private final int taps;
  private final int stride;
  private final int leastInputs;
  private final int terms;

  Transform(int outputs, int taps, int stride, int leastInputs, int terms) {
    this.outputs = outputs;
    this.taps = taps;
    this.stride = stride;
    this.leastInputs = leastInputs;
    this.terms = terms;
  }

  /** Input channels from which its errors stay within those of a plain sum of as many terms. */
  int leastInputs() {
    return leastInputs;
  }

  /**
   * Most input channels that are summed in one go: with twelve points the output transform enlarges
   * the errors of the sums so much that they outweigh all others.
   */
  int terms() {
    return terms;
  }

  /** m */
  int outputs() {
    return outputs;
  }

  /** r */
  int taps() {
    return taps;
  }

  /** Inputs from one output to the next. */
  int stride() {
    return stride;
  }

  /** Whether it is used in two dimensions: twelve points round too much for that. */
  boolean square() {
    return side() < 12;
  }

  /** Whether it is used in one dimension. */
  boolean line() {
    return stride == 1;
  }

  /** Inputs of m outputs, which take as many products. */
  int side() {
    return (outputs - 1) * stride + taps;
  }

  Winograd matrices() {
    return stride == 1 ? Winograd.accurate(outputs, taps) : Winograd.halving(outputs, taps);
  }

  /** {@code B' x} of some lines; see {@link WinogradLines}. */
  void input(
      float[] m, int lines, int from, int fromLine, int fromStep, int to, int toLine, int toStep) {
    switch (side()) {
      case 4 -> WinogradLines.input4(m, lines, from, fromLine, fromStep, to, toLine, toStep);
      case 5 -> WinogradLines.input5(m, lines, from, fromLine, fromStep, to, toLine, toStep);
      case 7 -> WinogradLines.input7(m, lines, from, fromLine, fromStep, to, toLine, toStep);
      case 9 -> WinogradLines.input9(m, lines, from, fromLine, fromStep, to, toLine, toStep);
      case 6 -> WinogradLines.input6(m, lines, from, fromLine, fromStep, to, toLine, toStep);
      case 8 -> WinogradLines.input8(m, lines, from, fromLine, fromStep, to, toLine, toStep);
      case 12 -> WinogradLines.input12(m, lines, from, fromLine, fromStep, to, toLine, toStep);
      default -> throw new IllegalStateException("no kernel for " + this);
    }
  }

  /** {@code A' x} of some lines. */
  void output(
      float[] m, int lines, int from, int fromLine, int fromStep, int to, int toLine, int toStep) {
    switch (this) {
      case F2X3 -> WinogradLines.output2x3(m, lines, from, fromLine, fromStep, to, toLine, toStep);
      case F4X3 -> WinogradLines.output4x3(m, lines, from, fromLine, fromStep, to, toLine, toStep);
      case F6X3 -> WinogradLines.output6x3(m, lines, from, fromLine, fromStep, to, toLine, toStep);
      case F4X5 -> WinogradLines.output4x5(m, lines, from, fromLine, fromStep, to, toLine, toStep);
      case F6X7 -> WinogradLines.output6x7(m, lines, from, fromLine, fromStep, to, toLine, toStep);
      case F2X3S2 ->
          WinogradLines.output2x3s2(m, lines, from, fromLine, fromStep, to, toLine, toStep);
      case F3X3S2 ->
          WinogradLines.output3x3s2(m, lines, from, fromLine, fromStep, to, toLine, toStep);
      case F4X3S2 ->
          WinogradLines.output4x3s2(m, lines, from, fromLine, fromStep, to, toLine, toStep);
    }
  }

  /** {@code max(A' x, lower)} of some lines. */
  void clipped(
      float[] m,
      int lines,
      int from,
      int fromLine,
      int fromStep,
      int to,
      int toLine,
      int toStep,
      float lower) {
    switch (this) {
      case F2X3 ->
          WinogradLines.clipped2x3(m, lines, from, fromLine, fromStep, to, toLine, toStep, lower);
      case F4X3 ->
          WinogradLines.clipped4x3(m, lines, from, fromLine, fromStep, to, toLine, toStep, lower);
      case F6X3 ->
          WinogradLines.clipped6x3(m, lines, from, fromLine, fromStep, to, toLine, toStep, lower);
      case F4X5 ->
          WinogradLines.clipped4x5(m, lines, from, fromLine, fromStep, to, toLine, toStep, lower);
      case F6X7 ->
          WinogradLines.clipped6x7(m, lines, from, fromLine, fromStep, to, toLine, toStep, lower);
      case F2X3S2 ->
          WinogradLines.clipped2x3s2(m, lines, from, fromLine, fromStep, to, toLine, toStep, lower);
      case F3X3S2 ->
          WinogradLines.clipped3x3s2(m, lines, from, fromLine, fromStep, to, toLine, toStep, lower);
      case F4X3S2 ->
          WinogradLines.clipped4x3s2(m, lines, from, fromLine, fromStep, to, toLine, toStep, lower);
    }
  }
}
