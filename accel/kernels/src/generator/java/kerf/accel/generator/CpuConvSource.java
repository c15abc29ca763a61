package kerf.accel.generator;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the convolutions for CPUs: tiles of pixels x vectors of 16 output channels whose sums stay
 * in registers.
 */
final class CpuConvSource {
  private CpuConvSource() {}

  /** The class with a method for each tile. */
  static String of(List<CpuTile> tiles) {
    SourceText text = new SourceText();
    text.lines(
        """
        package kerf.accel.kernels;

        import uk.ac.manchester.tornado.api.KernelContext;
        import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
        import uk.ac.manchester.tornado.api.types.arrays.IntArray;
        import uk.ac.manchester.tornado.api.types.collections.VectorFloat16;
        import uk.ac.manchester.tornado.api.types.vectors.Float16;

        /**
         * Convolution for CPUs over NHWC tensors, 16 output channels a vector.
         *
         * <pre>
         * out[z, p, k] = max(low, bias[k] + sum over t, c of in[z, table[t, p], c] * weights[z, k / 16, t, c, k % 16])
         * </pre>
         *
         * {@code table} names the input pixel that tap t reads for output pixel p, below zero for
         * padding: stride, dilation and padding are in the table, not in the loops. An item owns some
         * tiles of pixels, one after another, of a block of channels: x runs over the tiles, y over
         * the blocks, z over images. Pixels past the last are computed as the last and not written.
         * {@code shape} is {@link CpuConvFields}.
         */
        public final class CpuConv {""");
    SourceText body = new SourceText();
    body.line("/** Vectors and pixels of each tile. */");
    body.line(
        "static final int[][] TILES = {%s};",
        tiles.stream()
            .map(t -> "{%d, %d}".formatted(t.vectors(), t.pixels()))
            .collect(Collectors.joining(", ")));
    body.line("");
    body.line("private CpuConv() {}");
    for (CpuTile tile : tiles) {
      body.line("");
      kernel(body, tile);
    }
    body.toString().lines().forEach(line -> text.line(line.isEmpty() ? "" : "  " + line));
    return text.line("}").toString();
  }

  private static void kernel(SourceText text, CpuTile tile) {
    text.line(
        "/** Tiles of %d pixels x %d channels. */", tile.pixels(), Lanes.COUNT * tile.vectors());
    text.open(
        "public static void %s(KernelContext context, FloatArray in, FloatArray weights,"
            + " FloatArray bias, FloatArray limits, IntArray table, FloatArray out, IntArray shape)",
        tile.method());
    prologue(text, tile);
    text.open("for (int first = begin; first < end; first += %d)", tile.pixels());
    begin(text, tile);
    text.open("for (int t = 0; t < taps; t++)");
    addresses(text, tile);
    products(text, tile);
    text.line("row += pixels;");
    for (int v = 0; v < tile.vectors(); v++) {
      text.line("w%d += channels;", v);
    }
    text.close();
    stores(text, tile);
    text.close().close().close();
  }

  private static void prologue(SourceText text, CpuTile tile) {
    text.lines(
        """
        int x = context.globalIdx;
        int y = context.globalIdy;
        int image = context.globalIdz;""");
    text.open("if (x < shape.get(0) && y < shape.get(1) && image < shape.get(2))");
    text.lines(
        """
        int pixels = shape.get(CpuConvFields.PIXELS);
        int taps = shape.get(CpuConvFields.TAPS);
        int channels = shape.get(CpuConvFields.CHANNELS);
        int stride = shape.get(CpuConvFields.IN_STRIDE);
        int zeros = shape.get(CpuConvFields.IN_ZEROS);
        int outStride = shape.get(CpuConvFields.OUT_STRIDE);""");
    text.line("int block = y * %d;", tile.vectors());
    text.lines(
        """
        int group = block / shape.get(CpuConvFields.GROUP_BLOCKS);
        int origin = shape.get(CpuConvFields.IN_OFFSET) + image * shape.get(CpuConvFields.IN_IMAGE)
            + group * channels;
        int to = shape.get(CpuConvFields.OUT_OFFSET) + image * shape.get(CpuConvFields.OUT_IMAGE)
            + block;
        VectorFloat16 w = new VectorFloat16(weights);
        VectorFloat16 b = new VectorFloat16(bias);
        VectorFloat16 o = new VectorFloat16(out);""");
    for (int v = 0; v < tile.vectors(); v++) {
      text.line("Float16 b%d = b.get(block + %d);", v, v);
    }
    text.line("float low = limits.get(0);");
    text.line("int run = shape.get(CpuConvFields.EACH) * %d;", tile.pixels());
    text.line("int begin = x * run;");
    text.line("int end = Math.min(begin + run, pixels);");
  }

  /** What a tile begins with. */
  private static void begin(SourceText text, CpuTile tile) {
    for (int p = 0; p < tile.pixels(); p++) {
      text.line("int p%d = Math.min(first + %d, pixels - 1);", p, p);
    }
    for (int v = 0; v < tile.vectors(); v++) {
      text.line(
          "int w%d = image * shape.get(CpuConvFields.WEIGHTS_IMAGE) + (block + %d) * taps *"
              + " channels;",
          v, v);
      for (int p = 0; p < tile.pixels(); p++) {
        text.line("Float16 %s = b%d;", sum(p, v), v);
      }
    }
    text.line("int row = 0;");
  }

  /**
   * Where each pixel's channels begin. Adding the sign of the address before changes nothing, but
   * chains the addresses: otherwise LLVM computes them as a vector, whose elements it takes apart
   * again in the inner loop, and the sums no longer fit the registers.
   */
  private static void addresses(SourceText text, CpuTile tile) {
    for (int p = 0; p < tile.pixels(); p++) {
      text.line("int e%d = table.get(row + p%d);", p, p);
      text.line("int m%d = e%d >> 31;", p, p);
      text.line(
          "int i%d = ((e%d * stride + origin) & ~m%d) + (zeros & m%d)%s;",
          p, p, p, p, p == 0 ? "" : " + (i%d >> 31)".formatted(p - 1));
    }
  }

  private static void products(SourceText text, CpuTile tile) {
    text.open("for (int c = 0; c < channels; c++)");
    for (int v = 0; v < tile.vectors(); v++) {
      text.line("Float16 v%d = w.get(w%d + c);", v, v);
    }
    for (int p = 0; p < tile.pixels(); p++) {
      text.line("float x%d = in.get(i%d + c);", p, p);
      text.line("Float16 s%d = %s;", p, Lanes.broadcast("x" + p));
      for (int v = 0; v < tile.vectors(); v++) {
        text.line("%s = Float16.add(%s, Float16.mult(s%d, v%d));", sum(p, v), sum(p, v), p, v);
      }
    }
    text.close();
  }

  /** Comparing lane by lane is dear on some drivers, and needless for products of Winograd. */
  private static void stores(SourceText text, CpuTile tile) {
    for (int p = 0; p < tile.pixels(); p++) {
      text.open("if (first + %d < pixels)", p);
      for (int v = 0; v < tile.vectors(); v++) {
        text.line("int o%d_%d = to + (first + %d) * outStride + %d;", p, v, p, v);
        text.open("if (low > -3.0e38f)");
        text.line("o.set(o%d_%d, %s);", p, v, Lanes.raised(text, sum(p, v)));
        text.close();
        text.open("else");
        text.line("o.set(o%d_%d, %s);", p, v, sum(p, v));
        text.close();
      }
      text.close();
    }
  }

  private static String sum(int pixel, int vector) {
    return "a" + pixel + "_" + vector;
  }
}
