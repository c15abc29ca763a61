package kerf.models.weights.file;

import java.util.List;
import kerf.models.KerfException;

/** Checks of the extents that a file claims. */
final class Dims {
  private static final int MOST = 32;

  /** Some virtual machines cannot make an array of the very largest length. */
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  private Dims() {}

  /**
   * The number of elements.
   *
   * @param where the beginning of the sentence when something is wrong
   * @throws KerfException when a dimension is negative, there are more than 32, or the elements do
   *     not fit into an array
   */
  static int count(List<Long> dims, String where) {
    if (dims.size() > MOST) {
      throw new KerfException(where + " has " + dims.size() + " dimensions");
    }
    // A later 0 must not hide an overflow before it, and none follows a product in range.
    long count = 1;
    for (long dim : dims) {
      if (dim < 0 || dim > LARGEST_ARRAY) {
        throw new KerfException(where + " has a dimension of " + dim);
      }
      count *= dim;
      if (count > LARGEST_ARRAY) {
        throw new KerfException(where + " has more elements than fit into memory: " + dims);
      }
    }
    return (int) count;
  }
}
