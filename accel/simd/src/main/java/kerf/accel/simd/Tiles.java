package kerf.accel.simd;

import kerf.models.graph.Padding;
import kerf.models.graph.Window;
import kerf.models.tensor.Shape;

/**
 * A feature map cut into tiles for Winograd convolution. A tile is square, a piece of a row or a
 * piece of a column; it reads {@link Transform#side} pixels per dimension and yields {@link
 * Transform#outputs}; its <em>elements</em> are the transformed pixels.
 *
 * @param transform F(m, r)
 * @param down whether tiles extend over rows
 * @param across whether tiles extend over columns
 * @param in shape of the input, NHWC
 * @param out shape of the output
 * @param top padding above
 * @param left padding to the left
 */
record Tiles(
    Transform transform, boolean down, boolean across, Shape in, Shape out, int top, int left) {
  /** The tiles of a convolution whose taps fit the transform. */
  static Tiles of(Transform transform, Window w, Padding.Explicit border, Shape in, Shape out) {
    return new Tiles(
        transform, w.kernelH() > 1, w.kernelW() > 1, in, out, border.top(), border.left());
  }

  /** Multiply-adds of the products, without the transforms. */
  long multiplyAdds() {
    return (long) elements() * count() * in.c() * out.c();
  }

  /** Whether a tile extends over rows and columns. */
  boolean square() {
    return down && across;
  }

  /** Input rows of a tile. */
  int sideH() {
    return down ? transform.side() : 1;
  }

  /** Input columns of a tile. */
  int sideW() {
    return across ? transform.side() : 1;
  }

  /** Elements of a transformed tile. */
  int elements() {
    return sideH() * sideW();
  }

  /**
   * The element of the point 1, which is the second point of all transforms: its factor is 1 in
   * every output, for every power of 1 is 1.
   */
  int biasElement() {
    return square() ? transform.side() + 1 : 1;
  }

  /** Output rows of a tile. */
  int stepH() {
    return down ? transform.outputs() : 1;
  }

  /** Output columns of a tile. */
  int stepW() {
    return across ? transform.outputs() : 1;
  }

  /** Tiles of a picture, one above the other. */
  int rows() {
    return Math.ceilDiv(out.h(), stepH());
  }

  /** Tiles of a picture, side by side. */
  int columns() {
    return Math.ceilDiv(out.w(), stepW());
  }

  /** Tiles of all pictures, row after row. */
  int count() {
    return out.n() * rows() * columns();
  }

  /** The picture of a tile. */
  int image(int tile) {
    return tile / (rows() * columns());
  }

  /** First output row of a tile in its picture. */
  int y(int tile) {
    return tile / columns() % rows() * stepH();
  }

  /** First output column of a tile. */
  int x(int tile) {
    return tile % columns() * stepW();
  }

  /** First input row of a tile, above the picture where that is negative. */
  int inY(int tile) {
    return y(tile) * (down ? transform.stride() : 1) - top;
  }

  /** First input column of a tile. */
  int inX(int tile) {
    return x(tile) * (across ? transform.stride() : 1) - left;
  }
}
