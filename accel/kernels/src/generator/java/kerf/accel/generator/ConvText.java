package kerf.accel.generator;

/** Parts that the kernels of convolution share; they read {@code ConvFields}. */
final class ConvText {
  private ConvText() {}

  /** The shape into locals. */
  static void readShape(SourceText text) {
    text.lines(
        """
        int inH = shape.get(ConvFields.IN_H);
        int inW = shape.get(ConvFields.IN_W);
        int inStride = shape.get(ConvFields.IN_STRIDE);
        int outW = shape.get(ConvFields.OUT_W);
        int outPixels = shape.get(ConvFields.OUT_H) * outW;
        int outStride = shape.get(ConvFields.OUT_STRIDE);
        int outOffset = shape.get(ConvFields.OUT_OFFSET);
        int kernelH = shape.get(ConvFields.KERNEL_H);
        int kernelW = shape.get(ConvFields.KERNEL_W);
        int strideH = shape.get(ConvFields.STRIDE_H);
        int strideW = shape.get(ConvFields.STRIDE_W);
        int dilationH = shape.get(ConvFields.DILATION_H);
        int dilationW = shape.get(ConvFields.DILATION_W);
        int padTop = shape.get(ConvFields.PAD_TOP);
        int padLeft = shape.get(ConvFields.PAD_LEFT);
        int groups = shape.get(ConvFields.GROUPS);
        int groupIn = shape.get(ConvFields.GROUP_IN);
        int groupOut = shape.get(ConvFields.GROUP_OUT);
        int depth = shape.get(ConvFields.DEPTH);
        int columns = shape.get(ConvFields.COLUMNS);""");
  }

  /**
   * The term of the sum that an item loads first: channel c under tap (r, s); what its loads share.
   */
  static void firstTerm(SourceText text, int slice) {
    text.lines(
        """
        int lane = item & %d;
        int firstIn = shape.get(ConvFields.IN_OFFSET) + group * groupIn;
        int firstRow = image * inH;
        int r = 0;
        int s = 0;
        int c = lane;"""
            .formatted(slice - 1));
    carry(text);
    text.lines(
        """
        int tapY = r * dilationH;
        int tapX = s * dilationW;
        int tapsLeft = kernelH - 1 - r;
        int tapChannel = firstIn + c;""");
  }

  /** The term that lies a slice behind. */
  static void nextTerm(SourceText text, int slice) {
    text.line("c += %d;", slice);
    carry(text);
    text.lines(
        """
        tapY = r * dilationH;
        tapX = s * dilationW;
        tapsLeft = kernelH - 1 - r;
        tapChannel = firstIn + c;""");
  }

  private static void carry(SourceText text) {
    text.open("while (c >= groupIn)");
    text.line("c -= groupIn;");
    text.line("s++;");
    text.open("if (s == kernelW)");
    text.line("s = 0;");
    text.line("r++;");
    text.close();
    text.close();
  }

  /**
   * Where the first tap of a pixel lies; a pixel past the last is outside at every tap.
   *
   * @param i suffix of the locals p, y, x
   * @param pixel expression of the pixel's number in its image
   */
  static void pixel(SourceText text, int i, String pixel) {
    text.line("int p%d = %s;", i, pixel);
    text.line("int q%d = p%d / outW;", i, i);
    text.line("int x%d = (p%d - q%d * outW) * strideW - padLeft;", i, i, i);
    text.line("int y%d = p%d < outPixels ? q%d * strideH - padTop : ConvFields.OUTSIDE;", i, i, i);
  }

  /**
   * A load of the current term for a pixel, 0 outside the input and behind the last tap. There is
   * no branch: the sign of all four distances decides, and element 0 is read instead.
   *
   * @param i suffix of the new locals
   */
  static void load(SourceText text, String target, String y, String x, String i) {
    text.lines(
        """
        int iy# = @y + tapY;
        int ix# = @x + tapX;
        int outside# = (iy# | ix# | (inH - 1 - iy#) | (inW - 1 - ix#) | tapsLeft) >> 31;
        float in# = in.get(((firstRow + iy#) * inW + ix#) * inStride + tapChannel & ~outside#);
        @target = outside# == 0 ? in# : 0.0f;"""
            .replace("#", i)
            .replace("@target", target)
            .replace("@y", y)
            .replace("@x", x));
  }

  /** Reads the bounds of the activation. */
  static void limits(SourceText text) {
    text.line("float low = limits.get(0);");
    text.line("float high = limits.get(1);");
  }

  /** A sum into the output, bounded; a NaN stays a NaN. */
  static void store(SourceText text, String at, String sum) {
    text.line("float %s_low = %s < low ? low : %s;", sum, sum, sum);
    text.line("out.set(%s, %s_low > high ? high : %s_low);", at, sum, sum);
  }
}
