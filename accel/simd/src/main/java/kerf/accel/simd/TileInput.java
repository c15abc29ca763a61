package kerf.accel.simd;

import java.util.Arrays;

/**
 * Input transform of Winograd convolution: {@code v[e, t, c] = (B' d[t, c] B)[e]} for tiles t of
 * input pixels d, in one dimension {@code B' d}. Element e's plane is a matrix of tiles x channels.
 *
 * @param tiles the cut
 * @param x input
 * @param plane floats from one element's plane to the next
 */
record TileInput(Tiles tiles, View x, int plane) {
  /**
   * Floats between two planes, which are not a power of two, for the elements of a tile shall not
   * meet in the same set of a cache.
   */
  static int plane(int tiles, int channels) {
    return tiles * channels + 16;
  }

  private int channels() {
    return x.cols();
  }

  /** Floats that a thread needs. */
  int scratch() {
    return tiles.elements() * (channels() + Lanes.COUNT);
  }

  /** Transforms one tile into the row of each plane that begins at {@code to}. */
  void run(float[] m, int tile, int to, int scratch) {
    int y = tiles.inY(tile);
    int left = tiles.inX(tile);
    int height = tiles.in().h();
    int width = tiles.in().w();
    boolean inside =
        y >= 0 && left >= 0 && y + tiles.sideH() <= height && left + tiles.sideW() <= width;
    int first = x.at() + ((tiles.image(tile) * height + y) * width + left) * x.stride();
    if (inside) {
      transform(m, first, width * x.stride(), x.stride(), to, scratch);
    } else {
      int copy = scratch + tiles.elements() * Lanes.COUNT;
      copy(m, y, left, first, copy);
      transform(m, copy, tiles.sideW() * channels(), channels(), to, scratch);
    }
  }

  /** The tile's pixels with zeros for those outside the picture. */
  private void copy(float[] m, int y, int left, int first, int copy) {
    int to = copy;
    for (int i = 0; i < tiles.sideH(); i++) {
      boolean row = y + i >= 0 && y + i < tiles.in().h();
      for (int j = 0; j < tiles.sideW(); j++, to += channels()) {
        if (row && left + j >= 0 && left + j < tiles.in().w()) {
          int from = first + (i * tiles.in().w() + j) * x.stride();
          System.arraycopy(m, from, m, to, channels());
        } else {
          Arrays.fill(m, to, to + channels(), 0);
        }
      }
    }
  }

  /** Pixels lie {@code row} and {@code column} floats apart. */
  private void transform(float[] m, int from, int row, int column, int to, int scratch) {
    Transform f = tiles.transform();
    int lanes = Lanes.COUNT;
    if (!tiles.square()) {
      int step = tiles.down() ? row : column;
      f.input(m, channels() / lanes, from, lanes, step, to, lanes, plane);
      return;
    }
    int side = f.side();
    for (int c = 0; c < channels(); c += lanes) {
      f.input(m, side, from + c, column, row, scratch, lanes, side * lanes);
      f.input(m, side, scratch, side * lanes, lanes, to + c, side * plane, plane);
    }
  }
}
