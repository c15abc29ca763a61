package kerf.accel.generator;

import java.util.List;

/**
 * Writes a convolution as an implicit matrix product: rows are output pixels, columns the output
 * channels of a group, the sum runs over taps and input channels. A work-group computes a tile; its
 * slice of both factors passes through local memory, its sums are scalar locals of the items.
 */
final class GemmConvSource {
  /** Floats between two rows of the pixels' slice: a multiple of 4 that is none of 32. */
  private static final int GAP = 4;

  private final GemmTile tile;
  private final SourceText text;

  private GemmConvSource(GemmTile tile, SourceText text) {
    this.tile = tile;
    this.text = text;
  }

  /** The class with a kernel per tile. */
  static String of(List<GemmTile> tiles) {
    SourceText text =
        KernelClass.open(
            "GpuGemmConv",
            """
            Convolution as an implicit matrix product, by tiles in local memory.

            <pre>
            out[n, p, g K + k] = limit(bias[g, k] + sum over t of in[n, pixel(p, r, s), g C + c] * weights[g, t, k])
                with t = (r W + s) C + c
            </pre>

            Tensors are NHWC; {@code shape} is {@link ConvFields}. Weights are packed per group as rows
            of terms, padded with zeros to whole slices, by columns of output channels, padded to whole
            tiles, as {@code bias} is. {@code limits} holds the activation's bounds. A work-group (x:
            tiles of channels, y: tiles of pixels, z: groups of all images) owns one tile of the output,
            an item the sums {@code s<pixel>_<channel>} of it.""");
    for (GemmTile tile : tiles) {
      new GemmConvSource(tile, text.line("")).method();
    }
    return text.close().toString();
  }

  private void method() {
    text.line("/**")
        .line(
            " * %d pixels x %d channels, %d items of %d x %d sums, slices of %d.",
            tile.pixels(),
            tile.channels(),
            tile.items(),
            tile.itemPixels(),
            tile.itemChannels(),
            tile.slice())
        .line(" */");
    text.open("public static void %s(%s)", tile.method(), KernelClass.CONV_PARAMETERS);
    ConvText.readShape(text);
    text.line("float[] a = context.allocateFloatLocalArray(%d);", tile.slice() * rowLength());
    text.line("float[] b = context.allocateFloatLocalArray(%d);", tile.slice() * tile.channels());
    text.line("int item = context.localIdx;");
    text.line("int firstChannel = context.groupIdx * %d;", tile.channels());
    text.line("int firstPixel = context.groupIdy * %d;", tile.pixels());
    text.line("int image = context.groupIdz / groups;");
    text.line("int group = context.groupIdz - image * groups;");
    addresses();
    sums();
    firstSlice();
    loop();
    store();
    text.close();
  }

  private int rowLength() {
    return tile.pixels() + GAP;
  }

  /** Who loads what, and which sums are whose. */
  private void addresses() {
    text.line("int row = item >> %d;", log2(tile.slice()));
    for (int i = 0; i < tile.pixelLoads(); i++) {
      ConvText.pixel(text, i, "firstPixel + row + " + i * tile.pixelStep());
    }
    text.line("int weightRow = group * depth + (item >> %d);", log2(tile.channels()));
    text.line("int w = weightRow * columns + firstChannel + (item & %d);", tile.channels() - 1);
    text.line("int pixelLane = (item >> %d) * 4;", log2(tile.channelLanes()));
    text.line("int channelLane = (item & %d) * 4;", tile.channelLanes() - 1);
  }

  private static int log2(int powerOfTwo) {
    return Integer.numberOfTrailingZeros(powerOfTwo);
  }

  private void sums() {
    text.line("int biasAt = group * columns + firstChannel + channelLane;");
    for (int j = 0; j < tile.itemChannels(); j++) {
      text.line("float bias%d = bias.get(biasAt + %d);", j, tile.channelOffset(j));
    }
    for (int i = 0; i < tile.itemPixels(); i++) {
      for (int j = 0; j < tile.itemChannels(); j++) {
        text.line("float s%d_%d = bias%d;", i, j, j);
      }
    }
  }

  /** The first slice, into registers. */
  private void firstSlice() {
    ConvText.firstTerm(text, tile.slice());
    text.line("int aStore = lane * %d + row;", rowLength());
    loadSlice("float ", "");
  }

  private void loadSlice(String declaration, String suffix) {
    for (int i = 0; i < tile.pixelLoads(); i++) {
      ConvText.load(text, declaration + "va" + i, "y" + i, "x" + i, i + suffix);
    }
    for (int i = 0; i < tile.weightLoads(); i++) {
      text.line("%svb%d = weights.get(w + %d * columns);", declaration, i, i * tile.weightStep());
    }
  }

  private void loop() {
    text.open("for (int k = 0; k < depth; k += %d)", tile.slice());
    for (int i = 0; i < tile.pixelLoads(); i++) {
      text.line("a[aStore + %d] = va%d;", i * tile.pixelStep(), i);
    }
    for (int i = 0; i < tile.weightLoads(); i++) {
      text.line("b[item + %d] = vb%d;", i * tile.items(), i);
    }
    text.line("context.localBarrier();");
    text.line("// The next slice is on its way while this one is summed; after the last, itself.");
    text.line("w = k + %d < depth ? w + %d * columns : w;", tile.slice(), tile.slice());
    ConvText.nextTerm(text, tile.slice());
    loadSlice("", "n");
    multiply();
    text.line("context.localBarrier();");
    text.close();
  }

  private void multiply() {
    text.open("for (int kk = 0; kk < %d; kk++)", tile.slice());
    text.line("int aRow = kk * %d + pixelLane;", rowLength());
    text.line("int bRow = kk * %d + channelLane;", tile.channels());
    for (int i = 0; i < tile.itemPixels(); i++) {
      text.line("float a%d = a[aRow + %d];", i, tile.pixelOffset(i));
    }
    for (int j = 0; j < tile.itemChannels(); j++) {
      text.line("float b%d = b[bRow + %d];", j, tile.channelOffset(j));
    }
    for (int i = 0; i < tile.itemPixels(); i++) {
      for (int j = 0; j < tile.itemChannels(); j++) {
        text.line("s%d_%d += a%d * b%d;", i, j, i, j);
      }
    }
    text.close();
  }

  private void store() {
    ConvText.limits(text);
    text.line("int channel = firstChannel + channelLane;");
    text.line("int pixel = firstPixel + pixelLane;");
    text.line(
        "int to = (image * outPixels + pixel) * outStride + outOffset + group * groupOut + channel;");
    for (int i = 0; i < tile.itemPixels(); i++) {
      int row = tile.pixelOffset(i);
      text.open("if (pixel + %d < outPixels)", row);
      for (int j = 0; j < tile.itemChannels(); j++) {
        int column = tile.channelOffset(j);
        text.open("if (channel + %d < groupOut)", column);
        ConvText.store(text, "to + %d * outStride + %d".formatted(row, column), "s" + i + "_" + j);
        text.close();
      }
      text.close();
    }
  }
}
