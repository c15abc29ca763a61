package kerf.accel.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kerf.accel.winograd.LinearMap;
import kerf.accel.winograd.Winograd;

/** Writes the transforms of Winograd convolution for CPUs. */
final class CpuWinogradSource {
  private final SourceText text = new SourceText();

  private CpuWinogradSource() {}

  /**
   * The class.
   *
   * @param square outputs and taps of the transforms in two dimensions
   * @param line outputs and taps of those in one
   */
  static String of(List<int[]> square, List<int[]> line) {
    return new CpuWinogradSource().write(square, line);
  }

  private String write(List<int[]> square, List<int[]> line) {
    text.lines(
        """
        package kerf.accel.kernels;

        import uk.ac.manchester.tornado.api.KernelContext;
        import uk.ac.manchester.tornado.api.types.arrays.FloatArray;
        import uk.ac.manchester.tornado.api.types.arrays.IntArray;
        import uk.ac.manchester.tornado.api.types.collections.VectorFloat16;
        import uk.ac.manchester.tornado.api.types.vectors.Float16;

        /**
         * Transforms of Winograd convolution for CPUs over NHWC tensors, a vector of 16 channels at a
         * time.
         *
         * <pre>
         * input:  out[e, tile, k] = (B' in[tile, k] B)[e]
         * output: out[tile, k] = max(bias[k] + A' in[., tile, k] A, low)
         * </pre>
         *
         * Between them the products of each element e are a convolution of 1x1 with weights of its own.
         * In one dimension B and A are left out on the right, and a tile lies across or down the map.
         * {@code input} is named by the elements of a side, {@code output} by outputs and taps. An item
         * owns a tile and some vectors: x runs over the tiles of an image, y over groups of vectors, z
         * over images. {@code shape} is {@link CpuWinogradFields}.
         */\
        """);
    text.open("public final class CpuWinograd");
    text.line("/** Outputs and taps of each transform in two dimensions. */");
    text.line("static final int[][] SQUARE = {%s};", pairs(square));
    text.line("");
    text.line("/** Outputs and taps of each transform in one dimension. */");
    text.line("static final int[][] LINE = {%s};", pairs(line));
    text.line("");
    text.line("private CpuWinograd() {}");
    for (int side : sides(square)) {
      Winograd any = any(square, side);
      input("square" + side, any, true);
    }
    for (int side : sides(line)) {
      input("line" + side, any(line, side), false);
    }
    square.forEach(f -> output("square" + f[0] + "x" + f[1], Winograd.of(f[0], f[1]), true));
    line.forEach(f -> output("line" + f[0] + "x" + f[1], Winograd.of(f[0], f[1]), false));
    return text.close().toString();
  }

  private static String pairs(List<int[]> list) {
    return String.join(", ", list.stream().map(f -> "{" + f[0] + ", " + f[1] + "}").toList());
  }

  private static TreeSet<Integer> sides(List<int[]> list) {
    return new TreeSet<>(list.stream().map(f -> f[0] + f[1] - 1).toList());
  }

  private static Winograd any(List<int[]> list, int side) {
    int[] f = list.stream().filter(g -> g[0] + g[1] - 1 == side).findFirst().orElseThrow();
    return Winograd.of(f[0], f[1]);
  }

  private void head(String name, String parameters, String javadoc) {
    text.line("");
    text.line("/** %s */", javadoc);
    text.open("public static void %s(KernelContext context, %s)", name, parameters);
    text.lines(
        """
        int tile = context.globalIdx;
        int group = context.globalIdy;
        int image = context.globalIdz;\
        """);
    text.open("if (tile < shape.get(0) && group < shape.get(1) && image < shape.get(2))");
    text.lines(
        """
        int tiles = shape.get(0);
        int across = shape.get(CpuWinogradFields.TILES_W);
        int tileY = tile / across;
        int tileX = tile - tileY * across;
        int blocks = shape.get(CpuWinogradFields.BLOCKS);
        int each = shape.get(CpuWinogradFields.GROUP);
        int begin = group * each;
        int end = Math.min(begin + each, blocks);
        int plane = tiles * shape.get(2) * blocks;
        int at = (image * tiles + tile) * blocks;
        int y = tileY * shape.get(CpuWinogradFields.STEP_H) - shape.get(CpuWinogradFields.PAD_TOP);
        int x = tileX * shape.get(CpuWinogradFields.STEP_W) - shape.get(CpuWinogradFields.PAD_LEFT);
        int height = shape.get(CpuWinogradFields.HEIGHT);
        int width = shape.get(CpuWinogradFields.WIDTH);
        int stride = shape.get(CpuWinogradFields.STRIDE);
        VectorFloat16 source = new VectorFloat16(in);
        VectorFloat16 target = new VectorFloat16(out);\
        """);
  }

  private void input(String name, Winograd f, boolean square) {
    int side = f.products();
    head(
        name + "Input",
        "FloatArray in, FloatArray out, IntArray shape",
        "Tiles of %s input pixels.".formatted(square ? side + " x " + side : "" + side));
    text.line("int zeros = shape.get(CpuWinogradFields.ZEROS);");
    text.line("int first = shape.get(CpuWinogradFields.OFFSET)");
    text.line("    + ((image * height + y) * width + x) * stride;");
    Float16Map map = new Float16Map(new LinearMap(f.input()));
    if (square) {
      rows(side);
      for (int i = 0; i < side; i++) {
        for (int j = 0; j < side; j++) {
          text.line("int m%s = my%d | mx%d;", name(i, j), i, j);
          address(name(i, j), "%d * width + %d".formatted(i, j));
        }
      }
    } else {
      text.line("int down = shape.get(CpuWinogradFields.DOWN);");
      for (int i = 0; i < side; i++) {
        text.line("int y%d = y + %d * down;", i, i);
        text.line("int x%d = x + %d * (1 - down);", i, i);
        text.line(
            "int m%d = (y%d | (height - 1 - y%d) | x%d | (width - 1 - x%d)) >> 31;", i, i, i, i, i);
        address("" + i, "%d * (down * width + 1 - down)".formatted(i));
      }
    }
    Float16Map.constants(text, List.of(map));
    text.open("for (int k = begin; k < end; k++)");
    transform(map, square, index -> "source.get(p%s + k)".formatted(index), side);
    int rows = f.products();
    store(rows, square ? side : 1);
    text.close().close().close();
  }

  private void rows(int side) {
    for (int i = 0; i < side; i++) {
      text.line("int my%d = ((y + %d) | (height - 1 - y - %d)) >> 31;", i, i, i);
      text.line("int mx%d = ((x + %d) | (width - 1 - x - %d)) >> 31;", i, i, i);
    }
  }

  /** Where an input pixel begins, or the zeros outside the map. */
  private void address(String index, String pixel) {
    text.line("int q%s = first + (%s) * stride;", index, pixel);
    text.line("int p%1$s = (q%1$s & ~m%1$s) + (zeros & m%1$s);", index);
  }

  private static String name(int i, int j) {
    return i + "_" + j;
  }

  /** {@code v = M d M'}, or {@code v = M d} in one dimension; d is read when it is needed. */
  private void transform(
      Float16Map map, boolean square, java.util.function.UnaryOperator<String> load, int side) {
    int rows = map.map().rows().size();
    if (!square) {
      for (int i = 0; i < side; i++) {
        text.line("Float16 d%d = %s;", i, load.apply("" + i));
      }
      map.write(text, names("d", side), names("v", rows, "_0"));
      return;
    }
    for (int j = 0; j < side; j++) {
      String suffix = "_" + j;
      for (int i = 0; i < side; i++) {
        text.line("Float16 d%s = %s;", name(i, j), load.apply(name(i, j)));
      }
      map.write(text, names("d", side, suffix), names("t", rows, suffix));
    }
    for (int i = 0; i < rows; i++) {
      String prefix = "t" + i + "_";
      map.write(text, names(prefix, side), names("v" + i + "_", rows));
    }
  }

  private static List<String> names(String prefix, int count) {
    return names(prefix, count, "");
  }

  private static List<String> names(String prefix, int count, String suffix) {
    return new ArrayList<>(IntStream.range(0, count).mapToObj(i -> prefix + i + suffix).toList());
  }

  private void store(int rows, int columns) {
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        text.line("target.set(at + %d * plane + k, v%s);", i * columns + j, name(i, j));
      }
    }
  }

  private void output(String name, Winograd f, boolean square) {
    int side = f.products();
    int m = f.outputs();
    head(
        name + "Output",
        "FloatArray in, FloatArray bias, FloatArray limits, FloatArray out, IntArray shape",
        "Tiles of %s output pixels.".formatted(square ? m + " x " + m : "" + m));
    text.line("VectorFloat16 offsets = new VectorFloat16(bias);");
    text.line("float low = limits.get(0);");
    text.line("int first = shape.get(CpuWinogradFields.OFFSET)");
    text.line("    + ((image * height + y) * width + x) * stride;");
    if (!square) {
      text.line("int down = shape.get(CpuWinogradFields.DOWN);");
      text.line("int step = (down * width + 1 - down) * stride;");
      text.line("int room = down * (height - y) + (1 - down) * (width - x);");
    }
    Float16Map map = new Float16Map(new LinearMap(f.output()));
    Float16Map.constants(text, List.of(map));
    text.open("for (int k = begin; k < end; k++)");
    text.line("Float16 b = offsets.get(k);");
    transform(
        map,
        square,
        index -> {
          String[] ij = (index + "_0").split("_");
          int element =
              square
                  ? Integer.parseInt(ij[0]) * side + Integer.parseInt(ij[1])
                  : Integer.parseInt(ij[0]);
          return "source.get(at + %d * plane + k)".formatted(element);
        },
        side);
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < (square ? m : 1); j++) {
        result(i, j, square);
      }
    }
    text.close().close().close();
  }

  private void result(int i, int j, boolean square) {
    String v = "r" + name(i, j);
    text.open(
        square
            ? "if (y + %d < height && x + %d < width)".formatted(i, j)
            : "if (%d < room)".formatted(i));
    text.line("Float16 %s = Float16.add(v%s, b);", v, name(i, j));
    String raised = Lanes.raised(text, v);
    text.line(
        square
            ? "target.set(first + (%d * width + %d) * stride + k, %s);".formatted(i, j, raised)
            : "target.set(first + %d * step + k, %s);".formatted(i, raised));
    text.close();
  }
}
