package kerf.accel.kernels;

/**
 * Positions in the {@code shape} of {@code CpuWinograd}, behind the three work sizes: tiles of an
 * image, groups of vectors, images. The map is the input of an input transform and the output of an
 * output transform.
 */
public final class CpuWinogradFields {
  /** Tiles side by side. */
  public static final int TILES_W = 3;

  /** Vectors of a pixel. */
  public static final int BLOCKS = 4;

  /** Vectors of an item. */
  public static final int GROUP = 5;

  /** Rows from one tile to the next. */
  public static final int STEP_H = 6;

  /** Columns from one tile to the next. */
  public static final int STEP_W = 7;

  /** Rows of the map. */
  public static final int HEIGHT = 8;

  /** Columns of the map. */
  public static final int WIDTH = 9;

  /** Vectors from one pixel of the map to the next. */
  public static final int STRIDE = 10;

  /** First vector of the map's slice. */
  public static final int OFFSET = 11;

  /** Rows of padding above; 0 for an output. */
  public static final int PAD_TOP = 12;

  /** Columns of padding on the left; 0 for an output. */
  public static final int PAD_LEFT = 13;

  /** First of as many vectors of zeros as a pixel has: padding. */
  public static final int ZEROS = 14;

  /** In one dimension 1 for tiles down the map, 0 across. */
  public static final int DOWN = 15;

  /** How many numbers a shape has. */
  public static final int LENGTH = 16;

  private CpuWinogradFields() {}
}
