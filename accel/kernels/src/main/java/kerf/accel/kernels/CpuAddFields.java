package kerf.accel.kernels;

/**
 * Positions in the {@code shape} of {@code CpuAdd}, behind the work sizes: rows of all images, 1,
 * 1.
 */
public final class CpuAddFields {
  /** Pixels of a row. */
  public static final int WIDTH = 3;

  /** Vectors of a pixel. */
  public static final int BLOCKS = 4;

  /** Vectors from one pixel of the first summand to the next. */
  public static final int A_STRIDE = 5;

  /** First vector of the first summand's slice. */
  public static final int A_OFFSET = 6;

  /** Vectors from one pixel of the second summand to the next. */
  public static final int B_STRIDE = 7;

  /** First vector of the second summand's slice. */
  public static final int B_OFFSET = 8;

  /** Vectors from one pixel of the output to the next. */
  public static final int OUT_STRIDE = 9;

  /** First vector of the output's slice. */
  public static final int OUT_OFFSET = 10;

  /** How many numbers a shape has. */
  public static final int LENGTH = 11;

  private CpuAddFields() {}
}
