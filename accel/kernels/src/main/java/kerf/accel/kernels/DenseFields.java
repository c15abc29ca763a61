package kerf.accel.kernels;

/** Positions in the {@code shape} of the fully connected kernels, behind the three work sizes. */
public final class DenseFields {
  /** Rows of the input: pictures of a batch. */
  public static final int ROWS = 3;

  /** Terms of a sum. */
  public static final int INPUTS = 4;

  /** Floats from one row of the input to the next. */
  public static final int IN_STRIDE = 5;

  /** First float of a row's slice. */
  public static final int IN_OFFSET = 6;

  /** Sums of a row. */
  public static final int OUTPUTS = 7;

  /** Floats from one row of the output to the next. */
  public static final int OUT_STRIDE = 8;

  /** First float of a row's slice. */
  public static final int OUT_OFFSET = 9;

  /** Columns of the packed weights: the outputs, rounded up to a multiple of 64. */
  public static final int COLUMNS = 10;

  /** How many numbers a shape has. */
  public static final int LENGTH = 11;

  private DenseFields() {}
}
