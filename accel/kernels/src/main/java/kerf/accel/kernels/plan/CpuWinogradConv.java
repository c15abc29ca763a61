package kerf.accel.kernels.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kerf.accel.kernels.CpuConvFields;
import kerf.accel.kernels.CpuKernels;
import kerf.accel.kernels.CpuTile;
import kerf.accel.kernels.CpuWinogradFields;
import kerf.accel.kernels.CpuWinogradTransforms;
import kerf.models.graph.Activation;
import kerf.models.graph.Window;

/**
 * Winograd convolution on a CPU, stride 1, whole vectors: the input's transform, for each of its
 * elements a convolution of 1x1 over the tiles, and the output's transform with bias and ReLU.
 *
 * @param transforms of m outputs and r taps
 * @param tile kernel of the products
 */
record CpuWinogradConv(CpuWinogradTransforms transforms, CpuTile tile) implements CpuMethod {
  /** Items along x that keep a CPU busy without more along y. */
  private static final int ENOUGH_TILES = 64;

  @Override
  public String id() {
    return "cpu_winograd_%s%dx%d %s"
        .formatted(
            transforms.square() ? "square" : "line",
            transforms.outputs(),
            transforms.taps(),
            tile.kernel().id());
  }

  @Override
  public boolean fits(ConvGeometry conv) {
    Window w = conv.window();
    int r = transforms.taps();
    boolean taps =
        transforms.square()
            ? w.kernelH() == r && w.kernelW() == r
            : Math.min(w.kernelH(), w.kernelW()) == 1 && w.taps() == r;
    return taps
        && w.strideH() == 1
        && w.strideW() == 1
        && w.dilationH() == 1
        && w.dilationW() == 1
        && conv.groups() == 1
        && CpuPools.fits(conv.in(), conv.out())
        && conv.out().channels() / CpuKernels.LANES % tile.vectors() == 0;
  }

  @Override
  public boolean exact() {
    return false;
  }

  @Override
  public List<Launch> launches(ConvGeometry given, ConvOperands operands, Buffers buffers) {
    String node = operands.node();
    List<Launch> launches = new ArrayList<>();
    Padded padded = Padded.of(given, operands, buffers, launches);
    ConvGeometry conv = padded.conv();
    int inputs = conv.in().channels();
    int outputs = conv.out().channels();
    int rows = rows(transforms, conv);
    int[] first = shape(conv, conv.in(), inputs);
    first[CpuWinogradFields.PAD_TOP] = conv.padding().top();
    first[CpuWinogradFields.PAD_LEFT] = conv.padding().left();
    first[CpuWinogradFields.ZEROS] = padded.zeros() / CpuKernels.LANES;
    int[] last = shape(conv, conv.out(), outputs);
    int elements = transforms.elements();
    int v = buffers.scratch(node + " tiles", rows * elements * inputs);
    int u = buffers.scratch(node + " products", rows * elements * outputs);
    launches.add(
        new Launch(
            transforms.input(),
            List.of(padded.in(), v, buffers.ints(node + " shape", first)),
            first,
            node));
    launches.add(products(rows, conv, operands, v, u, buffers));
    launches.add(
        new Launch(
            transforms.output(),
            List.of(
                u,
                buffers.floats(node + " bias", CpuTiledConv.bias(conv, operands.bias())),
                buffers.floats(node + " limits", Limits.of(operands.activation())),
                operands.out(),
                buffers.ints(node + " shape", last)),
            last,
            node));
    return launches;
  }

  private static int stepH(CpuWinogradTransforms transforms, ConvGeometry conv) {
    return transforms.square() || conv.window().kernelW() == 1 ? transforms.outputs() : 1;
  }

  private static int stepW(CpuWinogradTransforms transforms, ConvGeometry conv) {
    return transforms.square() || conv.window().kernelW() != 1 ? transforms.outputs() : 1;
  }

  private static int tilesW(CpuWinogradTransforms transforms, ConvGeometry conv) {
    return Math.ceilDiv(conv.out().width(), stepW(transforms, conv));
  }

  private static int tiles(CpuWinogradTransforms transforms, ConvGeometry conv) {
    return Math.ceilDiv(conv.out().height(), stepH(transforms, conv)) * tilesW(transforms, conv);
  }

  /** Tiles of all images. */
  static int rows(CpuWinogradTransforms transforms, ConvGeometry conv) {
    return conv.images() * tiles(transforms, conv);
  }

  @Override
  public double cost(ConvGeometry conv) {
    int rows = rows(transforms, conv);
    int inputs = conv.in().channels();
    return transforms.elements()
        * (CpuMethod.products(rows, tile.pixels(), CpuTiledConv.blocks(conv), inputs, 1)
            + TRANSFORMED * rows * (inputs + conv.out().channels()));
  }

  private int[] shape(ConvGeometry conv, ConvGeometry.Slice map, int channels) {
    int blocks = channels / CpuKernels.LANES;
    int tiles = tiles(transforms, conv);
    int groups = Math.min(blocks, Math.ceilDiv(ENOUGH_TILES, tiles));
    int each = Math.ceilDiv(blocks, groups);
    int[] shape = new int[CpuWinogradFields.LENGTH];
    shape[0] = tiles;
    shape[1] = Math.ceilDiv(blocks, each);
    shape[2] = conv.images();
    shape[CpuWinogradFields.TILES_W] = tilesW(transforms, conv);
    shape[CpuWinogradFields.BLOCKS] = blocks;
    shape[CpuWinogradFields.GROUP] = each;
    shape[CpuWinogradFields.STEP_H] = stepH(transforms, conv);
    shape[CpuWinogradFields.STEP_W] = stepW(transforms, conv);
    shape[CpuWinogradFields.HEIGHT] = map.height();
    shape[CpuWinogradFields.WIDTH] = map.width();
    shape[CpuWinogradFields.STRIDE] = map.stride() / CpuKernels.LANES;
    shape[CpuWinogradFields.OFFSET] = map.offset() / CpuKernels.LANES;
    shape[CpuWinogradFields.DOWN] = conv.window().kernelW() == 1 ? 1 : 0;
    return shape;
  }

  /** For each element a product of its tiles x inputs with its inputs x outputs. */
  private Launch products(
      int rows, ConvGeometry conv, ConvOperands operands, int v, int u, Buffers buffers) {
    String node = operands.node();
    int inputs = conv.in().channels();
    int blocks = CpuTiledConv.blocks(conv);
    int[] shape = new int[CpuConvFields.LENGTH];
    int tiles = Math.ceilDiv(rows, tile.pixels());
    int each = CpuTiledConv.each(tiles, blocks / tile.vectors() * transforms.elements(), inputs);
    shape[0] = Math.ceilDiv(tiles, each);
    shape[1] = blocks / tile.vectors();
    shape[2] = transforms.elements();
    shape[CpuConvFields.PIXELS] = rows;
    shape[CpuConvFields.TAPS] = 1;
    shape[CpuConvFields.CHANNELS] = inputs;
    shape[CpuConvFields.IN_STRIDE] = inputs;
    shape[CpuConvFields.IN_IMAGE] = rows * inputs;
    shape[CpuConvFields.OUT_STRIDE] = blocks;
    shape[CpuConvFields.OUT_IMAGE] = rows * blocks;
    shape[CpuConvFields.WEIGHTS_IMAGE] = blocks * inputs;
    shape[CpuConvFields.GROUP_BLOCKS] = blocks;
    shape[CpuConvFields.EACH] = each;
    List<Integer> arguments =
        List.of(
            v,
            buffers.floats(
                node + " weights", CpuWeights.winograd(transforms, conv, operands.weights())),
            buffers.floats(node + " zeros", new float[blocks * CpuKernels.LANES]),
            buffers.floats(node + " limits", Limits.of(Activation.NONE)),
            buffers.ints(node + " table", IntStream.range(0, rows).toArray()),
            u,
            buffers.ints(node + " shape", shape));
    return new Launch(tile.kernel(), arguments, shape, node);
  }
}
