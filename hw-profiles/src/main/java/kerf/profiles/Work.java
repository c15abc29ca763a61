package kerf.profiles;

import java.util.List;
import kerf.models.cost.Layer;
import kerf.models.tensor.Shape;

/**
 * What a device does for a fused group, counted from the network alone.
 *
 * @param products multiply-adds that are executed: output channels padded to vectors of 16, and of
 *     Winograd's algorithm those of whole tiles
 * @param transformed values that pass through Winograd's transforms: tiles x elements of a tile x
 *     channels, in and out; twice for square tiles, whose rows and columns are transformed one
 *     after the other
 * @param bytes that are read and written as float32: inputs, weights, the output, and for a pool
 *     every value of every window
 */
public record Work(double products, double transformed, double bytes) {
  private static final int LANES = 16;

  /**
   * What a pass costs a value in products when tiles are compared: the kernels for CPUs count 32
   * for the two of a square tile, measured there.
   */
  private static final double TRANSFORMED = 16;

  /** Tiles that the kernels have for square windows. */
  private static final List<Tile> SQUARES =
      List.of(new Tile(2, 3), new Tile(4, 3), new Tile(6, 3), new Tile(2, 5), new Tile(4, 5));

  /** For windows of one row or column. */
  private static final List<Tile> LINES = List.of(new Tile(4, 7), new Tile(6, 7));

  /**
   * A tile of Winograd's algorithm.
   *
   * @param outputs of a side
   * @param taps of a side
   */
  private record Tile(int outputs, int taps) {
    int side() {
      return outputs + taps - 1;
    }
  }

  /** Of a row of the network's table, for the whole batch. */
  public static Work of(Layer layer, Algorithm algorithm) {
    double bytes = moved(layer);
    if (layer.window() == null || layer.multiplyAdds() == 0) {
      return new Work(layer.multiplyAdds(), 0, bytes);
    }
    int channels = layer.out().c();
    double padded = (double) Math.ceilDiv(channels, LANES) * LANES / channels;
    Work best = new Work(layer.multiplyAdds() * padded, 0, bytes);
    if (algorithm == Algorithm.WINOGRAD && isPlain(layer)) {
      boolean square = layer.window().kernelH() == layer.window().kernelW();
      for (Tile tile : square ? SQUARES : LINES) {
        if (fits(tile, layer, square)) {
          Work work = winograd(tile, layer, square, bytes);
          best = work.guess() < best.guess() ? work : best;
        }
      }
    }
    return best;
  }

  private double guess() {
    return products + TRANSFORMED * transformed;
  }

  private static double moved(Layer layer) {
    long values = layer.out().elements() + layer.parameters();
    for (Shape in : layer.in()) {
      values += in.elements();
    }
    if (layer.multiplyAdds() == 0 && layer.window() != null) {
      values += layer.out().elements() * layer.window().taps();
    }
    return (double) Float.BYTES * values;
  }

  /** Stride 1, no dilation, one group, whole vectors. */
  private static boolean isPlain(Layer layer) {
    var window = layer.window();
    int inputs = layer.in().getFirst().c();
    boolean dense = layer.multiplyAdds() == layer.out().elements() * inputs * (long) window.taps();
    return dense
        && window.strideH() == 1
        && window.strideW() == 1
        && window.dilationH() == 1
        && window.dilationW() == 1
        && inputs % LANES == 0
        && layer.out().c() % LANES == 0;
  }

  private static boolean fits(Tile tile, Layer layer, boolean square) {
    int least = Math.min(layer.window().kernelH(), layer.window().kernelW());
    int most = Math.max(layer.window().kernelH(), layer.window().kernelW());
    return most == tile.taps() && (square || least == 1);
  }

  private static Work winograd(Tile tile, Layer layer, boolean square, double bytes) {
    Shape out = layer.out();
    boolean down = square || layer.window().kernelW() == 1;
    boolean across = square || layer.window().kernelW() > 1;
    double tiles =
        (double) out.n()
            * (down ? Math.ceilDiv(out.h(), tile.outputs()) : out.h())
            * (across ? Math.ceilDiv(out.w(), tile.outputs()) : out.w());
    double elements = tiles * (square ? tile.side() * tile.side() : tile.side());
    double inputs = layer.in().getFirst().c();
    int passes = square ? 2 : 1;
    return new Work(elements * inputs * out.c(), passes * elements * (inputs + out.c()), bytes);
  }
}
