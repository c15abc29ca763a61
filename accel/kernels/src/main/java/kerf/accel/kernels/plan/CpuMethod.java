package kerf.accel.kernels.plan;

/** A way to compute a convolution on a CPU, with a guess of its time. */
sealed interface CpuMethod extends ConvMethod permits CpuTiledConv, CpuWinogradConv {
  /**
   * What reading a weight costs in multiply-adds where few pixels share it: measured on two cores
   * with AVX2 at 14 GB/s.
   */
  double WEIGHT = 12;

  /** What a transform costs per value that it reads or writes between layers, as above. */
  double TRANSFORMED = 32;

  /** What a tile costs to start and to store: 100 clocks of 16 multiply-adds. */
  double TILE = 16 * 100;

  /** What a tap of a tile costs to begin: 80 clocks. */
  double TAP = 16 * 80;

  /** A guess to rank ways by: multiply-adds, and what takes as long. */
  double cost(ConvGeometry conv);

  /** The cost of sums of products by tiles. */
  static double products(int rows, int tile, int blocks, int terms, int taps) {
    int tiles = Math.ceilDiv(rows, tile);
    // The narrower the tile, the less its loads hide behind its products.
    double slower = 1 + 0.05 * Math.max(0, 6 - tile) + (tile == 1 ? 2 : 0);
    return (double) blocks
        * (tiles * (tile * 16.0 * terms * slower + TILE + TAP * taps) + WEIGHT * 16 * terms);
  }
}
