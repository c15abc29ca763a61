package kerf.accel.kernels;

/**
 * Positions in the {@code shape} of {@link PlainPool}, behind the work sizes: channels, output
 * columns, output rows of all images; and what the table of windows holds.
 */
public final class PlainPoolFields {
  /** Rows of the input. */
  public static final int IN_H = 3;

  /** Columns of the input. */
  public static final int IN_W = 4;

  /** First channel of the input's slice. */
  public static final int IN_OFFSET = 5;

  /** Floats from one pixel of the input to the next. */
  public static final int IN_STRIDE = 6;

  /** Rows of the output. */
  public static final int OUT_H = 7;

  /** First channel of the output's slice. */
  public static final int OUT_OFFSET = 8;

  /** Floats from one pixel of the output to the next. */
  public static final int OUT_STRIDE = 9;

  /** Input rows between two rows of the window. */
  public static final int DILATION_H = 10;

  /** Input columns between two columns of the window. */
  public static final int DILATION_W = 11;

  /** How many numbers a shape has. */
  public static final int LENGTH = 12;

  /** Numbers that the table of windows holds for each output row, then for each column. */
  public static final int WINDOW = 3;

  /** Position in a window's numbers: first row or column inside the input. */
  public static final int FROM = 0;

  /** Position in a window's numbers: end of the rows or columns. */
  public static final int TO = 1;

  /** Position in a window's numbers: taps by which a mean is divided along this axis. */
  public static final int COUNT = 2;

  private PlainPoolFields() {}
}
