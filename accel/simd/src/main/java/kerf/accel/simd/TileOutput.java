package kerf.accel.simd;

import kerf.models.graph.Activation;

/**
 * Output transform of Winograd convolution: {@code y[t, k] = act((A' u[., t, k] A))} for the sums u
 * of element products, which have the bias in them; in one dimension {@code A' u}.
 *
 * @param tiles the cut
 * @param out output
 * @param lower smallest result
 * @param rest what follows that {@code lower} leaves out of the activation
 */
record TileOutput(Tiles tiles, View out, float lower, Activation rest) {
  /** Floats that a thread needs. */
  int scratch() {
    int m = tiles.transform().outputs();
    return Lanes.COUNT * (tiles.elements() + m * m);
  }

  /**
   * Transforms one tile's vectors of output channels.
   *
   * @param from where the first element's products begin
   * @param plane floats from one element to the next
   * @param channel first output channel
   * @param channels output channels, whole vectors
   */
  void run(float[] m, int tile, int from, int plane, int channel, int channels, int scratch) {
    int y = tiles.y(tile);
    int x = tiles.x(tile);
    int height = Math.min(tiles.stepH(), tiles.out().h() - y);
    int width = Math.min(tiles.stepW(), tiles.out().w() - x);
    boolean whole = height == tiles.stepH() && width == tiles.stepW();
    int row = tiles.out().w() * out.stride();
    int first =
        out.at() + (tiles.image(tile) * tiles.out().h() + y) * row + x * out.stride() + channel;
    int copy = scratch + Lanes.COUNT * tiles.elements();
    for (int k = 0; k < channels; k += Lanes.COUNT) {
      if (whole) {
        transform(m, from + k, plane, first + k, row, out.stride(), scratch);
      } else {
        int side = Lanes.COUNT * tiles.stepW();
        transform(m, from + k, plane, copy, side, Lanes.COUNT, scratch);
        store(m, copy, side, first + k, height, width);
      }
    }
    if (!rest.isNone()) {
      finish(m, first, height, width, channels);
    }
  }

  /** Results lie {@code row} and {@code column} floats apart. */
  private void transform(float[] m, int from, int plane, int to, int row, int column, int scratch) {
    Transform f = tiles.transform();
    int lanes = Lanes.COUNT;
    if (!tiles.square()) {
      f.clipped(m, 1, from, 0, plane, to, 0, tiles.down() ? row : column, lower);
      return;
    }
    int side = f.side();
    f.output(m, side, from, plane, side * plane, scratch, lanes, side * lanes);
    f.clipped(m, f.outputs(), scratch, side * lanes, lanes, to, row, column, lower);
  }

  /** The results that exist. */
  private void store(float[] m, int from, int side, int to, int height, int width) {
    int row = tiles.out().w() * out.stride();
    for (int i = 0; i < height; i++) {
      for (int j = 0; j < width; j++) {
        System.arraycopy(
            m, from + i * side + j * Lanes.COUNT, m, to + i * row + j * out.stride(), Lanes.COUNT);
      }
    }
  }

  private void finish(float[] m, int first, int height, int width, int channels) {
    int row = tiles.out().w() * out.stride();
    for (int i = 0; i < height; i++) {
      for (int j = 0; j < width; j++) {
        int at = first + i * row + j * out.stride();
        Activations.apply(rest, m, at, at, channels);
      }
    }
  }
}
