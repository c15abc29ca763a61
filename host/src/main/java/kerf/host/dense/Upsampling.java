package kerf.host.dense;

/**
 * A map at every pixel of a drawing: bilinear between the middles of the places' receptive fields,
 * constant for half a step beyond the outermost, and nothing farther out. The map is not stretched
 * over the picture (which is what {@code align_corners}, true or false, does): its corners lie
 * where the network looked, mostly well inside it.
 */
final class Upsampling {
  private final float[] values;
  private final int stride;
  private final Lines rows;
  private final Lines columns;

  /**
   * @param values rows x columns of the map
   * @param width columns of the drawing
   * @param height rows of the drawing
   */
  Upsampling(ClassMap map, float[] values, Size picture, int width, int height) {
    this.values = values;
    this.stride = map.columns().places();
    this.rows = Lines.of(map.rows(), picture.height(), height);
    this.columns = Lines.of(map.columns(), picture.width(), width);
  }

  /**
   * The neighbours of each pixel along an axis.
   *
   * @param before the place at or before a pixel's middle
   * @param after the next, or the same at the end
   * @param share of the next
   * @param covered whether the map says something about it
   */
  @SuppressWarnings("ArrayRecordComponent") // Never leaves this class.
  private record Lines(int[] before, int[] after, float[] share, boolean[] covered) {
    static Lines of(Placement placement, int pixels, int drawn) {
      Lines lines = new Lines(new int[drawn], new int[drawn], new float[drawn], new boolean[drawn]);
      for (int i = 0; i < drawn; i++) {
        double point = (i + 0.5) * pixels / drawn;
        double place = placement.place(point);
        lines.covered[i] = placement.covers(point);
        lines.before[i] = (int) place;
        lines.after[i] = Math.min(lines.before[i] + 1, placement.places() - 1);
        lines.share[i] = (float) (place - lines.before[i]);
      }
      return lines;
    }
  }

  /** Whether the map says something about a pixel of the drawing. */
  boolean covers(int x, int y) {
    return rows.covered[y] && columns.covered[x];
  }

  /** The value at a pixel of the drawing. */
  float at(int x, int y) {
    float upper = along(rows.before[y] * stride, x);
    float lower = along(rows.after[y] * stride, x);
    return upper + rows.share[y] * (lower - upper);
  }

  private float along(int row, int x) {
    float left = values[row + columns.before[x]];
    return left + columns.share[x] * (values[row + columns.after[x]] - left);
  }
}
