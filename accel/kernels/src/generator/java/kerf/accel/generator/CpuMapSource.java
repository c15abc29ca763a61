package kerf.accel.generator;

/** Writes the kernels for CPUs that look at few values of one vector of channels at a time. */
final class CpuMapSource {
  private CpuMapSource() {}

  private static SourceText open(String name, String javadoc) {
    SourceText text = new SourceText();
    text.lines(
        """
        package kerf.accel.kernels;

        import uk.ac.manchester.tornado.api.KernelContext;
        import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
        import uk.ac.manchester.tornado.api.types.arrays.IntArray;
        import uk.ac.manchester.tornado.api.types.collections.VectorFloat16;
        import uk.ac.manchester.tornado.api.types.vectors.Float16;
        """);
    text.line("/**");
    javadoc.lines().forEach(line -> text.line(line.isEmpty() ? " *" : " * " + line));
    text.line(" */");
    text.open("public final class " + name);
    text.line("private %s() {}", name);
    return text;
  }

  /** Pooling. */
  static String pool() {
    SourceText text =
        open(
            "CpuPool",
            """
            Pooling for CPUs over NHWC tensors, a vector of 16 channels at a time.

            <pre>
            largest: out[n, y, x, k] = max over (i, j) in window(y, x) of in[n, i, j, k]
            mean:    out[n, y, x, k] = sum over (i, j) in window(y, x) of in[n, i, j, k] / (rows(y) * columns(x))
            </pre>

            {@code windows} holds, per output row and then per output column, the three numbers of
            {@link PlainPoolFields}: padding, ceil mode and adaptive bins are in this table. An item owns one output row
            of some vectors: x runs over groups of vectors, y over rows, z over images. {@code shape} is {@link CpuPoolFields}.""");
    text.line("");
    pooling(text, true);
    text.line("");
    pooling(text, false);
    return text.close().toString();
  }

  private static void pooling(SourceText text, boolean max) {
    text.line(max ? "/** Largest value. */" : "/** Mean. */");
    text.open(
        "public static void %s(KernelContext context, FloatArray in, IntArray windows,"
            + " FloatArray out, IntArray shape)",
        max ? "largest" : "mean");
    text.lines(
        """
        int group = context.globalIdx;
        int y = context.globalIdy;
        int image = context.globalIdz;""");
    text.open("if (group < shape.get(0) && y < shape.get(1) && image < shape.get(2))");
    text.lines(
        """
        int inH = shape.get(CpuPoolFields.IN_H);
        int inW = shape.get(CpuPoolFields.IN_W);
        int inStride = shape.get(CpuPoolFields.IN_STRIDE);
        int outW = shape.get(CpuPoolFields.OUT_W);
        int outStride = shape.get(CpuPoolFields.OUT_STRIDE);
        int stepH = shape.get(CpuPoolFields.DILATION_H);
        int stepW = shape.get(CpuPoolFields.DILATION_W);
        int rows = shape.get(1);
        VectorFloat16 source = new VectorFloat16(in);
        VectorFloat16 target = new VectorFloat16(out);
        int begin = group * shape.get(CpuPoolFields.GROUP);
        int end = Math.min(begin + shape.get(CpuPoolFields.GROUP), shape.get(CpuPoolFields.BLOCKS));
        int from = shape.get(CpuPoolFields.IN_OFFSET) + image * inH * inW * inStride;
        int to = shape.get(CpuPoolFields.OUT_OFFSET) + (image * rows + y) * outW * outStride;
        int down = y * PlainPoolFields.WINDOW;
        int top = windows.get(down + PlainPoolFields.FROM);
        int bottom = windows.get(down + PlainPoolFields.TO);""");
    if (!max) {
      text.line("int height = windows.get(down + PlainPoolFields.COUNT);");
    }
    text.open("for (int x = 0; x < outW; x++)");
    text.lines(
        """
        int across = (rows + x) * PlainPoolFields.WINDOW;
        int left = windows.get(across + PlainPoolFields.FROM);
        int right = windows.get(across + PlainPoolFields.TO);""");
    if (!max) {
      text.line("int width = windows.get(across + PlainPoolFields.COUNT);");
      text.line("float f = 1.0f / (height * width);");
      text.line("Float16 s = %s;", Lanes.broadcast("f"));
    }
    text.open("for (int k = begin; k < end; k++)");
    text.line(
        max
            ? "Float16 a = source.get(from + (top * inW + left) * inStride + k);"
            : "Float16 a = " + Lanes.broadcast("0.0f") + ";");
    text.open("for (int i = top; i < bottom; i += stepH)");
    text.open("for (int j = left; j < right; j += stepW)");
    text.line("Float16 b = source.get(from + (i * inW + j) * inStride + k);");
    text.line("a = %s;", max ? Lanes.larger(text, "a", "b") : "Float16.add(a, b)");
    text.close();
    text.close();
    text.line("target.set(to + x * outStride + k, %s);", max ? "a" : "Float16.mult(a, s)");
    text.close();
    text.close();
    text.close();
    text.close();
  }

  /** Depthwise convolution. */
  static String depthwise() {
    SourceText text =
        open(
            "CpuDepthwise",
            """
            Depthwise convolution for CPUs over NHWC tensors, a vector of 16 channels at a time.

            <pre>
            out[n, y, x, k] = limit(bias[k] + sum over r, s of
                in[n, y * strideH + r * dilationH - top, x * strideW + s * dilationW - left, k] * weights[k / 16, r, s, k % 16])
            </pre>

            An item owns one output row of one vector: x runs over vectors, y over rows, z over images.
            {@code shape} is {@link CpuPoolFields}.""");
    text.line("");
    text.line("/** Any window. */");
    text.open(
        "public static void convolve(KernelContext context, FloatArray in, FloatArray weights,"
            + " FloatArray bias, FloatArray limits, FloatArray out, IntArray shape)");
    text.lines(
        """
        int block = context.globalIdx;
        int y = context.globalIdy;
        int image = context.globalIdz;""");
    text.open("if (block < shape.get(0) && y < shape.get(1) && image < shape.get(2))");
    text.lines(
        """
        int inH = shape.get(CpuPoolFields.IN_H);
        int inW = shape.get(CpuPoolFields.IN_W);
        int inStride = shape.get(CpuPoolFields.IN_STRIDE);
        int outW = shape.get(CpuPoolFields.OUT_W);
        int outStride = shape.get(CpuPoolFields.OUT_STRIDE);
        int stepH = shape.get(CpuPoolFields.DILATION_H);
        int stepW = shape.get(CpuPoolFields.DILATION_W);
        int kernelH = shape.get(CpuPoolFields.KERNEL_H);
        int kernelW = shape.get(CpuPoolFields.KERNEL_W);
        int strideW = shape.get(CpuPoolFields.STRIDE_W);
        VectorFloat16 source = new VectorFloat16(in);
        VectorFloat16 kernel = new VectorFloat16(weights);
        VectorFloat16 offsets = new VectorFloat16(bias);
        VectorFloat16 target = new VectorFloat16(out);
        int from = shape.get(CpuPoolFields.IN_OFFSET) + block + image * inH * inW * inStride;
        int to = shape.get(CpuPoolFields.OUT_OFFSET) + block
            + (image * shape.get(1) + y) * outW * outStride;
        int top = y * shape.get(CpuPoolFields.STRIDE_H) - shape.get(CpuPoolFields.PAD_TOP);
        int padLeft = shape.get(CpuPoolFields.PAD_LEFT);
        int first = block * kernelH * kernelW;
        float low = limits.get(0);
        float high = limits.get(1);""");
    text.open("for (int x = 0; x < outW; x++)");
    text.line("int left = x * strideW - padLeft;");
    text.line("Float16 a = offsets.get(block);");
    text.open("for (int r = 0; r < kernelH; r++)");
    text.line("int i = top + r * stepH;");
    text.open("if (i >= 0 && i < inH)");
    text.open("for (int s = 0; s < kernelW; s++)");
    text.line("int j = left + s * stepW;");
    text.open("if (j >= 0 && j < inW)");
    text.line("Float16 v = source.get(from + (i * inW + j) * inStride);");
    text.line("a = Float16.add(a, Float16.mult(v, kernel.get(first + r * kernelW + s)));");
    text.close().close().close().close();
    text.line("target.set(to + x * outStride, %s);", Lanes.limited(text, "a"));
    text.close().close().close();
    return text.close().toString();
  }

  /** Sum of two tensors. */
  static String add() {
    SourceText text =
        open(
            "CpuAdd",
            """
            Sum of two NHWC tensors for CPUs, a vector of 16 channels at a time.

            <pre>
            out[p, k] = limit(a[p, k] + b[p, k])
            </pre>

            An item owns one row of pixels: x runs over the rows of all images. {@code shape} is {@link
            CpuAddFields}.""");
    text.line("");
    text.line("/** Sum. */");
    text.open(
        "public static void sum(KernelContext context, FloatArray a, FloatArray b,"
            + " FloatArray limits, FloatArray out, IntArray shape)");
    text.line("int row = context.globalIdx;");
    text.open(
        "if (row < shape.get(0) && context.globalIdy < shape.get(1)"
            + " && context.globalIdz < shape.get(2))");
    text.lines(
        """
        int width = shape.get(CpuAddFields.WIDTH);
        int blocks = shape.get(CpuAddFields.BLOCKS);
        int strideA = shape.get(CpuAddFields.A_STRIDE);
        int strideB = shape.get(CpuAddFields.B_STRIDE);
        int outStride = shape.get(CpuAddFields.OUT_STRIDE);
        int fromA = shape.get(CpuAddFields.A_OFFSET) + row * width * strideA;
        int fromB = shape.get(CpuAddFields.B_OFFSET) + row * width * strideB;
        int to = shape.get(CpuAddFields.OUT_OFFSET) + row * width * outStride;
        VectorFloat16 left = new VectorFloat16(a);
        VectorFloat16 right = new VectorFloat16(b);
        VectorFloat16 target = new VectorFloat16(out);
        float low = limits.get(0);
        float high = limits.get(1);""");
    text.open("for (int x = 0; x < width; x++)");
    text.open("for (int k = 0; k < blocks; k++)");
    text.line("Float16 s = Float16.add(left.get(fromA + k), right.get(fromB + k));");
    text.line("target.set(to + k, %s);", Lanes.limited(text, "s"));
    text.close();
    text.line("fromA += strideA;");
    text.line("fromB += strideB;");
    text.line("to += outStride;");
    text.close().close().close();
    return text.close().toString();
  }
}
