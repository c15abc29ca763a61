package kerf.accel.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes the transforms of Winograd convolution F(m x m, 3 x 3) (Lavin and Gray, "Fast Algorithms
 * for Convolutional Neural Networks", 2015): {@code out = A' [(G w G') * (B' in B)] A}. The product
 * between them is a convolution of 1x1 with one group per element of the tile, by any kernel.
 *
 * @param name suffix of the methods
 * @param input B'
 * @param output A'
 */
record WinogradSource(String name, int[][] input, int[][] output) {
  /** F(2 x 2, 3 x 3): points 0, 1, -1. */
  static final WinogradSource F2 =
      new WinogradSource(
          "2",
          new int[][] {{1, 0, -1, 0}, {0, 1, 1, 0}, {0, -1, 1, 0}, {0, 1, 0, -1}},
          new int[][] {{1, 1, 1, 0}, {0, 1, -1, -1}});

  /** F(4 x 4, 3 x 3): points 0, 1, -1, 2, -2. */
  static final WinogradSource F4 =
      new WinogradSource(
          "4",
          new int[][] {
            {4, 0, -5, 0, 1, 0},
            {0, -4, -4, 1, 1, 0},
            {0, 4, -4, -1, 1, 0},
            {0, -2, -1, 2, 1, 0},
            {0, 2, -1, -2, 1, 0},
            {0, 4, 0, -5, 0, 1}
          },
          new int[][] {
            {1, 1, 1, 1, 1, 0}, {0, 1, -1, 2, -2, 0}, {0, 1, 1, 4, 4, 0}, {0, 1, -1, 8, -8, 1}
          });

  /** The class with the transforms of both sizes. */
  static String of() {
    SourceText text =
        KernelClass.open(
            "GpuWinograd",
            """
            Transforms of Winograd convolution F(m x m, 3 x 3), stride 1.

            <pre>
            out = limit(bias + A' [sum over c of (G w[c] G') * (B' in[c] B)] A)
            </pre>

            {@code input} writes, per tile, the elements of {@code B' in B} as rows of channels:
            [image, tile, element, channel]; the sums over channels are then a 1x1 convolution with one
            group per element; {@code output} reads them in the same layout. An item owns one channel of
            one tile: x runs over channels, y over tiles, z over images. {@code shape} is {@link
            ConvFields}.""");
    F2.append(text.line(""));
    F4.append(text.line(""));
    return text.close().toString();
  }

  private int side() {
    return input.length;
  }

  private int step() {
    return output.length;
  }

  private int elements() {
    return side() * side();
  }

  /** Adds both transforms to a class. */
  void append(SourceText text) {
    in(text);
    text.line("");
    out(text);
  }

  private void place(SourceText text) {
    text.lines(
        """
        int channels = shape.get(0);
        int channel = context.globalIdx;
        int tile = context.globalIdy;
        int image = context.globalIdz;""");
    text.open("if (channel < channels && tile < shape.get(1) && image < shape.get(2))");
    text.line("int outW = shape.get(ConvFields.OUT_W);");
    text.line("int tilesW = (outW + %d) / %d;", step() - 1, step());
    text.line("int tileY = tile / tilesW;");
    text.line("int tileX = tile - tileY * tilesW;");
    text.line("int at = (image * shape.get(1) + tile) * %d * channels + channel;", elements());
  }

  private void in(SourceText text) {
    text.line(
        "/** Tiles of %d x %d input pixels, %d apart: {@code B' in B}. */", side(), side(), step());
    text.open(
        "public static void input%s(KernelContext context, FloatArray in, FloatArray out,"
            + " IntArray shape)",
        name);
    place(text);
    text.lines(
        """
        int inH = shape.get(ConvFields.IN_H);
        int inW = shape.get(ConvFields.IN_W);
        int inStride = shape.get(ConvFields.IN_STRIDE);
        int first = shape.get(ConvFields.IN_OFFSET) + channel;
        int y = tileY * %d - shape.get(ConvFields.PAD_TOP);
        int x = tileX * %d - shape.get(ConvFields.PAD_LEFT);
        int row = (image * inH + y) * inW + x;"""
            .formatted(step(), step()));
    for (int i = 0; i < side(); i++) {
      text.line("int oy%d = (y + %d) | (inH - 1 - y - %d);", i, i, i);
      text.line("int ox%d = (x + %d) | (inW - 1 - x - %d);", i, i, i);
    }
    for (int i = 0; i < side(); i++) {
      for (int j = 0; j < side(); j++) {
        text.line("int o%d_%d = (oy%d | ox%d) >> 31;", i, j, i, j);
        text.line(
            "float in%d_%d = in.get(((row + %d * inW + %d) * inStride + first) & ~o%d_%d);",
            i, j, i, j, i, j);
        text.line("float d%d_%d = o%d_%d == 0 ? in%d_%d : 0.0f;", i, j, i, j, i, j);
      }
    }
    sandwich(text, input, "d", "t", "v");
    for (int i = 0; i < side(); i++) {
      for (int j = 0; j < side(); j++) {
        text.line("out.set(at + %d * channels, v%d_%d);", i * side() + j, i, j);
      }
    }
    text.close();
    text.close();
  }

  private void out(SourceText text) {
    text.line(
        "/** Tiles of %d x %d output pixels: {@code limit(bias + A' in A)}. */", step(), step());
    text.open(
        "public static void output%s(KernelContext context, FloatArray in, FloatArray bias,"
            + " FloatArray limits, FloatArray out, IntArray shape)",
        name);
    place(text);
    for (int i = 0; i < side(); i++) {
      for (int j = 0; j < side(); j++) {
        text.line("float d%d_%d = in.get(at + %d * channels);", i, j, i * side() + j);
      }
    }
    sandwich(text, output, "d", "t", "v");
    text.lines(
        """
        float b = bias.get(channel);
        float low = limits.get(0);
        float high = limits.get(1);
        int outH = shape.get(ConvFields.OUT_H);
        int outStride = shape.get(ConvFields.OUT_STRIDE);
        int y = tileY * %d;
        int x = tileX * %d;
        int to = ((image * outH + y) * outW + x) * outStride
            + shape.get(ConvFields.OUT_OFFSET) + channel;"""
            .formatted(step(), step()));
    for (int i = 0; i < step(); i++) {
      for (int j = 0; j < step(); j++) {
        text.line("v%d_%d += b;", i, j);
        text.line("v%d_%d = v%d_%d < low ? low : v%d_%d;", i, j, i, j, i, j);
        text.open("if (y + %d < outH && x + %d < outW)", i, j);
        text.line(
            "out.set(to + (%d * outW + %d) * outStride, v%d_%d > high ? high : v%d_%d);",
            i, j, i, j, i, j);
        text.close();
      }
    }
    text.close();
    text.close();
  }

  /** {@code target = m from m'}, through {@code between = m from}. */
  private static void sandwich(
      SourceText text, int[][] m, String from, String between, String target) {
    int side = m[0].length;
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < side; j++) {
        List<String> terms = new ArrayList<>();
        for (int k = 0; k < side; k++) {
          terms.add(from + k + "_" + j);
        }
        text.line("float %s%d_%d = %s;", between, i, j, combination(m[i], terms));
      }
    }
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < m.length; j++) {
        List<String> terms = new ArrayList<>();
        for (int k = 0; k < side; k++) {
          terms.add(between + i + "_" + k);
        }
        text.line("float %s%d_%d = %s;", target, i, j, combination(m[j], terms));
      }
    }
  }

  private static String combination(int[] factors, List<String> terms) {
    StringBuilder sum = new StringBuilder();
    for (int i = 0; i < factors.length; i++) {
      int size = Math.abs(factors[i]);
      if (size != 0) {
        sum.append(sum.isEmpty() ? (factors[i] < 0 ? "-" : "") : (factors[i] < 0 ? " - " : " + "));
        sum.append(size == 1 ? "" : size + ".0f * ").append(terms.get(i));
      }
    }
    return sum.toString();
  }
}
