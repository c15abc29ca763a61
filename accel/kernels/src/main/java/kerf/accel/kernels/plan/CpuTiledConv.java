package kerf.accel.kernels.plan;

import java.util.ArrayList;
import java.util.List;
import kerf.accel.kernels.CpuConvFields;
import kerf.accel.kernels.CpuKernels;
import kerf.accel.kernels.CpuTile;
import kerf.models.graph.Padding;

/**
 * Convolution on a CPU by tiles: any window; groups whose output channels are whole vectors. Where
 * the input's buffer has no zeros for the padding to read, it is copied with a border first; where
 * the output is no whole vectors, it is computed beside and copied.
 *
 * @param tile the kernel
 * @param bordered true to copy the input with a border in any case: then a row of the window lies
 *     side by side
 */
record CpuTiledConv(CpuTile tile, boolean bordered) implements CpuMethod {
  private static final Padding.Explicit NONE = new Padding.Explicit(0, 0, 0, 0);

  /** Terms after which the start of an item, of 50 to 90 ns, is paid for. */
  private static final int TERMS = 2048;

  /** Items that keep some tens of threads busy. */
  private static final int ITEMS = 256;

  @Override
  public String id() {
    return tile.kernel().id() + (bordered ? " bordered" : "");
  }

  @Override
  public boolean fits(ConvGeometry conv) {
    if (bordered && !gains(conv)) {
      return false;
    }
    return conv.groups() == 1
        ? blocks(conv) % tile.vectors() == 0
        : CpuMoves.whole(conv.groupOut())
            && conv.groupOut() / CpuKernels.LANES % tile.vectors() == 0;
  }

  /** True when a border lets the inner loop run over rows of the window. */
  private static boolean gains(ConvGeometry conv) {
    return conv.groups() == 1
        && conv.window().kernelW() > 1
        && conv.window().dilationW() == 1
        && (Padded.isPadded(conv) || conv.in().stride() != conv.in().channels());
  }

  @Override
  public double cost(ConvGeometry conv) {
    ConvGeometry merged = conv.merged();
    boolean rows = bordered || PixelTable.rows(conv);
    int taps = conv.window().taps();
    double products =
        CpuMethod.products(
            merged.out().pixels(),
            tile.pixels(),
            blocks(conv),
            conv.groupIn() * taps,
            rows ? conv.window().kernelH() : taps);
    double copied = bordered ? TRANSFORMED * conv.in().pixels() * conv.in().channels() : 0;
    return merged.images() * products + conv.images() * copied;
  }

  @Override
  public List<Launch> launches(ConvGeometry given, ConvOperands operands, Buffers buffers) {
    ConvGeometry conv = given.merged();
    String node = operands.node();
    List<Launch> launches = new ArrayList<>();
    Padded padded =
        bordered
            ? Padded.bordered(conv, operands, buffers, launches)
            : Padded.of(conv, operands, buffers, launches);
    conv = padded.conv();
    ConvGeometry.Slice out = conv.out();
    boolean aside = !writable(out);
    ConvGeometry.Slice target =
        aside
            ? ConvGeometry.Slice.whole(out.height(), out.width(), blocks(conv) * CpuKernels.LANES)
            : out;
    int to =
        aside ? buffers.scratch(node + " vectors", floats(conv.images(), target)) : operands.out();
    launches.add(launch(padded, operands, target, to, buffers));
    if (aside) {
      ConvGeometry.Slice result =
          new ConvGeometry.Slice(out.height(), out.width(), out.channels(), target.stride(), 0);
      launches.add(
          CpuMoves.copy(node, conv.images(), result, to, NONE, out, operands.out(), buffers));
    }
    return launches;
  }

  /** True for whole vectors, and where the last one's spare lanes are those behind a pixel. */
  private static boolean writable(ConvGeometry.Slice out) {
    int padded = Math.ceilDiv(out.channels(), CpuKernels.LANES) * CpuKernels.LANES;
    return CpuMoves.whole(out.stride(), out.offset())
        && (CpuMoves.whole(out.channels()) || out.offset() % out.stride() + padded == out.stride());
  }

  private Launch launch(
      Padded padded, ConvOperands operands, ConvGeometry.Slice out, int to, Buffers buffers) {
    ConvGeometry conv = padded.conv();
    String node = operands.node();
    PixelTable table = PixelTable.of(conv);
    int[] shape = new int[CpuConvFields.LENGTH];
    int tiles = Math.ceilDiv(out.pixels(), tile.pixels());
    int rows = blocks(conv) / tile.vectors() * conv.images();
    int each = each(tiles, rows, table.taps() * table.channels());
    shape[0] = Math.ceilDiv(tiles, each);
    shape[1] = blocks(conv) / tile.vectors();
    shape[2] = conv.images();
    shape[CpuConvFields.PIXELS] = out.pixels();
    shape[CpuConvFields.TAPS] = table.taps();
    shape[CpuConvFields.CHANNELS] = table.channels();
    shape[CpuConvFields.IN_STRIDE] = conv.in().stride();
    shape[CpuConvFields.IN_OFFSET] = conv.in().offset();
    shape[CpuConvFields.IN_IMAGE] = conv.in().pixels() * conv.in().stride();
    shape[CpuConvFields.IN_ZEROS] = padded.zeros();
    shape[CpuConvFields.OUT_STRIDE] = out.stride() / CpuKernels.LANES;
    shape[CpuConvFields.OUT_OFFSET] = out.offset() / CpuKernels.LANES;
    shape[CpuConvFields.OUT_IMAGE] = out.pixels() * out.stride() / CpuKernels.LANES;
    shape[CpuConvFields.GROUP_BLOCKS] = Math.ceilDiv(conv.groupOut(), CpuKernels.LANES);
    shape[CpuConvFields.EACH] = each;
    List<Integer> arguments =
        List.of(
            padded.in(),
            buffers.floats(node + " weights", CpuWeights.direct(conv, operands.weights())),
            buffers.floats(node + " bias", bias(conv, operands.bias())),
            buffers.floats(node + " limits", Limits.of(operands.activation())),
            buffers.ints(node + " table", table.pixels()),
            to,
            buffers.ints(node + " shape", shape));
    return new Launch(tile.kernel(), arguments, shape, node);
  }

  /**
   * Tiles for an item: as many as make starting it cheap, as long as there are items enough to
   * share out.
   *
   * @param tiles tiles of a row of items
   * @param rows rows of items
   * @param terms terms of a sum
   */
  static int each(int tiles, int rows, int terms) {
    int cheap = Math.ceilDiv(TERMS, terms);
    int shared = Math.ceilDiv(tiles * rows, ITEMS);
    return Math.clamp(Math.min(cheap, shared), 1, tiles);
  }

  /** Padded with zeros. */
  static float[] bias(ConvGeometry conv, float[] bias) {
    float[] packed = new float[blocks(conv) * CpuKernels.LANES];
    if (bias != null) {
      System.arraycopy(bias, 0, packed, 0, bias.length);
    }
    return packed;
  }

  /** Vectors of output channels. */
  static int blocks(ConvGeometry conv) {
    return Math.ceilDiv(conv.out().channels(), CpuKernels.LANES);
  }

  private static int floats(int images, ConvGeometry.Slice slice) {
    return Math.multiplyExact(images, slice.pixels() * slice.stride());
  }
}
