package kerf.accel.kernels.plan;

import java.util.List;
import kerf.accel.kernels.ConvTile;
import kerf.accel.kernels.GpuKernels;
import kerf.models.graph.Activation;
import kerf.models.graph.Padding;
import kerf.models.graph.Window;

/**
 * Winograd convolution F(m x m, 3 x 3): the input's transform, a 1x1 convolution with one group per
 * element of the tile, the output's transform.
 *
 * @param m output rows and columns of a tile, 2 or 4
 * @param tile the kernel of the 1x1 convolution
 */
public record WinogradConv(int m, ConvTile tile) implements ConvMethod {
  private static final int KERNEL = 3;

  /** G of F(2 x 2, 3 x 3). */
  private static final double[][] G2 = {{1, 0, 0}, {.5, .5, .5}, {.5, -.5, .5}, {0, 0, 1}};

  /** G of F(4 x 4, 3 x 3). */
  private static final double[][] G4 = {
    {1 / 4., 0, 0},
    {-1 / 6., -1 / 6., -1 / 6.},
    {-1 / 6., 1 / 6., -1 / 6.},
    {1 / 24., 1 / 12., 1 / 6.},
    {1 / 24., -1 / 12., 1 / 6.},
    {0, 0, 1}
  };

  @Override
  public String id() {
    return "gpu_winograd" + m + " " + tile.kernel().id();
  }

  @Override
  public boolean fits(ConvGeometry conv) {
    Window w = conv.window();
    return w.kernelH() == KERNEL
        && w.kernelW() == KERNEL
        && w.strideH() == 1
        && w.strideW() == 1
        && w.dilationH() == 1
        && w.dilationW() == 1
        && conv.groups() == 1;
  }

  private int elements() {
    return (m + KERNEL - 1) * (m + KERNEL - 1);
  }

  @Override
  public boolean exact() {
    return false;
  }

  @Override
  public List<Launch> launches(ConvGeometry conv, ConvOperands operands, Buffers buffers) {
    String node = operands.node();
    int inputs = conv.in().channels();
    int outputs = conv.out().channels();
    int tiles = Math.ceilDiv(conv.out().height(), m) * Math.ceilDiv(conv.out().width(), m);
    int rows = conv.images() * tiles;
    int v = buffers.scratch(node + " tiles", rows * elements() * inputs);
    int u = buffers.scratch(node + " products", rows * elements() * outputs);
    int[] first = conv.shape(inputs, tiles, conv.images(), 0, 0);
    int[] last = conv.shape(outputs, tiles, conv.images(), 0, 0);
    float[] bias = operands.bias() == null ? new float[outputs] : operands.bias();
    ConvOperands products =
        new ConvOperands(
            node, v, u, transformed(operands.weights(), inputs, outputs), null, Activation.NONE);
    return List.of(
        new Launch(
            GpuKernels.input(m),
            List.of(operands.in(), v, buffers.ints(node + " shape", first)),
            first,
            node),
        new TiledConv(tile).launches(products(rows, inputs, outputs), products, buffers).getFirst(),
        new Launch(
            GpuKernels.output(m),
            List.of(
                u,
                buffers.floats(node + " bias", bias),
                buffers.floats(node + " limits", Limits.of(operands.activation())),
                operands.out(),
                buffers.ints(node + " shape", last)),
            last,
            node));
  }

  private ConvGeometry products(int rows, int inputs, int outputs) {
    Padding.Explicit none = new Padding.Explicit(0, 0, 0, 0);
    return new ConvGeometry(
        1,
        ConvGeometry.Slice.whole(1, rows, elements() * inputs),
        ConvGeometry.Slice.whole(1, rows, elements() * outputs),
        Window.square(1, 1),
        none,
        elements());
  }

  /** {@code G w G'} of every kernel, in the order [element, k, c]. */
  private float[] transformed(float[] oihw, int inputs, int outputs) {
    double[][] g = m == 2 ? G2 : G4;
    int side = g.length;
    float[] result = new float[side * side * outputs * inputs];
    for (int kernel = 0; kernel < outputs * inputs; kernel++) {
      for (int i = 0; i < side; i++) {
        for (int j = 0; j < side; j++) {
          double sum = 0;
          for (int r = 0; r < KERNEL; r++) {
            for (int s = 0; s < KERNEL; s++) {
              sum += g[i][r] * oihw[(kernel * KERNEL + r) * KERNEL + s] * g[j][s];
            }
          }
          result[(i * side + j) * outputs * inputs + kernel] = (float) sum;
        }
      }
    }
    return result;
  }
}
