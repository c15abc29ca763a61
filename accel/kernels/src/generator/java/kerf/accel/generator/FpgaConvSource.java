package kerf.accel.generator;

/**
 * Writes a convolution for FPGAs: every item owns one pixel and sums {@code lanes} output channels,
 * {@code vector} terms of each at a time, so that the data path is lanes x vector multipliers wide.
 * The work-group is fixed, and so are the local buffers.
 */
final class FpgaConvSource {
  private final int items;
  private final int lanes;
  private final int vector;
  private final int slice;

  private FpgaConvSource(FpgaTile tile) {
    items = tile.items();
    lanes = tile.lanes();
    vector = tile.vector();
    slice = tile.slice();
  }

  /** The class with the kernel. */
  static String of(FpgaTile tile) {
    SourceText text =
        KernelClass.open(
            "FpgaConv",
            """
            Convolution for FPGAs: a data path of %d output channels x %d terms.

            <pre>
            out[n, p, g K + k] = limit(bias[g, k] + sum over t of in[n, pixel(p, r, s), g C + c] * weights[g, t, k])
                with t = (r W + s) C + c
            </pre>

            Tensors are NHWC; {@code shape} is {@link ConvFields}; weights, bias and limits are as for
            {@link GpuGemmConv}. A work-group of %d items (x: tiles of channels, y: tiles of pixels, z:
            groups of all images) owns %d channels of %d pixels, an item one pixel; weights and input
            pass through local buffers of %d and %d floats."""
                .formatted(
                    tile.lanes(),
                    tile.vector(),
                    tile.items(),
                    tile.lanes(),
                    tile.items(),
                    tile.slice() * tile.lanes(),
                    tile.slice() * tile.items()));
    text.line("");
    new FpgaConvSource(tile).append(text);
    return text.close().toString();
  }

  private void append(SourceText text) {
    text.line("/** One pixel an item. */");
    text.open("public static void lanes%d(%s)", lanes, KernelClass.CONV_PARAMETERS);
    ConvText.readShape(text);
    text.line("int[] pixelY = context.allocateIntLocalArray(%d);", items);
    text.line("int[] pixelX = context.allocateIntLocalArray(%d);", items);
    text.line("float[] a = context.allocateFloatLocalArray(%d);", items * slice);
    text.line("float[] b = context.allocateFloatLocalArray(%d);", slice * lanes);
    text.line("int item = context.localIdx;");
    text.line("int firstChannel = context.groupIdx * %d;", lanes);
    text.line("int firstPixel = context.groupIdy * %d;", items);
    text.line("int image = context.groupIdz / groups;");
    text.line("int group = context.groupIdz - image * groups;");
    ConvText.pixel(text, 0, "firstPixel + item");
    text.line("pixelY[item] = y0;");
    text.line("pixelX[item] = x0;");
    text.line("context.localBarrier();");
    for (int p = 0; p < lanes; p++) {
      text.line("float s%d = bias.get(group * columns + firstChannel + %d);", p, p);
    }
    ConvText.firstTerm(text, slice);
    text.line("int row = item / %d;", slice);
    text.line("int w = group * depth * columns + firstChannel;");
    text.open("for (int k = 0; k < depth; k += %d)", slice);
    load(text);
    text.line("context.localBarrier();");
    multiply(text);
    text.line("context.localBarrier();");
    ConvText.nextTerm(text, slice);
    text.line("w += %d * columns;", slice);
    text.close();
    store(text);
    text.close();
  }

  private void load(SourceText text) {
    text.open("for (int p = row; p < %d; p += %d)", items, items / slice);
    text.line("float value;");
    ConvText.load(text, "value", "pixelY[p]", "pixelX[p]", "0");
    text.line("a[p * %d + lane] = value;", slice);
    text.close();
    text.open("for (int j = item; j < %d; j += %d)", slice * lanes, items);
    text.line("b[j] = weights.get(w + j / %d * columns + j %% %d);", lanes, lanes);
    text.close();
  }

  private void multiply(SourceText text) {
    text.open("for (int q = 0; q < %d; q += %d)", slice, vector);
    for (int v = 0; v < vector; v++) {
      text.line("float v%d = a[item * %d + q + %d];", v, slice, v);
    }
    text.line("int bRow = q * %d;", lanes);
    for (int p = 0; p < lanes; p++) {
      text.line("s%d += %s;", p, tree(p, 0, vector));
    }
    text.close();
  }

  /** The sum of products [from, to) as a balanced tree of adders. */
  private String tree(int lane, int from, int to) {
    if (to - from == 1) {
      return "v%d * b[bRow + %d]".formatted(from, from * lanes + lane);
    }
    int middle = (from + to) / 2;
    return "(%s + %s)".formatted(tree(lane, from, middle), tree(lane, middle, to));
  }

  private void store(SourceText text) {
    ConvText.limits(text);
    text.line("int pixel = firstPixel + item;");
    text.line(
        "int to = (image * outPixels + pixel) * outStride + outOffset + group * groupOut"
            + " + firstChannel;");
    text.open("if (pixel < outPixels)");
    for (int p = 0; p < lanes; p++) {
      text.open("if (firstChannel + %d < groupOut)", p);
      ConvText.store(text, "to + " + p, "s" + p);
      text.close();
    }
    text.close();
  }
}
